import {adaptMessage} from '#exchange/adapt-message.ts'
import {chatCompletions} from '#exchange/chat-completions.ts'
import {deepl} from '#exchange/deepl.ts'
import type {ExchangeFormat} from '#exchange/exchange-format.ts'
import {findUnfit} from '#exchange/find-unfit.ts'
import {libreTranslate} from '#exchange/libre-translate.ts'
import {readMarkup} from '#exchange/machine-markup.ts'
import {proposeAnnouncement} from '#exchange/propose-announcement.ts'
import {readDocument} from '#exchange/read-document.ts'
import {readExchange} from '#exchange/read-exchange.ts'
import {readRichText} from '#exchange/read-rich-text.ts'
import {readTbx} from '#exchange/read-tbx.ts'
import {readTmxEntries} from '#exchange/read-tmx-entries.ts'
import {writeAnnouncement} from '#exchange/write-announcement.ts'
import {writeExchange} from '#exchange/write-exchange.ts'
import {sampleTerms} from '../checks/sample-context.ts'
import {type FuzzTarget, promise, textOf} from './fuzz-target.ts'

const xml =
  '<|>|</|/>|&amp;|&#0;|&#x10ffff;|&lol;|<!DOCTYPE a [|]>|<!ENTITY a "b">|<![CDATA[|]]>|<!--|-->|<?xml version="1.0" encoding="gb18030"?>| xmlns:a="b"| xml:space="preserve"| id="1"|"'.split(
    '|',
  )
const xliff =
  '<pc id="1" dataRefStart="d1">|</pc>|<ph id="2" equiv="{n}"/>|<sc id="3"/>|<ec startRef="3"/>|<mrk id="m" type="term">|</mrk>|<segment>|<unit id="u">|</unit>|<ignorable>|<originalData>|<data id="d1">|<note>|state="final"|<cp hex="0000"/>|<g id="1">|<x id="1"/>|<bpt id="1">|<trans-unit id="k">'.split(
    '|',
  )
const errors = ['ExchangeError'] as const

/** What is written from what was read is read alike. */
function roundTrip(input: Uint8Array, format: ExchangeFormat, file = 'zh-Hans/f.json'): void {
  const {bundle: read, findings} = readExchange(input, {file, targetLocale: 'zh-Hans'})
  const bundle = {sourceLocale: 'en', targetLocale: 'zh-Hans', ...read}
  if (findings.length > 0 || bundle.files.length === 0 || findUnfit(bundle, format).length > 0) return
  const ids = bundle.files.flatMap(one => one.units.map(({id}) => `${one.name}\0${id}`))
  if (new Set(ids).size !== ids.length) return
  const again = writeExchange(bundle, format).flatMap(
    ({bytes, name}) => readExchange(bytes, {file: name, targetLocale: 'zh-Hans'}).bundle.files,
  )
  const texts = (files: typeof bundle.files) =>
    JSON.stringify(files.flatMap(one => one.units.map(({id, target = ''}) => [id, target])))
  promise(texts(again) === texts(bundle.files), `${format} that is read back otherwise`)
}

const exchange = (name: string, format: ExchangeFormat, words: readonly string[]): FuzzTarget => ({
  name,
  room: 'exchange',
  form: format === 'xlsx' ? 'package' : 'text',
  words,
  errors,
  read: input => roundTrip(input, format),
})

/** A document as it is imported: read, and an announcement proposed from it. */
const document = (
  name: string,
  file: string,
  form: FuzzTarget['form'],
  words: readonly string[],
): FuzzTarget => ({
  name,
  room: 'exchange',
  form,
  words,
  errors,
  read: async input => {
    const read = await readDocument(input, file)
    for (const locale of ['en', 'zh-Hans'])
      writeAnnouncement(proposeAnnouncement(read, {locale, terms: sampleTerms, today: '2026-07-09', file}))
  },
})

const html =
  '<p>|</p>|<b style="font-weight:normal" id="docs-internal-guid-x">|<script>|</script>|<style>|<svg>|<math>|<table><tr><td colspan="2">|<ul><li>|<!--[if mso]>|<![endif]-->|<blockquote>|<div>|<p style="mso-list:l0 level1 lfo1">|<a href="javascript:x">|<img src=x onerror=y>|<template>|<iframe>|<ruby>|<rt>|<br>|&nbsp;|&#0;|<plaintext>|<noscript>|<h1>|<del>|<o:p>|60亿元|<span style="font-weight:700">|{x}'.split(
    '|',
  )
const word =
  '<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:b/>|<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>|<w:tbl>|<w:tr>|<w:tc>|<w:gridSpan w:val="99999"/>|<w:fldSimple w:instr="HYPERLINK x">|<w:fldChar w:fldCharType="begin"/>|<w:ins>|<w:del>|<w:footnoteReference w:id="2"/>|<mc:AlternateContent>|w:basedOn|<w:vanish/>|<w:hyperlink r:id="link">|Director Wang Haitao|60亿元'.split(
    '|',
  )
const press =
  'NINGBO, May 18, 2023 — |新华社宁波5月18日电|（记者王海涛）|more than 600 enterprises|60亿元|\n|\n\n|　　|Director Wang Haitao|. |。|第七届|- |* |1. |“|”|{x}|`|_|*|Mr. A. B. |GB 18030-2022|本报讯 '.split(
    '|',
  )

