import {ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun} from 'docx'
import type {Inline, Line, Release} from './release.ts'
import {isHanLocale, markOf} from './text-of-line.ts'

/** How Word is told the language of a text: its spelling, its voice, its font for Han. */
export function wordLanguage(tag: string): NonNullable<IRunOptions['language']> {
  const {language, script, region} = new Intl.Locale(tag)
  if (language === 'zh' && script === 'Latn') return {value: 'en-US'}
  const chinese = script === 'Hant' ? 'zh-TW' : `zh-${region ?? 'CN'}`
  if (language === 'zh') return {value: 'en-US', eastAsia: chinese}
  if (language === 'ja') return {value: 'en-US', eastAsia: 'ja-JP'}
  if (language === 'ko') return {value: 'en-US', eastAsia: 'ko-KR'}
  if (language === 'ar' || language === 'he' || language === 'fa') return {value: tag, bidirectional: tag}
  return {value: tag === 'en' ? 'en-GB' : tag, eastAsia: 'zh-CN'}
}

/** The runs of a line; each says its language where that is not the release's. */
export function runsOf(line: Line, release: Release, look: IRunOptions = {}): ParagraphChild[] {
  const own = line.lang === release.locale ? look : {...look, language: wordLanguage(line.lang)}
  return line.inlines.flatMap(piece => runOf(piece, release, own))
}

/** A run of plain text, in a language of its own where one is given. */
export function plainRun(text: string, look: IRunOptions = {}, lang?: string): TextRun {
  return new TextRun({...look, text, ...(lang === undefined ? {} : {language: wordLanguage(lang)})})
}

function runOf(piece: Inline, release: Release, look: IRunOptions): ParagraphChild[] {
  const mark = release.brand.colours.mark.slice(1)
  const accent = release.brand.colours.accent.slice(1)
  const inner = (children: readonly Inline[], more: IRunOptions) =>
    children.flatMap(child => runOf(child, release, {...look, ...more}))
  switch (piece.kind) {
    case 'text':
      return [plainRun(piece.text, look)]
    case 'fact': {
      const said = piece.isUnverified ? {...look, underline: {type: 'dotted' as const, color: mark}} : look
      // A figure stays on one line: its own spaces do not break.
      const text = piece.keep && piece.lang === undefined ? piece.text.replaceAll(' ', '\u00A0') : piece.text
      const name = plainRun(text, said, piece.lang)
      const behind = markOf(piece, isHanLocale(release.locale))
      return behind === '' ? [name] : [name, plainRun(behind, {...look, color: mark, superScript: true})]
    }
    case 'strong':
      return inner(piece.children, {bold: true})
    case 'emphasis':
      return inner(
        piece.children,
        isHanLocale(release.locale) ? {emphasisMark: {type: 'dot'}} : {italics: true},
      )
    case 'deleted':
      return inner(piece.children, {strike: true})
    case 'link': {
      const children = inner(piece.children, {color: accent, underline: {}})
      return /^(https?|mailto|tel):/.test(piece.url)
        ? [new ExternalHyperlink({link: piece.url, children})]
        : children
    }
    case 'code':
      return [plainRun(piece.text, {...look, font: 'Consolas'})]
    case 'break':
      return [new TextRun({...look, break: 1})]
    case 'note':
      return [plainRun(`[${piece.number}]`, {...look, superScript: true, color: accent})]
    case 'picture':
      return []
  }
}
