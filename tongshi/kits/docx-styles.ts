import {type IStylesOptions, LineRuleType} from 'docx'
import {wordLanguage} from './docx-runs.ts'
import type {Release} from './release.ts'
import {isHanLocale} from './text-of-line.ts'

/** The paragraph styles of a release, named so that an office can restyle the whole document by them. */
export function docxStyles({brand, locale}: Release): IStylesOptions {
  const {latin, han} = brand.fonts.word
  const font = {ascii: latin, hAnsi: latin, cs: latin, eastAsia: han}
  const plain = {ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: han}
  const isHan = isHanLocale(locale)
  const ink = brand.colours.ink.slice(1)
  // Han fills its square and needs more air; sizes are half points, lines 240ths.
  const body = {font, size: 21, color: ink}
  const line = isHan ? 340 : 310
  const heading = (size: number, before: number) => ({
    run: {font, size, bold: true, color: ink},
    paragraph: {spacing: {before, after: 140, lineRule: LineRuleType.AUTO, line: 290}, keepNext: true},
  })
  const style = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: {...body, language: wordLanguage(locale)},
        paragraph: {spacing: {lineRule: LineRuleType.AUTO, line}},
      },
      heading1: heading(isHan ? 36 : 42, 0),
      heading2: heading(26, 360),
      heading3: heading(23, 280),
      heading4: heading(22, 240),
      heading5: heading(21, 240),
      heading6: heading(21, 240),
    },
    paragraphStyles: [
      style('Body', body, {
        spacing: {lineRule: LineRuleType.AUTO, line, after: isHan ? 60 : 160},
        // Two characters, as Chinese documents are set.
        ...(isHan ? {indent: {firstLineChars: 200, firstLine: 420}} : {}),
      }),
      style(
        'Summary',
        {font: plain, size: 24, color: brand.colours.quiet.slice(1)},
        {spacing: {before: 80, after: 280, lineRule: LineRuleType.AUTO, line: 320}},
      ),
      style('Cover', {font: plain, size: 20, bold: true}, {spacing: {before: 100, after: 60}}),
      style(
        'Small',
        {font: plain, size: 18, color: ink},
        {spacing: {lineRule: LineRuleType.AUTO, line: 270, after: 60}},
      ),
      style('Cell', {font: plain, size: 17, color: ink}, {spacing: {lineRule: LineRuleType.AUTO, line: 250}}),
      style('ListItem', body, {spacing: {lineRule: LineRuleType.AUTO, line, after: 80}}),
      style('Quotation', body, {
        spacing: {lineRule: LineRuleType.AUTO, line, after: 160},
        indent: {left: 400, right: 400},
      }),
    ],
  }
}
