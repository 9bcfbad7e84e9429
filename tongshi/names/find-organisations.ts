import {findChineseOrganisations} from './find-chinese-organisations.ts'
import {findEnglishOrganisations} from './find-english-organisations.ts'
import type {FoundOrganisation} from './found-organisation.ts'

/**
 * Find organisations by the words that name them: Bureau, University, 协会, 研究院. The border to the left is read from the sentence.
 *
 * @example
 *   findOrganisations('The Ningbo Intellectual Property Bureau agreed.', 'en').map(({text}) => text)
 *   // ["Ningbo Intellectual Property Bureau"]
 */
export function findOrganisations(text: string, language: 'en' | 'zh'): readonly FoundOrganisation[] {
  return language === 'zh' ? findChineseOrganisations(text) : findEnglishOrganisations(text)
}
