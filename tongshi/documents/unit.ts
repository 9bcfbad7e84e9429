/** What a unit is in its document; the letter stands first in its id and in its hash. */
export type UnitKind =
  | 'title'
  | 'summary'
  | 'label'
  | 'history'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'quote'
  | 'footnote'
  | 'alt'
  | 'caption'

/** What a tag or atom of the message stands for: the parts of Markdown that a translator must not type. */
export type Shell = Readonly<{
  node: string
  attributes?: Readonly<Record<string, string>>
}>

/** One block of an announcement, as translators see it. */
export type Unit = Readonly<{
  /** `<letter>-<base32>`, minted once and stored: catalogue key, XLIFF unit id and HTML anchor in every locale. */
  id: string
  kind: UnitKind
  /** ICU MessageFormat 1: inline markup as tags, atoms and facts as arguments. */
  message: string
  /** SHA-256 of kind letter, NUL and message, first 12 characters in base64url. */
  hash: string
  shells: Readonly<Record<string, Shell>>
  /** The unit this one was split off from; its translation is offered as a draft. */
  derivedFrom?: string
}>
