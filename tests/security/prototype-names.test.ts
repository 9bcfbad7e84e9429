import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {readMessage} from '#documents/read-message.ts'
import {validateXliff} from '#exchange/validate-xliff.ts'
import {makeLine} from '#kits/make-inlines.ts'
import type {Said} from '#kits/print-message.ts'
import {RichText} from '../../app/[locale]/(reader)/_parts/rich-text.tsx'

const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty', '__defineGetter__']

/** A message that a translator wrote with a tag and an atom of that name. */
const said = (name: string): Said =>
  ({
    nodes: [
      {kind: 'tag', name, children: [{kind: 'text', text: 'inside'}]},
      {kind: 'atom', name},
    ],
    text: 'inside',
    lang: 'en',
    shells: {},
    state: 'current',
    terms: [],
    facts: [],
  }) as never

test.for(names)('%s, which every object has, is no tag, no shell and no rule', name => {
  expect(renderToStaticMarkup(createElement(RichText, {said: said(name)}))).toBe('inside')
  const context = {facts: {}, mark: '', noteOf: () => undefined, pictureOf: () => undefined}
  expect(makeLine(said(name), context).inlines).toEqual([{kind: 'text', text: 'inside'}])
  const [node] = readMessage(
    `<x${name}>inside</x${name}>{${name}}`.replaceAll(`x${name}`, name.replace(/_/g, 'u')),
    {},
  )
  expect(typeof node!.type).toBe('string')
  const xliff = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.0" srcLang="en"><file id="f"><mda:${name}/><unit id="u"><segment><source>a</source></segment></unit></file></xliff>`
  expect(validateXliff(xliff, 'x.xlf').length).toBeGreaterThan(0)
})
