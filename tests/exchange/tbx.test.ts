import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {ExchangeConcept} from '#exchange/exchange-term.ts'
import {mergeTerms} from '#exchange/merge-terms.ts'
import {readTbx} from '#exchange/read-tbx.ts'
import {conceptsOf, writeTbx} from '#exchange/write-tbx.ts'
import {loadTerms} from '#store/load-terms.ts'
import {saveTerms} from '#store/save-terms.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tbx-'))
  cpSync('content', join(root, 'content'), {recursive: true})
})
afterAll(() => rmSync(root, {recursive: true}))

const mould: ExchangeConcept = {
  id: 'mould',
  kind: 'terms',
  forms: {
    en: [
      {text: 'mould', status: 'preferred'},
      {text: 'die', status: 'admitted'},
      {text: 'mold & die <x>', status: 'forbidden'},
    ],
    'zh-Hans': [{text: '模具', status: 'preferred'}],
  },
  definition: 'A hollow form.',
  note: 'British spelling.',
}

test('concepts come back as they were', () => {
  const concepts = [mould, ...conceptsOf(loadTerms('.').terms)]
  const unique = [...new Map(concepts.map(one => [one.id, one])).values()]
  expect(unique.length).toBeGreaterThan(20)
  expect(readTbx(writeTbx(unique, 'en'), {file: 'x.tbx'})).toEqual({concepts: unique, findings: []})
})

test('the older form of TBX is read', () => {
  const martif = `<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body><termEntry id="c1">
    <descripGrp><descrip type="definition">A form.</descrip></descripGrp>
    <langSet xml:lang="en"><tig><term>mould</term></tig><ntig><termGrp><term>mold</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig></langSet>
    <langSet xml:lang="zh-CN"><tig><term> 模具 </term></tig><tig><term>模子</term></tig></langSet></termEntry></body></text></martif>`
  expect(readTbx(martif, {file: 'x.tbx'}).concepts).toEqual([
    {
      id: 'c1',
      kind: 'terms',
      definition: 'A form.',
      forms: {
        en: [
          {text: 'mould', status: 'preferred'},
          {text: 'mold', status: 'forbidden'},
        ],
        'zh-Hans': [
          {text: '模具', status: 'preferred'},
          {text: '模子', status: 'admitted'},
        ],
      },
    },
  ])
})

test('what is missing is added, a preferred form that differs is a conflict, nothing goes', () => {
  const came: ExchangeConcept = {
    ...mould,
    forms: {
      en: [
        {text: 'mold', status: 'preferred'},
        {text: 'tool', status: 'admitted'},
      ],
      de: [{text: 'Form', status: 'preferred'}],
    },
  }
  const [merged] = mergeTerms([came], [mould])
  expect(merged).toMatchObject({
    outcome: 'conflict',
    added: {en: [{text: 'tool', status: 'admitted'}], de: [{text: 'Form', status: 'preferred'}]},
    conflicts: [{locale: 'en', ours: 'mould', theirs: 'mold'}],
  })
  expect(mergeTerms([came], [mould], () => 'theirs')[0]).toMatchObject({outcome: 'changed', conflicts: []})
  expect(mergeTerms([mould], [mould])[0]!.outcome).toBe('same')
  expect(mergeTerms([mould], [])[0]!.outcome).toBe('new')
})

test('a choice is of one concept, and a place has one official name', () => {
  const preferred = (text: string) => ({en: [{text, status: 'preferred' as const}]})
  const port: ExchangeConcept = {id: 'port', kind: 'places', forms: preferred('Port')}
  const came = [
    {...mould, forms: preferred('mold')},
    {...port, forms: {en: [...preferred('Harbour').en, {text: 'Haven', status: 'admitted' as const}]}},
  ]
  const merged = mergeTerms(came, [mould, port], id => (id === 'port' ? 'theirs' : undefined))
  expect(merged).toMatchObject([
    {id: 'mould', outcome: 'conflict', added: {}},
    {id: 'port', outcome: 'changed', added: preferred('Harbour')},
  ])
})

test('forms are added to the files, whose comments and order stay', () => {
  const file = join(root, 'content/terms/terms.yaml')
  const before = readFileSync(file, 'utf8')
  const came = [
    {...mould, id: 'press-shop', forms: {en: [{text: 'press shop', status: 'preferred' as const}]}},
    {
      ...mould,
      forms: {
        en: [{text: 'die', status: 'admitted' as const}],
        de: [{text: 'Form', status: 'preferred' as const}],
      },
    },
  ]
  const merged = mergeTerms(came, conceptsOf(loadTerms(root).terms))
  expect(saveTerms(root, merged)).toEqual(['content/terms/terms.yaml'])
  const after = readFileSync(file, 'utf8')
  expect(after.split('\n')[0]).toBe(before.split('\n')[0])
  const {terms, findings} = loadTerms(root)
  expect(findings).toEqual([])
  expect(terms.terms['press-shop']).toMatchObject({terms: {en: 'press shop'}, note: 'British spelling.'})
  expect(terms.terms.mould).toMatchObject({
    terms: {en: 'mould', 'zh-Hans': '模具', de: 'Form'},
    admitted: {en: ['die']},
    forbidden: {en: ['mold']},
  })
  const kept = before.split('\n').filter(line => line && !after.split('\n').includes(line))
  expect(kept).toEqual(['  terms: {en: mould, zh-Hans: 模具}'])
  expect(saveTerms(root, mergeTerms(came, conceptsOf(terms)))).toEqual([])
})

test.for([
  ['no TBX', '<tmx version="1.4"/>', /expected <tbx> or <martif>/],
  ['entities', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>', /DOCTYPE/],
] as const)('%s is refused with a sentence', ([, text, sentence]) => {
  expect(() => readTbx(text, {file: 'x'})).toThrow(sentence)
})

test('a language that is none, and a concept that stands twice, are told with their lines', () => {
  const text = writeTbx([mould, mould], 'en').replace('xml:lang="zh-Hans"', 'xml:lang="chinese!"')
  expect(readTbx(text, {file: 'x'}).findings).toMatchObject([
    {rule: 'exchange-locale', actual: 'chinese!', place: {line: 5}},
    {rule: 'exchange-duplicate', place: {line: 6}},
  ])
})
