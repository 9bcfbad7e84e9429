import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {changeLine, copyToEmpty, lineAt} from '#messages/change-line.ts'
import {completeFields, countRows} from '#messages/complete-fields.ts'
import {exampleNumbers, listCategories} from '#messages/list-categories.ts'
import {locateInFields} from '#messages/locate-in-fields.ts'
import type {LinePath, MessageFields} from '#messages/message-fields.ts'
import {parseMessage} from '#messages/parse-message.ts'
import {readFields} from '#messages/read-fields.ts'
import {writeFields} from '#messages/write-fields.ts'

function fieldsOf(message: string, chips?: MessageFields['chips']): MessageFields {
  const {fields, finding} = readFields(message, chips)
  if (finding) throw new Error(`${message}: ${finding.expected}`)
  return fields
}

/** The tree without places, neighbouring texts joined. */
function treeOf(message: string): unknown {
  const {ast} = parseMessage(message)
  return ast && bare(ast)
}

function bare(elements: readonly MessageFormatElement[]): unknown[] {
  const plain: unknown[] = []
  for (const element of elements) {
    const {location: _, ...own} = element as MessageFormatElement & {location?: unknown}
    const last = plain.at(-1) as {type?: number; value?: string} | undefined
    if (own.type === 0 && last?.type === 0) last.value += own.value
    else if ('children' in own) plain.push({...own, children: bare(own.children)})
    else if ('options' in own)
      plain.push({
        ...own,
        options: Object.entries(own.options).map(([key, option]) => [key, bare(option.value)]),
      })
    else plain.push({...own})
  }
  return plain
}

/** Every line of a message, its own first. */
function pathsOf({line, blocks}: MessageFields): LinePath[] {
  const inside = (text: string, path: LinePath): LinePath[] =>
    [...text].flatMap(char =>
      (blocks[char]?.rows ?? []).flatMap(row => {
        const own = [...path, {char, key: row.key}]
        return [own, ...inside(row.line.text, own)]
      }),
    )
  return [[], ...inside(line.text, [])]
}

