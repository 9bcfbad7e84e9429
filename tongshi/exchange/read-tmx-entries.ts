import {type SaxesAttributeNS, SaxesParser} from 'saxes'
import {escapeIcu} from '#documents/write-message.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import type {Syntax} from '#memory/read-runs.ts'
import {ExchangeError} from './exchange-error.ts'

/** What the file does not say itself. */
export type TmxEntriesOptions = Readonly<{
  /** How errors and entries name the file. */
  file: string
  /** BCP 47; a variant in the same language and script is taken: zh-CN for zh-Hans. */
  sourceLocale: string
  targetLocale: string
  /** `icu`: inline codes become tags and arguments, and text is escaped; `text`: they are left out. */
  syntax: Syntax
}>

/** `plain` is text not yet escaped: pieces of one run must be escaped together. */
type Variant = {locale: string; text: string; plain: string}
type OpenUnit = {id?: string; at?: string; by?: string; variants: Variant[]}

/** Codes whose content is the other tool's, not text. */
const codes: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/**
 * Read the translation units of a TMX 1.4 document of any size as memory entries, piece by piece.
 *
 * A unit without the two languages is left out. The DTD that TMX files name is never loaded; one that declares
 * something itself is refused.
 *
 * @throws ExchangeError `xml-syntax`, `xml-doctype`, `format-unknown`, with line and column.
 *
 * @example
 *   const variant = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`
 *   const tmx = `<tmx><body><tu>${variant('en', 'Sales')}${variant('zh', '销售')}</tu></body></tmx>`
 *   const options = {file: 'a.tmx', sourceLocale: 'en', targetLocale: 'zh-Hans', syntax: 'text'} as const
 *   const {value} = await readTmxEntries([tmx], options).next()
 *   value?.target // "销售"
 */
export async function* readTmxEntries(
  pieces: AsyncIterable<string> | Iterable<string>,
  options: TmxEntriesOptions,
): AsyncGenerator<MemoryEntry> {
  const reader = new UnitReader(options)
  for await (const piece of pieces) {
    reader.parser.write(piece)
    yield* reader.take()
  }
  reader.parser.close()
  yield* reader.take()
}

class UnitReader {
  readonly parser: SaxesParser<{xmlns: true; position: true}>
  private readonly options: TmxEntriesOptions
  private found: MemoryEntry[] = []
  private count = 0
  private hasRoot = false
  private unit: OpenUnit | undefined
  private variant: Variant | undefined
  private inSegment = false
  /** Elements open inside a code. */
  private codeDepth = 0
  private codeNumber = 0
  private readonly openCodes = new Map<string, string>()

  constructor(options: TmxEntriesOptions) {
    this.options = options
    this.parser = new SaxesParser({xmlns: true, position: true, fileName: options.file})
    this.parser.on('error', error =>
      this.fail('xml-syntax', `XML (${error.message.split(': ').at(-1)})`, 'well-formed XML'),
    )
    this.parser.on('doctype', declaration => {
      if (declaration.includes('['))
        this.fail('xml-doctype', 'DOCTYPE with declarations', 'TMX without entities')
    })
    this.parser.on('opentag', tag => {
      this.open(tag.local, tag.attributes)
    })
    this.parser.on('closetag', tag => {
      this.close(tag.local)
    })
    this.parser.on('text', text => {
      this.write(text)
    })
    this.parser.on('cdata', text => {
      this.write(text)
    })
  }

  take(): MemoryEntry[] {
    const {found} = this
    this.found = []
    return found
  }

  private open(name: string, attributes: Record<string, SaxesAttributeNS>): void {
    if (!this.hasRoot && name !== 'tmx') this.fail('format-unknown', `<${name}>`, '<tmx>')
    this.hasRoot = true
    const read = (key: string) => attributes[key]?.value
    if (name === 'tu') {
      const [id, at, by] = [
        read('tuid'),
        read('changedate') ?? read('creationdate'),
        read('changeid') ?? read('creationid'),
      ]
      this.unit = {variants: [], ...(id ? {id} : {}), ...(at ? {at} : {}), ...(by ? {by} : {})}
    } else if (name === 'tuv')
      this.variant = {locale: read('xml:lang') ?? read('lang') ?? '', text: '', plain: ''}
    else if (name === 'seg') {
      this.inSegment = true
      this.codeNumber = 0
      this.openCodes.clear()
    } else if (this.inSegment && (this.codeDepth > 0 || codes.has(name))) {
      this.codeDepth++
      if (this.codeDepth === 1) this.writeCode(name, read('i') ?? read('x') ?? '')
    }
  }

  private close(name: string): void {
    if (this.codeDepth > 0) this.codeDepth--
    else if (name === 'seg') {
      this.inSegment = false
      if (this.variant) this.flush(this.variant)
    } else if (name === 'tuv' && this.unit && this.variant) this.unit.variants.push(this.variant)
    else if (name === 'tu' && this.unit) this.finish(this.unit)
  }

  private write(text: string): void {
    if (!this.inSegment || this.codeDepth > 0 || !this.variant) return
    this.variant.plain += text
  }

  /** Take over the text up to here. */
  private flush(variant: Variant): void {
    variant.text += this.options.syntax === 'icu' ? escapeIcu(variant.plain) : variant.plain
    variant.plain = ''
  }

  private writeCode(name: string, pair: string): void {
    if (this.options.syntax === 'text' || !this.variant) return
    this.flush(this.variant)
    if (name === 'ept') {
      const tag = this.openCodes.get(pair)
      if (tag) this.variant.text += `</${tag}>`
      return
    }
    this.codeNumber++
    if (name === 'bpt') {
      this.openCodes.set(pair, `x${this.codeNumber}`)
      this.variant.text += `<x${this.codeNumber}>`
    } else this.variant.text += `{ph${this.codeNumber}}`
  }

  private finish({id, at, by, variants}: OpenUnit): void {
    const {file, sourceLocale, targetLocale} = this.options
    this.count++
    const source = variants.find(({locale}) => isLocale(locale, sourceLocale))
    const target = variants.find(one => one !== source && isLocale(one.locale, targetLocale))
    if (!source?.text.trim() || !target?.text.trim()) return
    const place = `${file}#${id ?? this.count}`
    const instant = at?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
    this.found.push({
      id: place,
      source: source.text,
      target: target.text,
      origin: file.split(/[\\/]/).at(-1)!,
      ...(by ? {by} : {}),
      ...(instant ? {at: instant} : {}),
    })
  }

  private fail(
    code: 'xml-syntax' | 'xml-doctype' | 'format-unknown',
    actual: string,
    expected: string,
  ): never {
    const {line, column} = this.parser
    throw new ExchangeError(code, {
      actual: `${actual} in \`${this.options.file}\` at ${line}:${column + 1}`,
      expected,
      remedy: 'save the file again from the program that made it',
      line,
      column: column + 1,
    })
  }
}

const bases = new Map<string, string>()

/** Language and script, by CLDR's likely subtags. */
function baseOf(tag: string): string {
  const known = bases.get(tag)
  if (known !== undefined) return known
  let base = ''
  try {
    const {language, script} = new Intl.Locale(tag.replaceAll('_', '-')).maximize()
    base = `${language}-${script}`
  } catch {
    base = tag
  }
  bases.set(tag, base)
  return base
}

function isLocale(tag: string, wanted: string): boolean {
  return baseOf(tag) === baseOf(wanted)
}
