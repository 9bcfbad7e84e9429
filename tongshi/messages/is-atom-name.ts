/**
 * Is this argument an atom of a unit (code, image, footnote, HTML, line break) and never a fact?
 *
 * Facts may not be called so: `reference/documents.md` §2 keeps these names for shells.
 */
export function isAtomName(name: string): boolean {
  return /^(?:br|code|img|fn|html)\d*$/.test(name)
}
