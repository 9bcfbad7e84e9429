/**
 * Fold what never makes two texts different for a translator: compatibility forms (NFKC), case, kinds of quotation
 * marks, dashes and spaces.
 *
 * Control characters, among them the signs of arguments and tags, stay.
 */
export function foldText(text: string): string {
  const plain = /[\u0080-\uffff]/.test(text) ? foldMarks(text.normalize('NFKC')) : text
  return plain.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

function foldMarks(text: string): string {
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″«»「」『』]/g, '"')
    .replaceAll(/[‐‑‒–—―]/g, '-')
}
