import {TranslationMemory} from '#memory/translation-memory.ts'
import {saveMemory} from '#store/save-memory.ts'
import {makeCorpus} from './make-segments.ts'

/**
 * Fill and save a memory, in a process of its own so that the corpus does not count as the memory's size.
 *
 * Run by measure-memory.ts: `fill-memory.ts LANGUAGE SIZE QUERIES PATH`.
 */
const [language, size, each, path] = process.argv.slice(2) as ['en' | 'zh', string, string, string]
const {segments} = makeCorpus(language, Number(size), Number(each))
const memory = new TranslationMemory({
  sourceLocale: language === 'en' ? 'en' : 'zh-Hans',
  targetLocale: language === 'en' ? 'zh-Hans' : 'en',
  syntax: 'text',
})
const inserts = new Float64Array(segments.length)
let settling = 0
segments.forEach(({source, target}, at) => {
  const start = performance.now()
  memory.insert({id: String(at), source, target, origin: 'docs'})
  inserts[at] = performance.now() - start
  if (at % 4_096 > 0) return
  memory.settle()
  settling += performance.now() - start - inserts[at]!
})
const before = performance.now()
memory.compact()
const compacted = performance.now()
saveMemory(memory, path, String(segments.length))
inserts.sort()
const share = (part: number) => inserts[Math.floor((inserts.length - 1) * part)]
console.log(
  JSON.stringify({
    insertMedian: share(0.5),
    insertP99: share(0.99),
    insertMax: share(1),
    fillSeconds: (inserts.reduce((sum, one) => sum + one, 0) + settling) / 1000,
    compactSeconds: (compacted - before) / 1000,
    saveSeconds: (performance.now() - compacted) / 1000,
  }),
)
