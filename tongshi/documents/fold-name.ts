/** `Mold` and `Mould`, capitals, spaces before brackets: one name. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/mold/g, 'mould')
    .replace(/moulds/g, 'mould')
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
