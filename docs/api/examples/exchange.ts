import {
  type ExchangeBundle,
  hashText,
  mergeUnits,
  readDocument,
  readExchange,
  validateXliff,
  writeExchange,
} from 'tongshi/exchange'

// Out: one message as XLIFF 2.1, arguments and tags as codes that a tool protects.
const message = 'Sales reached <b>{sales}</b>.'
const unit = {id: 'sales', source: message, state: 'initial', from: hashText(message), base: ''} as const
const bundle: ExchangeBundle = {
  sourceLocale: 'en',
  targetLocale: 'zh-Hans',
  files: [{name: 'reader', units: [unit]}],
}
const [file] = writeExchange(bundle, 'xliff-2', 'job')
const xliff = new TextDecoder().decode(file!.bytes)
console.log(file!.name, validateXliff(xliff, file!.name).length)

// Back: a translator has filled in the target. The format is told by the content.
const source = /<source>(.*)<\/source>/.exec(xliff)![1]!
const target = source.replace('Sales reached ', '销售额达').replace('.', '。')
const translated = xliff.replace('</source>', `</source><target>${target}</target>`)
const bytes = new TextEncoder().encode(translated.replace('state="initial"', 'state="translated"'))
const {bundle: back, findings} = readExchange(bytes, {file: 'job.xlf'})
console.log(findings.length, back.files[0]?.units[0]?.target)

// Merged three ways per message: what changed here meanwhile is a conflict, never overwritten.
const here = {id: 'sales', source: message, hash: hashText(message)}
for (const ours of [here, {...here, target: '销售额为<b>{sales}</b>。'}])
  for (const {outcome} of mergeUnits(back.files, {current: () => new Map([[unit.id, ours]])}))
    console.log(outcome)

// In: a document that somebody wrote elsewhere, as one Markdown tree.
const page =
  '<html><body><article><h1>Sales rise</h1><p>Sales reached 6 billion yuan.</p></article></body></html>'
const {kind, tree} = await readDocument(new TextEncoder().encode(page), 'page.html')
console.log(kind, tree.children.map(({type}) => type).join())