/** Files of translators' tools and documents from elsewhere: data with notes and findings, or a sentence. */
export const exchangeTargets: readonly FuzzTarget[] = [
  exchange('xliff-2', 'xliff-2', [...xml, ...xliff]),
  exchange('xliff-1', 'xliff-1.2', [...xml, ...xliff]),
  exchange('tmx', 'tmx', [
    ...xml,
    '<tu tuid="f::k">',
    '<tuv xml:lang="en">',
    '<seg>',
    '<bpt i="1">',
    '<ph>',
    '<prop type="x">',
  ]),
  exchange('po', 'po', [
    ...'msgid "|msgstr "|msgctxt "|msgid_plural "|msgstr[0] "|"\n|"|\\|\\n|\\x41|#. |#, fuzzy\n|#: f\n|#| msgid "|\n|\n\n'.split(
      '|',
    ),
    '{n, plural, other {x}}',
  ]),
  exchange('csv', 'csv', [
    '"',
    ',',
    ';',
    '\t',
    '\r\n',
    '\n',
    '""',
    '=1+1',
    '@x',
    "'",
    'source,target,file,unit',
    '\ufeff',
    '{n}',
  ]),
  exchange('xlsx', 'xlsx', [
    ...xml,
    '<c r="A1" t="s"><v>0</v></c>',
    '<row r="1048577">',
    't="inlineStr"',
    '<is><t>',
    '<f>1+1</f>',
    'r="ZZZ1"',
    '_x0000_',
    '<si>',
  ]),
  exchange('json', 'json-flat', [
    '{',
    '}',
    '[',
    ':',
    ',',
    '"',
    '\\u0000',
    '"__proto__": {"polluted": "x"}',
    '"a.b"',
    'null',
    '1',
    '{n}',
    '\\ud800',
  ]),
  {
    name: 'tbx',
    room: 'exchange',
    form: 'text',
    words: [
      ...xml,
      '<termEntry id="x">',
      '<conceptEntry id="x">',
      '<langSec xml:lang="en">',
      '<termSec>',
      '<term>',
      '<descrip type="definition">',
      '<termNote type="administrativeStatus">',
    ],
    errors,
    read: input => readTbx(textOf(input), {file: 'x.tbx'}),
  },
  {
    name: 'tmx-stream',
    room: 'exchange',
    form: 'text',
    words: [
      ...xml,
      '<tu tuid="f::k">',
      '<tuv xml:lang="en">',
      '<tuv lang="zh-CN">',
      '<seg>',
      '<bpt i="1" type="bold">',
      '<ept i="1"/>',
      '<ph>',
      '{',
      "'",
    ],
    errors,
    read: async input => {
      const text = textOf(input)
      const pieces = async function* () {
        for (let at = 0; at < text.length; at += 997) yield text.slice(at, at + 997)
      }
      for (const syntax of ['icu', 'text'] as const)
        for await (const {source} of readTmxEntries(pieces(), {
          file: 'x.tmx',
          sourceLocale: 'en',
          targetLocale: 'zh-Hans',
          syntax,
        }))
          promise(typeof source === 'string', 'an entry without a source')
    },
  },
  document('docx', 'x.docx', 'package', [...xml, ...word]),
  document('odt', 'x.odt', 'package', [
    ...xml,
    '<text:p>',
    '<text:span text:style-name="T1">',
    '<text:list>',
    '<text:list-item>',
    '<table:table>',
    '<table:table-cell table:number-columns-repeated="99999">',
    '<text:s text:c="999999999"/>',
    '<text:note>',
    '<draw:frame>',
    'style:parent-style-name="T2"',
    '60亿元',
  ]),
  document('html', 'x.html', 'text', html),
  document('plain-text', 'x.txt', 'text', press),
  document('markdown-import', 'x.md', 'text', [
    '# ',
    '- ',
    '> ',
    '```',
    '|',
    '[a](b)',
    '![a](b)',
    '<b>',
    '---',
    '\n',
    '{x}',
    ...press,
  ]),
  document('encoding', 'x.txt', 'bytes', []),
  {
    name: 'paste',
    room: 'exchange',
    form: 'text',
    words: html,
    errors,
    read: input => {
      const read = readRichText(textOf(input))
      writeAnnouncement(
        proposeAnnouncement(read, {locale: 'zh-Hans', terms: sampleTerms, today: '2026-07-09', file: 'x'}),
      )
    },
  },
  {
    name: 'machine-answer',
    room: 'exchange',
    form: 'text',
    words:
      '<g id="1">|</g>|<x id="2"/>|&lt;|&#65;|&#x110000;|{"translations": |[|{"text": "|"}|]|{"choices": [{"message": {"content": "|{"translatedText": |null|\\n|"|,|<G ID=\'1\'>'.split(
        '|',
      ),
    read: input => {
      const text = textOf(input)
      const question = {texts: ['a', 'b'], source: 'en', target: 'zh-Hans', terms: []}
      let answer: unknown
      try {
        answer = JSON.parse(text)
      } catch {
        answer = text
      }
      for (const wire of [deepl, chatCompletions, libreTranslate])
        promise(
          (wire.read(answer, question)?.length ?? 2) === 2,
          'more or fewer translations than were asked for',
        )
      const codes = [
        {kind: 'tag', name: 'b', children: []},
        {kind: 'argument', code: '{n}'},
      ] as const
      readMarkup(text, {text: '', codes} as never)
      adaptMessage(text, 'ar')
    },
  },
]
