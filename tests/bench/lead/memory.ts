import {TranslationMemory} from '#memory/translation-memory.ts'
import {descendantTime} from '../descendant-time.ts'
import {hasSegments, makeCorpus} from '../memory/make-segments.ts'
import {openTrigrams} from '../memory/open-trigrams.ts'
import {ownTime} from '../processor-time.ts'
import {type Contest, MissingPeer} from './contest.ts'

const segmentCount = 100_000
const searchCount = 15

/** Finding similar texts in a translation memory; the memory is warm on both sides. */
export const memory: readonly Contest[] = [
  {
    work: `search ${searchCount} unseen texts among ${segmentCount} segments`,
    peer: 'PostgreSQL 18, pg_trgm with GIN index',
    open: async () => {
      if (!hasSegments)
        throw new MissingPeer('the suite memory/docs.en-zh-Hans.tsv.gz, its folder in TONGSHI_SUITES')
      const {segments, queries} = makeCorpus('en', segmentCount, searchCount)
      const texts = queries.filter(({kind}) => kind === 'unseen').map(({text}) => text)
      const own = new TranslationMemory({sourceLocale: 'en', targetLocale: 'zh-Hans', syntax: 'text'})
      for (const [at, segment] of segments.entries()) own.insert({id: `${at}`, ...segment, origin: 'docs'})
      own.compact()
      const trigrams = await openTrigrams(segments.map(({source}) => source))
      return {
        // Ours is done so soon that it is done ten times, for the clock's sake.
        own: () =>
          ownTime(() => {
            for (let round = 0; round < 10; round++) for (const text of texts) own.findSimilar(text)
          }) / 10,
        // The server's time alone: asking it costs little.
        peer: async () => {
          const before = descendantTime(process.pid)
          for (const text of texts) await trigrams.search(text)
          return descendantTime(process.pid) - before
        },
        close: trigrams.stop,
      }
    },
  },
]
