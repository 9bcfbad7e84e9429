import {expect, test} from 'vitest'
import {readMarkup, writeMarkup} from '#exchange/machine-markup.ts'
import {readParts, writeParts} from '#exchange/message-parts.ts'

const markupOf = (message: string) => writeMarkup(readParts(message)!)

test.for([
  ['The base', 'The base'],
  ['{sales, number} of steel & <b>more</b>', '<x id="1"/> of steel &amp; <g id="2">more</g>'],
  ['a < b & c', 'a &lt; b &amp; c'],
  ['<a1>{org}</a1>', '<g id="1"><x id="2"/></g>'],
] as const)('%s goes out as %s and comes back', ([message, text]) => {
  const sent = markupOf(message)
  expect(sent.text).toBe(text)
  expect(writeParts(readMarkup(sent.text, sent).parts!)).toBe(message)
})

test.for([
  ['<g id="2">更多</g><x id="1"/>', '<b>更多</b>{sales}'],
  ['<X id=1 />和< g id="2" >更多</g>', '{sales}和<b>更多</b>'],
  ['<x id="1"></x>&#39;&nbsp;<g id="2"/>', "{sales}'\u00a0<b></b>"],
] as const)('a machine may move codes and spell them its own way: %s', ([answer, message]) => {
  expect(writeParts(readMarkup(answer, markupOf('{sales} <b>more</b>')).parts!)).toBe(message)
})

test.for([
  ['更多', ['{sales}', '<b>']],
  ['<x id="1"/><x id="1"/><g id="2">a</g>', ['{sales}']],
  ['<g id="2">a</g>', ['{sales}']],
  ['<x id="1"/><g id="2">a', ['{sales}', '<b>']],
  ['<x id="1"/><g id="2">a</g><x id="7"/>', ['{sales}', '<b>']],
  ['<x id="1"/><g id="2">a</g><script>', ['{sales}', '<b>']],
  ['<x id="2"/><g id="1">a</g>', ['{sales}', '<b>']],
] as const)('what it lost, doubled or invented is told: %s', ([answer, lost]) => {
  expect(readMarkup(answer, markupOf('{sales} <b>more</b>')).lost).toEqual(lost)
})
