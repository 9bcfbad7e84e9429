import {readMessage} from '#documents/read-message.ts'
import {splitFragments} from '#exchange/split-fragments.ts'
import {analyseMessage} from '#messages/analyse-message.ts'
import {checkMessage} from '#messages/check-message.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {readCatalogue} from '#messages/read-catalogue.ts'
import {readFields} from '#messages/read-fields.ts'
import {readProjectCatalogue} from '#messages/read-project-catalogue.ts'
import {writeFields} from '#messages/write-fields.ts'
import {type FuzzTarget, promise, textOf} from './fuzz-target.ts'

const icu =
  "{n}|{n, plural, |one {|other {|}}|}|{|#|'|''|'{'|offset:1|=0 {x} |{d, date, long}|{a, number, ::compact-long currency/CNY}|::.00|select|selectordinal|<b>|</b>|<a1>|<|>|/>|{__proto__}|{constructor}| |多|\\|\"".split(
    '|',
  )
const json =
  '{|}|[|]|:|,|"|\\|\\u0000|\\ud800|"__proto__": |"constructor"|null|1e400|-0|true|\n|"a.b": "x"|"a": {|"a": "b",|//'.split(
    '|',
  )

/** Messages and catalogues: a tree, or findings with their place. */
export const messageTargets: readonly FuzzTarget[] = [
  {
    name: 'icu',
    room: 'messages',
    form: 'text',
    words: icu,
    read: input => {
      const text = textOf(input)
      const {ast, finding} = parseMessage(text)
      if (finding) {
        const {start = 0, end = 0} = finding.place
        promise(
          start >= 0 && end >= start && end <= text.length,
          `a finding at ${start}–${end} of ${text.length}`,
        )
      } else analyseMessage(ast)
      checkMessage(text, {locale: 'en'} as never)
      const {fields} = readFields(text)
      if (fields) promise(writeFields(fields) === text, 'fields that write another message')
      if (ast) {
        readMessage(text, {})
        splitFragments(text, ast)
      }
    },
  },
  {
    name: 'catalogue',
    room: 'messages',
    form: 'text',
    words: [...json, ...icu],
    read: input => {
      const text = textOf(input)
      for (const read of [readCatalogue, readProjectCatalogue]) {
        const {messages} = read(text, {file: 'x.json', locale: 'en'}) as {messages: object}
        promise(Object.getPrototypeOf({}) === Object.prototype, 'a changed prototype')
        promise(!('polluted' in {}), 'a polluted prototype')
        promise(typeof messages === 'object', 'no messages')
      }
    },
  },
]
