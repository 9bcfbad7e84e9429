import {expect, test} from 'vitest'
import {elementAt, readXml, textOf} from '#exchange/read-xml.ts'

test('namespaces, CDATA and places of elements are kept', () => {
  const root = readXml('<?xml version="1.0"?>\n<w:a xmlns:w="u">x<![CDATA[<y>]]>\n<w:b n="1&amp;2"/></w:a>', {
    file: 'a.xml',
  })
  expect(textOf(root)).toBe('x<y>\n')
  expect(root).toMatchObject({name: 'w:a', local: 'a', uri: 'u', line: 2})
  expect(elementAt(root, 'b')).toMatchObject({attributes: {n: '1&2'}, line: 3})
})

test.for([
  ['<a>', 'xml-syntax'],
  ['', 'xml-syntax'],
  ['<a/><b/>', 'xml-syntax'],
  ['<a>&x;</a>', 'xml-syntax'],
  ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'xml-doctype'],
  ['<!DOCTYPE a SYSTEM "http://localhost/x.dtd"><a/>', 'xml-doctype'],
  ['<a>'.repeat(20_000), 'xml-depth'],
])('%s is refused as %s, with its place', ([text, code]) => {
  expect(() => readXml(text!, {file: 'a.xml'})).toThrow(
    expect.objectContaining({code, line: expect.any(Number), message: expect.stringContaining('a.xml')}),
  )
})
