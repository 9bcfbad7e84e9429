import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {decodeText} from '#exchange/decode-text.ts'
import {validateXliff} from '#exchange/validate-xliff.ts'

const suite = '../shared/suites/xliff-2.1/core'
const isHere = existsSync(suite)
if (!isHere) console.warn(`The OASIS suite is not at ${suite}: its files are not validated here.`)

function list(kind: string): string[] {
  return isHere ? readdirSync(`${suite}/${kind}`).filter(name => name.endsWith('.xlf')) : []
}

function problemsOf(file: string) {
  return validateXliff(decodeText(readFileSync(file), {file, isXml: true}), file)
}

test.skipIf(!isHere)('the suite has 25 valid and 119 invalid files', () => {
  expect([list('valid').length, list('invalid').length]).toEqual([25, 119])
})

test.for(list('valid'))('the suite’s %s is valid', name => {
  expect(problemsOf(`${suite}/valid/${name}`)).toEqual([])
})

test.for(list('invalid'))('the suite’s %s is not', name => {
  const problems = problemsOf(`${suite}/invalid/${name}`)
  expect(problems.map(problem => problem.clause)).not.toEqual([])
})

const modules = `xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
  xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
  xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"
  xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"
  xmlns:its="http://www.w3.org/2005/11/its" xmlns:my="urn:example:my"`

/** A document of one unit, with something of a module in its file, in the unit, and in its source. */
function write({
  file = '',
  unit = '',
  source = 'Text',
  target = '',
  root = '',
}: Partial<Record<'file' | 'unit' | 'source' | 'target' | 'root', string>>) {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr" ${modules} ${root}>
    <file id="f">${file}<unit id="u">${unit}<segment id="s"><source>${source}</source>${target}</segment></unit></file></xliff>`
}

const match = (attributes: string, inner = '<source>a</source><target>b</target>') => ({
  unit: `<mtc:matches><mtc:match ${attributes}>${inner}</mtc:match></mtc:matches>`,
})
const entry = (inner: string, attributes = '') => ({
  unit: `<gls:glossary><gls:glossEntry ${attributes}><gls:term>t</gls:term>${inner}</gls:glossEntry></gls:glossary>`,
})
const meta = (inner: string, attributes = '') => ({
  file: `<mda:metadata ${attributes}>${inner}</mda:metadata>`,
})
const item = (inner: string, attributes = 'mimeType="text/plain"') => ({
  file: `<res:resourceData><res:resourceItem id="r" ${attributes}>${inner}</res:resourceItem></res:resourceData>`,
})
const rule = (attributes: string) => ({unit: `<val:validation><val:rule ${attributes}/></val:validation>`})
const sizes = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>'
const revisions = (attributes: string, property = 'content') => ({
  unit: `<ctr:changeTrack><ctr:revisions ${attributes}><ctr:revision><ctr:item property="${property}">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n">x</note></notes>`,
})
const its = (attributes: string) => ({
  root: 'its:version="2.0"',
  source: `<mrk id="m" type="its:generic" ${attributes}>x</mrk>`,
})

test.for([
  ['a match that points to a segment', match('id="m1" ref="#s" type="tm" subType="my:own"')],
  [
    'a match with codes of its own',
    match('ref="#s"', '<source><pc id="1">a</pc></source><target>b</target>'),
  ],
  [
    'a reference match in another language',
    match('ref="#s" reference="yes"', '<source>a</source><target xml:lang="de">b</target>'),
  ],
  ['a glossary entry with a translation', entry('<gls:translation id="x">u</gls:translation>', 'id="e"')],
  [
    'metadata in groups',
    meta('<mda:metaGroup id="g"><mda:meta type="t">v</mda:meta></mda:metaGroup>', 'id="m"'),
  ],
  ['a resource elsewhere', item('<res:source href="a"/><res:target href="b" xml:lang="fr"/>')],
  ['a rule that looks at the source', rule('existsInSource="yes" endsWith=":"')],
  ['a rule of one’s own', rule('my:kind="x"')],
  [
    'sizes as patterns',
    {file: sizes, source: '<pc id="p" slr:sizeRestriction="35,*" slr:equivStorage="7">x</pc>'},
  ],
  [
    'a size by reference',
    {file: '<slr:data profile="p"><my:size id="z"/></slr:data>', source: '<ph id="p" slr:sizeInfoRef="z"/>'},
  ],
  ['a size of a profile of one’s own', {source: '<ph id="p" slr:sizeInfo="small"/>'}],
  ['a style with its attributes', {source: '<pc id="p" fs:fs="a" fs:subFs="href,x">x</pc>'}],
  ['a revision of a note', revisions('appliesTo="note" ref="n"', 'id')],
  ['a revision of the one note there is', revisions('appliesTo="note"')],
  ['an entity of text analysis', its('its:taIdentRef="https://example.org/x"')],
  ['annotators by category', its('its:annotatorsRef="text-analysis|https://example.org/t"')],
] as const)('%s is valid', ([, parts]) => {
  expect(validateXliff(write(parts), 'x.xlf')).toEqual([])
})

