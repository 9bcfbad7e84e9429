/**
 * Measure the reading of figures: speed beside Recognizers-Text on the same sentences in the same process, growth
 * with the length of the text, size, time to the first answer, and a million fuzzed inputs.
 *
 * Run: `npm ci` in the folder peers, then `node tests/bench/quantities/measure-quantities.ts` from the root.
 */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {ownTime} from '../processor-time.ts'
import {loadRecognizers} from './load-recognizers.ts'
import {sentences} from './sentences.ts'

const time = (run: () => void) => ownTime(run) / 1000

function speed(language: ReadableLanguage, characters: number): number {
  const text = sentences[language]
    .join('')
    .repeat(Math.ceil(characters / sentences[language].join('').length))
  for (let round = 0; round < 3; round++) readQuantities(text.slice(0, 200_000), language)
  return text.length / time(() => readQuantities(text, language))
}

/** The peer reads sentence by sentence: it is super-linear in longer texts. */
function peerSpeed(language: ReadableLanguage): number {
  const read = loadRecognizers()
  for (const sentence of sentences[language]) read(sentence, language)
  const length = sentences[language].join('').length
  const seconds = time(() => {
    for (let round = 0; round < 5; round++)
      for (const sentence of sentences[language]) read(sentence, language)
  })
  return (length * 5) / seconds
}

/** What an application imports: both languages, or one. */
const entries = {
  'both languages': [
    'read-quantities',
    "m.readQuantities('近60亿元','zh');m.readQuantities('6 billion','en')",
  ],
  Chinese: ['read-chinese-quantities', "m.readChineseQuantities('近60亿元')"],
  English: ['read-english-quantities', "m.readEnglishQuantities('6 billion')"],
} as const

/** A reader as one minified module, and the time a fresh process needs to load it and to give its first answers. */
function measureSize([file, calls]: readonly [string, string]): {gzip: number; first: number} {
  const folder = new URL('peers/node_modules/esbuild/bin/esbuild', import.meta.url)
  const entry = fileURLToPath(new URL(`../../../tongshi/quantities/${file}.ts`, import.meta.url))
  const bundle = execFileSync(fileURLToPath(folder), [
    entry,
    '--bundle',
    '--minify',
    '--format=esm',
    '--charset=utf8',
  ])
  const folderOfRun = mkdtempSync(join(tmpdir(), 'quantities-'))
  writeFileSync(join(folderOfRun, 'bundle.mjs'), bundle)
  const script = `const t=performance.now();const m=await import('./bundle.mjs');${calls};console.log(performance.now()-t)`
  writeFileSync(join(folderOfRun, 'first.mjs'), script)
  const runs = Array.from({length: 9}, () =>
    Number(execFileSync(process.execPath, ['first.mjs'], {cwd: folderOfRun}).toString()),
  )
  rmSync(folderOfRun, {recursive: true})
  return {gzip: gzipSync(bundle, {level: 9}).length, first: runs.sort((a, b) => a - b)[4] ?? 0}
}

/** A million short inputs of signs that figures are made of. */
function fuzz(count: number): number {
  const signs = [
    ...'0123456789.,%-—～/ 零一二两十百千万亿多半成倍分之点年月日元吨家至约近超',
    ' million ',
    ' half ',
    ' a ',
    ' and ',
    '%',
  ]
  let state = 20261117
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
  let figures = 0
  for (let run = 0; run < count; run++) {
    let text = ''
    for (let length = next() % 14; length >= 0; length--) text += signs[next() % signs.length]
    figures += readQuantities(text, run % 2 === 0 ? 'zh' : 'en').length
  }
  return figures
}

for (const [name, entry] of Object.entries(entries)) {
  const {gzip, first} = measureSize(entry)
  console.log(
    `${name}: gzip ${(gzip / 1000).toFixed(1)} kB, load and first answers ${first.toFixed(1)} ms (median of 9)`,
  )
}
for (const language of ['zh', 'en'] as const) {
  const own = speed(language, 400_000)
  const long = speed(language, 3_200_000)
  const peer = peerSpeed(language)
  console.log(
    `${language}: ${(own / 1e6).toFixed(2)} M characters/s, 8 × the text in ${((8 * own) / long).toFixed(2)} × the time; ` +
      `Recognizers-Text ${Math.round(peer)} characters/s, ratio ${Math.round(own / peer)}`,
  )
}
for (const unit of ['9', '一', '万']) {
  const text = unit.repeat(1_000_000)
  console.log(`1 MB of ${unit}: ${time(() => readQuantities(text, 'zh')).toFixed(2)} s`)
}
console.log(`1,000,000 fuzzed inputs: ${time(() => fuzz(1_000_000)).toFixed(1)} s, none threw`)
