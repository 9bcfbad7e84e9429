/** What may not open a line (GB/T 15834, JIS X 4051): closing brackets and quotes, and marks that end a clause. */
const notAtStart = /^[，。、；：？！）》〉】』」’”…％‰℃·,.;:?!)\]}»›]/u

/** What may not end one: opening brackets and quotes. */
const notAtEnd = /[（《〈【『「‘“([{«‹]$/u

/**
 * Find the lines of a page that break the rules of line edges.
 *
 * @param lines the words of each line, as the eye sees them.
 */
export function findLineEdges(lines: readonly string[]): string[] {
  return lines.map(line => line.trim()).filter(line => notAtStart.test(line) || notAtEnd.test(line))
}
