import type {Finding} from '#messages/finding.ts'
import {checkFigures} from './check-figures.ts'
import {findLineEdges} from './find-line-edges.ts'
import {kitFinding} from './kit-finding.ts'
import {type ReadPdf, readPdf} from './read-pdf.ts'
import type {Block, Release} from './release.ts'

/** Points that a line may come closer to the edge of the paper. */
const leastMargin = 20

/**
 * Check a finished PDF by reading it back: a validator's word is not enough, files pass with an empty tree of tags, in
 * the wrong language, or with lines cut off.
 *
 * Its figures are all there; claim, title and language are right; headings, header cells and alternative texts are
 * tagged; no line leaves the page, begins with a closing mark or ends with an opening one.
 */
export async function checkPdf(release: Release, file: string, bytes: Uint8Array): Promise<Finding[]> {
  const pdf = await readPdf(bytes)
  const {locale, titleText} = release
  const say = (rule: string, actual: string, expected: string) => [
    kitFinding(rule, {file, locale}, actual, expected),
  ]
  const wide = pdf.lines.filter(({left, right}) => left < leastMargin || right > pdf.width - leastMargin)
  const edges = findLineEdges(pdf.lines.map(line => line.text))
  return [
    ...(pdf.isUa ? [] : say('kit-pdf-claim', '', 'pdfuaid:part 1')),
    ...(pdf.title === titleText ? [] : say('kit-pdf-title', pdf.title, titleText)),
    ...(pdf.language === languageOfPdf(locale)
      ? []
      : say('kit-pdf-language', pdf.language, languageOfPdf(locale))),
    ...checkTags(pdf, release, say),
    ...checkFigures(release, file, pdf.text),
    ...wide.slice(0, 5).flatMap(({text}) => say('kit-page-edge', text, 'a line inside the page')),
    ...edges.slice(0, 5).flatMap(line => say('kit-line-edge', line, 'a line that breaks elsewhere')),
  ]
}

/** How the typesetter writes a locale: Chinese by region, everything else as it is. */
export function languageOfPdf(locale: string): string {
  const {language, script, region} = new Intl.Locale(locale)
  if (language !== 'zh') return locale
  return `zh-${region ?? (script === 'Hant' ? 'TW' : 'CN')}`
}

function checkTags(
  {tags, figuresWithoutAlt}: ReadPdf,
  release: Release,
  say: (rule: string, actual: string, expected: string) => Finding[],
): Finding[] {
  const count = (tag: string) => tags.get(tag) ?? 0
  const tables = release.body.filter(isTable).length + (release.entries.length > 0 ? 1 : 0)
  return [
    ...(count('H1') === 1 ? [] : say('kit-pdf-structure', `${count('H1')} H1`, '1 H1')),
    ...(tables === 0 || count('TH') > 0 ? [] : say('kit-pdf-structure', '0 TH', 'TH')),
    ...(count('P') > 0 || release.body.length === 0 ? [] : say('kit-pdf-structure', '0 P', 'P')),
    ...(figuresWithoutAlt === 0
      ? []
      : say('kit-pdf-structure', `${figuresWithoutAlt} Figure`, 'Figure with alt')),
  ]
}

function isTable(block: Block): boolean {
  return block.kind === 'table'
}
