/**
 * Are these the characters of a name, with the dots and hyphens of a foreign one?
 *
 * @example
 *   isCharacters('达娜·哈尔斯特伦-雷耶斯') // true
 */
export function isCharacters(text: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}·・\-－‐]*$/u.test(text)
}