test.for([
  ['#mtc_match', match('id="m1"')],
  ['#candidates_ref', match('ref="s"')],
  ['#candidates_ref', match('ref="#nowhere"')],
  ['#mtc_match', match('ref="#s" xml:lang="fr"')],
  ['#type', match('ref="#s" type="best"')],
  ['#candidates_subtype', match('ref="#s" subType="my:own"')],
  ['#id', match('id="a b" ref="#s"')],
  ['#dataref', match('ref="#s"', '<source><ph id="1" dataRef="d"/></source><target>b</target>')],
  ['#sc', match('ref="#s"', '<source><sc id="1"/></source><target>b</target>')],
  ['#glossentry', entry('')],
  ['#gls_id', entry('<gls:translation id="e">u</gls:translation>', 'id="e"')],
  ['#gls_ref', entry('<gls:translation>u</gls:translation>', 'ref="m1"')],
  ['#mda_metadata', meta('')],
  ['#mda_meta', meta('<mda:metaGroup><mda:meta>v</mda:meta></mda:metaGroup>')],
  ['#mda_meta', meta('<mda:metaGroup><mda:meta type="t" appliesTo="source">v</mda:meta></mda:metaGroup>')],
  ['#mda_metadata', meta('"<mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup>')],
  ['#mda_id', meta('<mda:metaGroup id="m"><mda:meta type="t">v</mda:meta></mda:metaGroup>', 'id="m"')],
  ['#appliesto', meta('<mda:metaGroup appliesTo="all"><mda:meta type="t">v</mda:meta></mda:metaGroup>')],
  ['#res_source', item('<res:source href="a"><my:x/></res:source>')],
  ['#res_source', item('<res:source href="a" xml:lang="de"/>')],
  ['#res_resourceItem', item('<res:source href="a"/>', '')],
  ['#res_ref', {unit: '<res:resourceData><res:resourceItemRef ref="no"/></res:resourceData>'}],
  ['#val_rule', rule('isPresent="a" startsWith="b"')],
  ['#val_rule', rule('')],
  ['#val_rule', rule('isNotPresent="a" my:kind="x"')],
  ['#val_occurs', rule('isNotPresent="a" occurs="2"')],
  ['#occurs', rule('isPresent="a" occurs="0"')],
  ['#val_existsInSource', rule('isNotPresent="a" existsInSource="yes"')],
  ['#casesensitive', rule('isPresent="a" caseSensitive="maybe"')],
  ['#normalization', rule('isPresent="a" normalization="nfkc"')],
  ['#val_disabled', {file: '<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>'}],
  ['#slr_sizeRestriction', {file: sizes, source: '<pc id="p" slr:sizeRestriction="25,100.5">x</pc>'}],
  ['#slr_storageRestriction', {file: sizes, source: '<pc id="p" slr:storageRestriction="*6">x</pc>'}],
  ['#slr_equivStorage', {file: sizes, source: '<pc id="p" slr:equivStorage="seven">x</pc>'}],
  ['#slr_sizeInfo', {source: '<pc id="p" slr:sizeInfo="25.5">x</pc>'}],
  [
    '#slr_size_info',
    {
      file: '<slr:data profile="p"><my:size id="z"/></slr:data>',
      source: '<ph id="p" slr:sizeInfo="1" slr:sizeInfoRef="z"/>',
    },
  ],
  ['#slr_size_info_ref', {source: '<ph id="p" slr:sizeInfoRef="nowhere"/>'}],
  ['#ec', {source: '<sc id="1"/>x<ec startRef="1" slr:equivStorage="1"/>'}],
  ['#subFs', {source: '<pc id="p" fs:subFs="href,x">x</pc>'}],
  ['#ctr_ref', revisions('appliesTo="note" ref="nowhere"')],
  ['#ctr_property', revisions('appliesTo="note" ref="n"', 'priority')],
  ['#ITS-module', {...its('its:person="x"'), root: ''}],
  ['#ITS-module', its('its:taIdentRef="x" its:taSource="y" its:taIdent="z"')],
  ['#ITS-module', its('its:taSource="y"')],
  ['#ITS-module', its('its:locQualityIssuesRef="#its=nowhere"')],
  ['#ITS-module', its('its:annotatorsRef="guessing|https://example.org/t"')],
  ['#ITS-module', its('its:locQualityRatingScoreThreshold="5"')],
  ['#unit', {unit: '<gls:glossaryBook/>'}],
  ['#fragid', {source: '<mrk id="m" type="term" ref="#nowhere">x</mrk>'}],
] as const)('%s is the clause that is broken', ([clause, parts]) => {
  expect(validateXliff(write(parts), 'x.xlf').map(problem => problem.clause)).toContain(clause)
})

test.for([
  ['billion laughs', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>', /DOCTYPE/],
  [
    'an external entity',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>',
    /DOCTYPE/,
  ],
  ['20,000 nested elements', '<a>'.repeat(20_000), /nesting of more than 256/],
  ['a cut file', '<xliff><file', /XML/],
  ['XLIFF 1.2', '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', /XLIFF 2.0 or 2.1/],
  ['nothing', ' ', /XML/],
] as const)('%s gets a sentence', ([, text, sentence]) => {
  const [problem] = validateXliff(text, 'x.xlf')
  expect(problem!.message).toMatch(/^Unexpected .*, expected .*, .*\.$/)
  expect(problem!.message).toMatch(sentence)
})

test('ten thousand units that refer to one another are validated in one pass', () => {
  const units = Array.from(
    {length: 10_000},
    (_, at) =>
      `<unit id="u${at}"><segment><source><mrk id="m" type="term" ref="#f=f/u=u${(at * 7) % 10_000}/m">x</mrk></source></segment></unit>`,
  )
  const text = write({}).replace(/<unit.*<\/unit>/s, units.join(''))
  expect(validateXliff(text, 'x.xlf')).toEqual([])
})
