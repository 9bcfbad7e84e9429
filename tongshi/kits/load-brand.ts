import {existsSync, readFileSync, statSync} from 'node:fs'
import {extname, join, resolve} from 'node:path'
import {isMap, isSeq} from 'yaml'
import {entriesOf, readYaml, scalarText, type YamlText} from '#documents/read-yaml.ts'
import {textIn} from '#memory/name-fact.ts'
import type {Finding} from '#messages/finding.ts'
import {readTextFile} from '#store/read-text-file.ts'
import {type Brand, colourNames} from './brand.ts'
import type {Contact} from './release.ts'

type Texts = Readonly<Record<string, string>>

/** The brand as its file says it, for all locales. */
export type BrandFile = Readonly<{
  /** What hangs on no locale. */
  face: Omit<Brand, 'name'>
  name: Texts
  boilerplate: Texts
  contacts: readonly Readonly<{name: Texts; role: Texts; email: string; phone: string}>[]
}>

const file = 'content/brand.yaml'

const standard: Omit<Brand, 'name' | 'logo'> = {
  address: '',
  colours: {
    ink: '#14191b',
    quiet: '#4c5659',
    accent: '#0a5863',
    mark: '#a3271a',
    tint: '#edf2f0',
    rule: '#cfd8d6',
  },
  fonts: {
    serif: 'Source Serif 4',
    sans: 'Source Sans 3',
    han: 'Noto Sans SC',
    others: [],
    files: [],
    word: {latin: 'Georgia', han: 'Microsoft YaHei'},
  },
  paper: 'a4',
}

/** Fields of the file, and of its maps. */
const fields = {
  '': ['address', 'name', 'logo', 'paper', 'colours', 'fonts', 'word', 'boilerplate', 'contacts'],
  colours: colourNames,
  fonts: ['serif', 'sans', 'han', 'others', 'files'],
  word: ['latin', 'han'],
} as const

type Reading = Readonly<{root: string; yaml: YamlText; findings: Finding[]}>

/**
 * Load `content/brand.yaml`: name, logo, colours, fonts, boilerplate and contacts of every kit.
 *
 * A missing file or line means the standard; a wrong one is a finding.
 *
 * @param program the folder whose `public/seal.svg` is the standard logo.
 */
export function loadBrand(root: string, program: string): {brand: BrandFile; findings: Finding[]} {
  const seal = join(program, 'public', 'seal.svg')
  const empty: BrandFile = {
    face: {...standard, logo: {bytes: readFileSync(seal), ending: 'svg'}},
    name: {},
    boilerplate: {},
    contacts: [],
  }
  if (!existsSync(join(root, file))) return {brand: empty, findings: []}
  const {text = '', finding} = readTextFile(join(root, file), file)
  const yaml = readYaml(text, {file})
  const findings = [...(finding ? [finding] : []), ...yaml.findings]
  if (findings.length > 0 || !isMap(yaml.document.contents)) return {brand: empty, findings}
  const reading: Reading = {root, yaml, findings}
  const map = readMap(yaml.document.contents, fields[''], reading)
  const logo = readLogo(map.logo, reading) ?? empty.face.logo
  const brand: BrandFile = {
    face: {
      address: readAddressOf(map.address, reading),
      logo,
      colours: {...standard.colours, ...readColours(map.colours, reading)},
      fonts: readFonts(map.fonts, map.word, reading),
      paper: scalarText(map.paper) === 'us-letter' ? 'us-letter' : 'a4',
    },
    name: readTexts(map.name),
    boilerplate: readTexts(map.boilerplate),
    contacts: isSeq(map.contacts) ? map.contacts.items.map(item => readContact(item, reading)) : [],
  }
  const paper = scalarText(map.paper)
  if (paper !== undefined && paper !== 'a4' && paper !== 'us-letter')
    wrong(reading, map.paper, 'a4, us-letter')
  return {brand, findings}
}

