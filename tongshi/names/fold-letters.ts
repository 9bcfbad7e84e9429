/**
 * Fold a romanised name to bare letters: lower case, no tone marks; ü is u. One letter stays one letter, so that
 * offsets hold.
 *
 * @returns nothing where the text holds anything but Latin letters.
 */
export function foldLetters(text: string): string | undefined {
  const letters = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return /^[a-z]+$/.test(letters) ? letters : undefined
}
