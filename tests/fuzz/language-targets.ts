import {applyFixes} from '#checks/apply-fixes.ts'
import {checkUnit} from '#checks/check-unit.ts'
import {readRuns} from '#memory/read-runs.ts'
import {negotiateLocale} from '#messages/negotiate-locale.ts'
import {readAcceptLanguage} from '#messages/read-accept-language.ts'
import {checkGluedName} from '#names/check-glued-name.ts'
import {checkNameVariants} from '#names/check-name-variants.ts'
import {findNames} from '#names/find-names.ts'
import {findOrganisations} from '#names/find-organisations.ts'
import {findPeople} from '#names/find-people.ts'
import {findPlaces} from '#names/find-places.ts'
import {normaliseName} from '#names/normalise-name.ts'
import {romaniseName} from '#names/romanise-name.ts'
import {splitName} from '#names/split-name.ts'
import {dayOf} from '#quantities/calendar-day.ts'
import {compareTexts} from '#quantities/compare-quantities.ts'
import {lintQuantities} from '#quantities/lint-quantities.ts'
import {readDatedQuantities} from '#quantities/read-dated-quantities.ts'
import {readQuantities} from '#quantities/read-quantities.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import {sampleTerms} from '../checks/sample-context.ts'
import {sampleFacts} from '../messages/sample-facts.ts'
import {type FuzzTarget, promise, textOf} from './fuzz-target.ts'

const figures =
  '60亿元|6 billion yuan|1,234.5|３．５％|约|多|以上|更高|第七届|二〇二六年|5月9日|July 9, 2026|a third of|%|per cent|¥|US$|-|–|～|万|亿|9|一|分之|倍|成|个百分点|twenty-|of |and a half|kg|㎡|°C|:|/|.|,| '.split(
    '|',
  )
const people =
  'Wang Haitao|王海涛|Director |主任|, Dean |院长|Ouyang |O’Brien|Lü|Xi’an|Yangsu|杨苏|局长王|A. B. |van der |Mr |·|－|(|)|of the |Bureau |中国|宁波市|集团|有限公司| and |、|-|.| '.split(
    '|',
  )

/** The dateline. */
const issued = dayOf(2026, 7, 9)!

/** Readers of sentences: they answer every text and never throw. */
export const languageTargets: readonly FuzzTarget[] = [
  {
    name: 'quantities',
    room: 'quantities',
    form: 'text',
    words: figures,
    read: input => {
      const text = textOf(input)
      for (const language of ['zh', 'en'] as const) {
        let floor = 0
        for (const quantity of readQuantities(text, language)) {
          const {start, end, text: written, value, date} = quantity
          promise(start >= floor && end > start && end <= text.length, `span ${start}–${end} out of order`)
          promise(text.slice(start, end) === written, `the text at ${start} is not \`${written}\``)
          floor = end
          if (value !== undefined || date !== undefined)
            for (const locale of ['en', 'zh-Hans', 'ar'])
              promise(typeof writeQuantity(quantity, {locale}) === 'string', 'a figure that is not written')
        }
        readDatedQuantities(text, language, issued)
        lintQuantities(text, language)
      }
    },
  },
  {
    name: 'compare',
    room: 'quantities',
    form: 'text',
    words: figures,
    longest: 16_384,
    read: input => {
      const text = textOf(input)
      const [source = '', target = ''] = text.split('\n---\n')
      compareTexts({source, target, sourceLanguage: 'zh', targetLanguage: 'en'})
      for (const language of ['zh', 'en'] as const) {
        const {verdict} = compareTexts({
          source: text,
          target: text,
          sourceLanguage: language,
          targetLanguage: language,
        })
        promise(
          verdict === 'match' || verdict === 'unread',
          `a text does not match itself in ${language}: ${verdict}`,
        )
      }
    },
  },
  {
    name: 'names',
    room: 'names',
    form: 'text',
    words: people,
    read: input => {
      const text = textOf(input)
      const inText = ({start, end}: Readonly<{start: number; end: number}>) =>
        promise(
          start >= 0 && end >= start && end <= text.length,
          `a name at ${start}–${end} of ${text.length}`,
        )
      for (const found of findNames(text)) inText(found)
      for (const language of ['en', 'zh'] as const) {
        for (const found of findPeople(text, language)) inText(found)
        for (const found of findOrganisations(text, language)) inText(found)
        for (const found of findPlaces(text, language)) inText(found)
      }
      checkGluedName(text)
      checkNameVariants(text)
    },
  },
  {
    name: 'name',
    room: 'names',
    form: 'text',
    words: people,
    longest: 4_096,
    read: input => {
      const text = textOf(input)
      splitName(text)
      romaniseName(text)
      normaliseName(text)
    },
  },
  {
    name: 'accept-language',
    room: 'messages',
    form: 'text',
    words: 'zh-TW|zh-Hant-HK|en-GB|*|;q=|0.5|1.000|,|;| |-|yue|x-|i-klingon|q=0|und|a-b-c|zh-CN;q=0.9'.split(
      '|',
    ),
    longest: 16_384,
    read: input => {
      const acceptLanguage = textOf(input)
      for (const {quality} of readAcceptLanguage(acceptLanguage))
        promise(quality >= 0 && quality <= 1, `a quality of ${quality}`)
      const available = ['en', 'zh-Hans', 'ar']
      for (const cookie of [undefined, acceptLanguage]) {
        const {locale} = negotiateLocale({
          acceptLanguage,
          cookie,
          available,
          fallback: 'en',
          policy: 'simplified',
        })
        promise(available.includes(locale), `the locale ${locale}`)
      }
    },
  },
  {
    name: 'checks',
    room: 'checks',
    form: 'text',
    words: [
      ...figures,
      ..."（|）|“|”|《|》|{n}|{|}|<b>|</b>|<|{n, plural, one {#} other {# x}}|'|https://a.b/c|x@y.zz|`code`|--flag|\u200b|$t(x)|{{x}}|...|的的|https：//|1900-|，|。|a_".split(
        '|',
      ),
    ],
    longest: 8_192,
    read: input => {
      const text = textOf(input)
      const [source = '', target = text] = text.split('\n---\n')
      for (const [sourceLocale, targetLocale] of [
        ['en', 'zh-Hans'],
        ['zh-Hans', 'en'],
      ] as const) {
        const findings = checkUnit(
          {id: 'u', source, target},
          {sourceLocale, targetLocale, facts: sampleFacts, terms: sampleTerms},
        )
        for (const {place, fix} of findings) {
          const {length} = place.side === 'source' ? source : target
          const {start = 0, end = 0} = fix ?? place
          promise(start >= 0 && end >= start && end <= length, `a finding at ${start}–${end} of ${length}`)
        }
        applyFixes(target, findings)
      }
    },
  },
  {
    name: 'memory',
    room: 'memory',
    form: 'text',
    words: "{n}|<b>|</b>|mould|模具|60亿元| |.|{n, plural, other {x}}|'{'|，|a".split('|'),
    longest: 8_192,
    read: input => {
      const text = textOf(input)
      for (const syntax of ['icu', 'text'] as const)
        for (const choices of ['apart', 'inline'] as const) readRuns(text, choices, syntax)
    },
  },
]