/** The boilerplate of a locale in paragraphs, and its people to ask. */
export function aboutOf(
  brand: BrandFile,
  locale: string,
): {boilerplate: readonly string[]; contacts: readonly Contact[]} {
  const say = (texts: Texts) => (Object.keys(texts).length === 0 ? '' : textIn(texts, locale).text.trim())
  return {
    boilerplate: say(brand.boilerplate)
      .split(/\n+/)
      .filter(paragraph => paragraph !== ''),
    contacts: brand.contacts.map(({name, role, email, phone}) => ({
      name: say(name),
      role: say(role),
      email,
      phone,
    })),
  }
}

function readMap(
  node: unknown,
  allowed: readonly string[],
  {yaml, findings}: Reading,
): Record<string, unknown> {
  const map: Record<string, unknown> = {}
  for (const [name, value, pair] of entriesOf(node)) {
    if (allowed.includes(name)) map[name] = value
    else findings.push(yaml.finding('kit-brand', pair, name, allowed.join(', ')))
  }
  return map
}

function wrong({yaml, findings}: Reading, node: unknown, expected: string): undefined {
  findings.push(yaml.finding('kit-brand', node, scalarText(node) ?? '', expected))
  return undefined
}

/** A text for all locales, or one for each. */
function readTexts(node: unknown): Texts {
  const one = scalarText(node)
  if (one !== undefined) return {und: one}
  return Object.fromEntries(entriesOf(node).map(([locale, text]) => [locale, scalarText(text) ?? '']))
}

function readAddressOf(node: unknown, reading: Reading): string {
  const said = scalarText(node) ?? ''
  if (node === undefined) return ''
  if (URL.canParse(said) && /^https?:/.test(said)) return said.replace(/\/+$/, '')
  wrong(reading, node, 'an address such as https://newsroom.example')
  return ''
}

function readColours(node: unknown, reading: Reading): Record<string, string> {
  const map = readMap(node, fields.colours, reading)
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]) => {
      const said = scalarText(value) ?? ''
      if (/^#[0-9a-f]{6}$/i.test(said)) return [[name, said.toLowerCase()]]
      wrong(reading, value, 'a colour such as "#0a5863"')
      return []
    }),
  )
}

function readFonts(node: unknown, word: unknown, reading: Reading): Brand['fonts'] {
  const map = readMap(node, fields.fonts, reading)
  const office = readMap(word, fields.word, reading)
  const say = (value: unknown, otherwise: string) => scalarText(value) ?? otherwise
  const list = (value: unknown) => (isSeq(value) ? value.items.map(item => scalarText(item) ?? '') : [])
  const {fonts} = standard
  const files = list(map.files).map(name => resolve(reading.root, 'content', name))
  for (const path of files)
    if (!existsSync(path)) wrong(reading, map.files, 'a file or folder below content/')
  return {
    serif: say(map.serif, fonts.serif),
    sans: say(map.sans, fonts.sans),
    han: say(map.han, fonts.han),
    others: list(map.others),
    files,
    word: {latin: say(office.latin, fonts.word.latin), han: say(office.han, fonts.word.han)},
  }
}

/** A logo of more than this makes every page of every kit heavy. */
const mostLogo = 256 * 1024

function readLogo(node: unknown, reading: Reading): Brand['logo'] | undefined {
  const said = scalarText(node)
  if (said === undefined) return undefined
  const path = resolve(reading.root, 'content', said)
  const ending = extname(path).slice(1).toLowerCase()
  if ((ending !== 'svg' && ending !== 'png') || !existsSync(path))
    return wrong(reading, node, 'an SVG or PNG file, named from content/')
  if (statSync(path).size > mostLogo) return wrong(reading, node, `a file of at most ${mostLogo / 1024} KiB`)
  return {bytes: readFileSync(path), ending}
}

function readContact(node: unknown, reading: Reading): BrandFile['contacts'][number] {
  const map = readMap(node, ['name', 'role', 'email', 'phone'], reading)
  return {
    name: readTexts(map.name),
    role: readTexts(map.role),
    email: scalarText(map.email) ?? '',
    phone: scalarText(map.phone) ?? '',
  }
}
