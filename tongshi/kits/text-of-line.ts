import type {Inline, Line} from './release.ts'

/** The words of a line without markup; an unconfirmed name has its mark in brackets behind it. */
export function textOfLine({inlines}: Line, isHan: boolean): string {
  return inlines.map(piece => textOfInline(piece, isHan)).join('')
}

function textOfInline(piece: Inline, isHan: boolean): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
      return piece.text
    case 'fact':
      return piece.text + markOf(piece, isHan)
    case 'break':
      return '\n'
    case 'note':
      return `[${piece.number}]`
    case 'picture':
      return ''
    case 'link': {
      const said = piece.children.map(child => textOfInline(child, isHan)).join('')
      return piece.url === '#' || piece.url === said ? said : `${said} <${piece.url}>`
    }
    default:
      return piece.children.map(child => textOfInline(child, isHan)).join('')
  }
}

/** The mark of an unconfirmed name in formats without small print. */
export function markOf({mark}: Inline & {kind: 'fact'}, isHan: boolean): string {
  if (mark === undefined) return ''
  return isHan ? `（${mark}）` : ` (${mark})`
}

/** Is a locale set in Han characters? */
export function isHanLocale(locale: string): boolean {
  const {language, script} = new Intl.Locale(locale)
  return ['zh', 'ja', 'yue'].includes(language) && script !== 'Latn'
}