const repository = readdirSync('locales', {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.json') && !name.endsWith('.meta.json'))
  .flatMap(name => {
    const found: string[] = []
    JSON.parse(readFileSync(join('locales', name), 'utf8'), (_, value) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
    return found
  })
const odd = [
  '',
  "it's l''été '{'name'}' '#' '<b>' a > b",
  'x <b>{ sales }</b>, { d , date, day } {n,number,::compact-short}',
  "{n,plural,offset:1\n  =0 {}\n  one{# a}\n  other { # b '#' {x} } }",
  'So far, {status, select, planned {{n, plural, one {# a in {p}} other {# b in {p}}}} other {# {n}}}.',
  '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} <a1>{org}</a1>{fn1}{br}',
  '{a, select, x {1} other {2}}{a, select, x {3} other {4}}',
  'private \uE000 use \uE001 {x}',
  '<b></b><i><b>x</b></i><br/>',
]

test.for([...new Set([...repository, ...odd])])('an untouched message keeps its bytes: %s', message => {
  expect(writeFields(fieldsOf(message))).toBe(message)
})

/** A text written anew by hand. */
const typed = fc.string({
  unit: fc.constantFrom(...`ab '"{}<>#/|,.\n中文“”，。1 =\\`),
  maxLength: 12,
})

test('after any edit of any row, what is written parses to what was typed', () => {
  const message = fc.constantFrom(...odd.slice(1), ...repository)
  fc.assert(
    fc.property(
      message,
      fc.nat(),
      fc.array(fc.tuple(typed, fc.nat()), {maxLength: 5}),
      (text, pick, pieces) => {
        const fields = fieldsOf(text)
        const paths = pathsOf(fields)
        const path = paths[pick % paths.length]!
        const free = Object.values(fields.chips).filter(({kind}) => kind === 'argument')
        const edited = pieces
          .map(([piece, chip]) => piece + (free[chip % Math.max(1, free.length)]?.char ?? ''))
          .join('')
        const written = writeFields(changeLine(fields, path, edited))
        const again = fieldsOf(written, fields.chips)
        expect(lineAt(again, path)?.text, written).toBe(edited)
        expect(treeOf(writeFields(again))).toEqual(treeOf(written))
        const others = paths.filter(other => !isInside(other, path))
        for (const other of others) expect(lineAt(again, other)?.text).toBe(lineAt(fields, other)?.text)
      },
    ),
    {numRuns: 400, seed: 7},
  )
})

/** Lines inside the edited one are gone with their choice. */
function isInside(path: LinePath, outer: LinePath): boolean {
  return outer.every(({char, key}, at) => path[at]?.char === char && path[at]?.key === key)
}

test('a write of a row leaves the bytes of every other row alone', () => {
  const message = "{n,plural,offset:1\n  =0 {}\n  one{l''a}\n  other { # b '#' {x} } }"
  const fields = fieldsOf(message)
  const [char] = Object.keys(fields.blocks)
  const path = [{char: char!, key: 'one'}]
  expect(writeFields(changeLine(fields, path, "l'été"))).toBe(
    "{n,plural,offset:1\n  =0 {}\n  one{l'été}\n  other { # b '#' {x} } }",
  )
})

describe('rows of a translation', () => {
  const chinese = fieldsOf('已有{counters, plural, other {#个窗口迁入{place}}}。')

  test('English gets one and other where Chinese has other', () => {
    const target = completeFields(fieldsOf('', chinese.chips), chinese, 'en')
    const [block] = Object.values(target.blocks)
    expect(block?.rows.map(({key, absent}) => [key, absent])).toEqual([
      ['one', true],
      ['other', true],
    ])
    expect(writeFields(target)).toBe('')
    const path = (key: string): LinePath => [{char: block!.char, key}]
    const one = changeLine(target, path('one'), 'a counter')
    expect(writeFields(one)).toBe('{counters, plural, one {a counter}}')
    const both = changeLine(one, path('other'), `${chipNamed(chinese, '#')} counters`)
    expect(writeFields(both)).toBe('{counters, plural, one {a counter} other {# counters}}')
    expect(writeFields(copyToEmpty(one, path('one')))).toBe(
      '{counters, plural, one {a counter} other {a counter}}',
    )
    expect(writeFields(changeLine(both, path('one'), ''))).toBe('{counters, plural, other {# counters}}')
  })

  test('a row that is missing in the translation is offered in its place, with the layout of the others', () => {
    const target = fieldsOf('{counters, plural,\n  other {# counters}\n}', chinese.chips)
    const full = completeFields(target, chinese, 'en')
    expect(writeFields(full)).toBe('{counters, plural,\n  other {# counters}\n}')
    const path = [{char: Object.keys(full.blocks)[0]!, key: 'one'}]
    expect(writeFields(changeLine(full, path, 'one'))).toBe(
      '{counters, plural,\n  one {one}\n  other {# counters}\n}',
    )
  })

  test('select rows follow the source, with the plural inside each', () => {
    const source = fieldsOf(
      '{status, select, planned {{n, plural, other {将有#个}}} opened {{n, plural, other {已有#个}}} other {共#个}}',
    )
    const target = completeFields(fieldsOf('', source.chips), source, 'en')
    expect(pathsOf(target).map(path => path.map(step => step.key).join(' '))).toEqual([
      '',
      'planned',
      'planned one',
      'planned other',
      'opened',
      'opened one',
      'opened other',
      'other',
    ])
    expect(countRows(target)).toBe(5)
    const path = pathsOf(target).find(one => one.map(step => step.key).join(' ') === 'opened one')!
    expect(writeFields(changeLine(target, path, 'one moved'))).toBe(
      '{status, select, opened {{n, plural, one {one moved}}}}',
    )
  })
})

function chipNamed(fields: MessageFields, raw: string): string {
  return Object.values(fields.chips).find(chip => chip.raw === raw)!.char
}

test.for([
  ['en', ['one', 'other'], [1], [0, 2, 3, 4]],
  ['zh-Hans', ['other'], [], [0, 1, 2, 3]],
  ['ar', ['zero', 'one', 'two', 'few', 'many', 'other'], [1], [100, 101, 1000, 1_000_000]],
  ['pl', ['one', 'few', 'many', 'other'], [1], []],
] as const)('%s has its categories and examples', ([locale, categories, one, other]) => {
  expect(listCategories(locale, 'cardinal')).toEqual(categories)
  const options = {locale, type: 'cardinal', offset: 0, exact: []} as const
  expect(exampleNumbers('one', options)).toEqual(one)
  expect(exampleNumbers('other', options)).toEqual(other)
})

test('a draft whose row for other is not written yet stays fields', () => {
  const draft = '{n, plural, one {# a}}'
  expect(writeFields(fieldsOf(draft))).toBe(draft)
})

test('what does not parse is told, not taken apart', () => {
  expect(readFields('{n, plural, one {#}').finding?.rule).toBe('icu-syntax')
})

test.for([
  ['reached {sales}, more', '{sales}', [['', '\uE000']]],
  ['reached {sales}, more', '{sales}, m', [['', '\uE000, m']]],
  ["l''été", 'été', [['', "l'été"]]],
  ['<b>600亿元</b>,', '600亿元', [['', '600亿元']]],
  ['{n, plural, one {a row} other {# rows of {p}}}', 'rows', [['other', 'rows']]],
  [
    '{n, plural, one {a row} other {# rows of {p}}}',
    '{n, plural, one {a row} other {# rows of {p}}}',
    [['', '\uE000']],
  ],
  ['{s, select, a {{n, plural, other {x {p}}}} other {y}}', '{p}', [['a other', '\uE002']]],
] as const)('in %s the place of %s is known in its field', ([message, part, expected]) => {
  const fields = fieldsOf(message)
  const start = message.indexOf(part)
  const found = locateInFields(fields, start, start + part.length)
  const texts = found.map(({path, start: from, end}) => [
    path.map(step => step.key).join(' '),
    lineAt(fields, path)!.text.slice(from, end),
  ])
  expect(texts).toEqual(expected)
})
