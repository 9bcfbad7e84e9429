import {existsSync} from 'node:fs'
import {type ReadableLanguage, readQuantities} from '#quantities/read-quantities.ts'
import {ownTime} from '../processor-time.ts'
import {loadRecognizers} from '../quantities/load-recognizers.ts'
import {sentences} from '../quantities/sentences.ts'
import {type Contest, MissingPeer} from './contest.ts'

/** Reading figures sentence by sentence: Recognizers-Text is super-linear in longer texts. */
export const quantities: readonly Contest[] = (['zh', 'en'] as const).map(language => ({
  work: `read the figures of 100 ${language === 'zh' ? 'Chinese' : 'English'} sentences`,
  peer: 'Recognizers-Text 1.3.1',
  open: () => {
    if (!existsSync(new URL('../quantities/peers/node_modules', import.meta.url)))
      throw new MissingPeer('npm ci --prefix tests/bench/quantities/peers')
    const read = loadRecognizers()
    // Ours is done so soon that it is done a hundred times, for the clock's sake.
    return {
      own: () => ownTime(() => readAll(2500, language, readQuantities)) / 100,
      peer: () => ownTime(() => readAll(25, language, read)),
    }
  },
}))

function readAll(
  times: number,
  language: ReadableLanguage,
  read: (text: string, language: ReadableLanguage) => unknown,
): void {
  for (let round = 0; round < times; round++)
    for (const sentence of sentences[language]) read(sentence, language)
}
