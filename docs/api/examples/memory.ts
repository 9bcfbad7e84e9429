import {
  compareTerms,
  findConcordance,
  findMatches,
  preTranslate,
  readTerms,
  type TermBase,
  TranslationMemory,
} from 'tongshi/memory'

const memory = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans'})
memory.insert({
  id: '1',
  source: 'Sales rose by 12% in 2022.',
  target: '2022年销售额增长12%。',
  origin: 'desk',
})
memory.insert({id: '2', source: 'The mould is ready.', target: '模具已就绪。', origin: 'desk'})

// The figures of the message are put in place of the remembered ones, and told.
for (const match of findMatches(memory, 'Sales rose by 15% in 2023.')) {
  console.log(match.score, match.kind, match.target)
  for (const {state} of match.substitutions) console.log(state)
}
for (const {entry, places} of findConcordance(memory, '模具', {in: 'target'}))
  console.log(entry.source, places[0]?.start)

// Only what is certain is filled in; the rest is left to people.
const units = [{document: 'news', key: 'a', source: 'The mould is ready.'}]
console.log(
  preTranslate(memory, units, 100)
    .filled.map(({target}) => target)
    .join(),
)

// Terms of the source that are not in the target, and forbidden ones that are.
const {terms} = readTerms(
  'mould:\n  terms: {en: mould, zh-Hans: 模具}\n  forbidden: {zh-Hans: [模子]}\n',
  'terms.yaml',
)
const base: TermBase = {people: {}, organisations: {}, places: {}, terms}
const {missing, forbidden} = compareTerms({
  source: 'New moulds are cast.',
  target: '铸造新模子。',
  sourceLocale: 'en',
  targetLocale: 'zh-Hans',
  terms: base,
})
console.log(missing.length, forbidden.map(({match, expected}) => `${match.text} → ${expected}`).join())
