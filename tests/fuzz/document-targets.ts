import {readCheckSettings} from '#checks/read-check-settings.ts'
import {extractUnits} from '#documents/extract-units.ts'
import {parseMarkdown} from '#documents/parse-markdown.ts'
import {readAnnouncement} from '#documents/read-announcement.ts'
import {readFacts} from '#documents/read-facts.ts'
import {readLock} from '#documents/read-lock.ts'
import {readZonedTime} from '#documents/read-zoned-time.ts'
import {rebuildsIdentically} from '#documents/rebuild-document.ts'
import {splitSentences} from '#documents/split-sentences.ts'
import {updateLock} from '#documents/update-lock.ts'
import {writeMarkdown} from '#documents/write-markdown.ts'
import {readNamedThings, readTerms} from '#memory/read-terms.ts'
import type {Finding} from '#messages/finding.ts'
import {type FuzzTarget, promise, textOf} from './fuzz-target.ts'

const marks =
  '# |## |- |1. |> |```|`|**|_|~~|[a](b)|![a](b "c")|<b>|</b>|<!--|-->|---|\n|\n\n|  |\t|\\|{sales}|{sales, number, compact}|{x|}|[^1]|[^1]: |[a]: b|||| a | b |\n|-|-||:10:30|https://a.b|&amp;|*|__|[|](|](<|\'|<a1>'.split(
    '|',
  )
const yaml =
  "a: |- |{|}|[|]|: |&a |*a |!!js/function |!!python/object:|<<: |\"|'|||>|#|---\n|...\n|? |\n|\n  |~|null|.inf|0x1f|2026-07-09|2026-07-09T08:00:00+08:00|kind: money|amount: '6'|currency: CNY|__proto__: |constructor: |verified: true|bound: more-than|%YAML 9.9\n".split(
    '|',
  )

/** Findings lie in their text. */
function inText(findings: readonly Finding[], text: string): void {
  for (const {place} of findings) {
    const {start = 0, end = start, line = 1, column = 1} = place
    promise(
      start >= 0 && end >= start && end <= text.length + 1,
      `a finding at ${start}–${end} of ${text.length}`,
    )
    promise(line >= 1 && column >= 1, `a finding at ${line}:${column}`)
  }
}

/** What the press office writes: the answer is data, or findings with their place. */
export const documentTargets: readonly FuzzTarget[] = [
  {
    name: 'markdown',
    room: 'documents',
    form: 'text',
    words: [...marks, ...yaml],
    read: input => {
      const text = textOf(input)
      const {announcement, findings} = readAnnouncement(text, {
        file: 'a.md',
        factNames: new Set(['sales', 'firms']),
      })
      inText(findings, text)
      if (!announcement) return
      const {lock} = updateLock([], announcement.units, 'slug') as unknown as {lock: {id: string}[]}
      promise(new Set(lock.map(({id}) => id)).size === lock.length, 'two units of one id')
      splitSentences(text, 'en')
      splitSentences(text, 'zh')
    },
  },
  {
    name: 'markdown-body',
    room: 'documents',
    form: 'text',
    words: marks,
    errors: ['DocumentError'],
    read: input => {
      const text = textOf(input)
      const tree = parseMarkdown(text, () => false)
      extractUnits(tree)
      writeMarkdown(tree)
      const {identical} = rebuildsIdentically(text)
      promise(identical, 'a document that its messages do not rebuild')
    },
  },
  {
    name: 'facts',
    room: 'documents',
    form: 'text',
    words: yaml,
    read: input => {
      const text = textOf(input)
      inText(readFacts(text, {file: 'facts.yaml', original: '6 billion yuan'}).findings, text)
      promise(!('polluted' in {}), 'a polluted prototype')
    },
  },
  {
    name: 'terms',
    room: 'memory',
    form: 'text',
    words: [...yaml, 'en: ', 'zh-Hans: ', 'forbidden: ', 'verified: ', 'names: '],
    read: input => {
      const text = textOf(input)
      inText(readNamedThings(text, 'places.yaml').findings, text)
      inText(readTerms(text, 'terms.yaml').findings, text)
    },
  },
  {
    name: 'lock',
    room: 'documents',
    form: 'text',
    words: '{|}|[|]|:|,|"|"id": |"hash": |"__proto__": {}|null|1|\\u0000|"p-70kh"'.split('|'),
    read: input => {
      readLock(textOf(input), 'units.lock.json')
      readCheckSettings(textOf(input), 'checks.json')
    },
  },
  {
    name: 'time',
    room: 'documents',
    form: 'text',
    words: '2026-07-09|T|08:00|:00|Asia/Shanghai|+08:00|Z|-|99|Etc/GMT+1|[|]|24:00'.split('|'),
    longest: 4_096,
    read: input => {
      const [time = '', zone = 'Asia/Shanghai'] = textOf(input).split('\n')
      readZonedTime(time, zone)
    },
  },
]
