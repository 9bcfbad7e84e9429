import type {Finding} from '#messages/finding.ts'
import {checkFigures} from './check-figures.ts'
import {wordLanguage} from './docx-runs.ts'
import {kitFinding} from './kit-finding.ts'
import {readDocx} from './read-docx.ts'
import type {Release} from './release.ts'

/**
 * Check a finished DOCX by reading it back: every figure is there; title and languages are right; headings begin at
 * the first level and skip none; tables of figures have header rows; every picture has an alternative text.
 */
export function checkDocx(release: Release, file: string, bytes: Uint8Array): Finding[] {
  const docx = readDocx(bytes)
  const {locale, titleText} = release
  const say = (rule: string, actual: string, expected: string) => [
    kitFinding(rule, {file, locale}, actual, expected),
  ]
  const {value = '', eastAsia = ''} = wordLanguage(locale) as {value?: string; eastAsia?: string}
  const skipped = docx.headings.find((level, at) => level > (docx.headings[at - 1] ?? 0) + 1)
  const needsHeader = release.entries.length > 0
  return [
    ...(docx.title === titleText ? [] : say('kit-docx-title', docx.title, titleText)),
    ...(docx.languages.value === value && (eastAsia === '' || docx.languages.eastAsia === eastAsia)
      ? []
      : say('kit-docx-language', Object.values(docx.languages).join(', '), [value, eastAsia].join(', '))),
    ...(docx.headings[0] === 1
      ? []
      : say('kit-docx-structure', `Heading${docx.headings[0] ?? ''}`, 'Heading1')),
    ...(skipped === undefined ? [] : say('kit-docx-structure', `Heading${skipped}`, `Heading${skipped - 1}`)),
    ...(needsHeader && docx.headerRows === 0 ? say('kit-docx-structure', '0 tblHeader', 'tblHeader') : []),
    ...(docx.picturesWithoutAlt === 0
      ? []
      : say('kit-docx-structure', `${docx.picturesWithoutAlt} descr`, 'descr')),
    ...checkFigures(release, file, docx.text),
  ]
}
