import type {Finding} from '#messages/finding.ts'
import {kitFinding} from './kit-finding.ts'
import type {Release} from './release.ts'

/**
 * Check that every figure that the announcement names stands in the text of a finished file, as its locale prints it.
 *
 * Spaces are not compared: a PDF has none where a line breaks, and more between Han and Latin.
 *
 * @param file its path in the kit.
 * @param text what a program reads out of it.
 */
export function checkFigures({printed, locale}: Release, file: string, text: string): Finding[] {
  const there = bare(text)
  return printed
    .filter(({isNamed}) => isNamed)
    .flatMap(({name, forms}) =>
      forms
        .filter(form => !there.includes(bare(form)))
        .map(form => kitFinding('kit-figure-missing', {file, locale, key: name}, '', form)),
    )
}

/** No spaces, no invisible characters. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
}
