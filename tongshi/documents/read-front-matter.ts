import type {PhrasingContent, Root} from 'mdast'
import {isMap, isSeq} from 'yaml'
import type {Finding, Place} from '#messages/finding.ts'
import type {FrontMatterText} from './extract-units.ts'
import type {FrontMatter} from './front-matter.ts'
import {entriesOf, readYaml, scalarText, type YamlText} from './read-yaml.ts'
import {readZonedTime} from './read-zoned-time.ts'
import type {UnitKind} from './unit.ts'

type Reading = {yaml: YamlText; texts: FrontMatterText[]; parse: (text: string, place: Place) => Root}
type Read = (node: unknown, path: string, reading: Reading) => unknown

/** A text that readers see: inline Markdown with facts, and a unit. */
const text =
  (kind: UnitKind): Read =>
  (node, path, {yaml, texts, parse}) => {
    const said = scalarText(node)
    if (said === undefined) return wrong(yaml, node, path, 'a text')
    const [block] = parse(said, yaml.placeOf(node)).children
    const children: PhrasingContent[] =
      block && 'children' in block ? (block.children as PhrasingContent[]) : []
    texts.push({path, kind, children})
    return said
  }

const plain: Read = (node, path, {yaml}) => scalarText(node) ?? wrong(yaml, node, path, 'a text')

const oneOf =
  (...allowed: string[]): Read =>
  (node, path, {yaml}) => {
    const said = scalarText(node)
    return said !== undefined && allowed.includes(said) ? said : wrong(yaml, node, path, allowed.join(', '))
  }

const day: Read = (node, path, {yaml}) => {
  const said = scalarText(node) ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(said) ? said : wrong(yaml, node, path, 'a day such as 2019-06-28')
}

/** A name in the folder `media`: nothing that leads elsewhere. */
const mediaFile: Read = (node, path, {yaml}) => {
  const said = scalarText(node) ?? ''
  return /^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*$/u.test(said)
    ? said
    : wrong(yaml, node, path, 'a file name of the folder media')
}

const whole: Read = (node, path, {yaml}) => {
  const number = Number(scalarText(node))
  return Number.isInteger(number) && number > 0 ? number : wrong(yaml, node, path, 'a whole number from 1')
}

const flag: Read = (node, path, {yaml}) => {
  const said = scalarText(node)
  return said === 'true' || said === 'false' ? said === 'true' : wrong(yaml, node, path, 'true, false')
}

/** A clock time and its zone, which must name one moment. */
const embargo: Read = (node, path, reading) => {
  const read = record({until: plain, zone: plain}, ['until', 'zone'])(node, path, reading) as
    | {until?: string; zone?: string}
    | undefined
  if (read?.until === undefined || read.zone === undefined) return undefined
  const moment = readZonedTime(read.until, read.zone)
  if (moment.instant !== undefined) return {...read, instant: moment.instant}
  const {until, zone} = Object.fromEntries(entriesOf(node))
  return wrong(reading.yaml, moment.expected.includes('zone') ? zone : until, path, moment.expected)
}

const list =
  (item: Read): Read =>
  (node, path, reading) =>
    isSeq(node)
      ? node.items.map((one, at) => item(one, `${path}.${at}`, reading))
      : wrong(reading.yaml, node, path, 'a list')

const mapOf =
  (item: Read): Read =>
  (node, path, reading) =>
    isMap(node)
      ? Object.fromEntries(
          entriesOf(node).map(([name, value]) => [name, item(value, `${path}.${name}`, reading)]),
        )
      : wrong(reading.yaml, node, path, 'a map')

/** A map with known keys; `needs` must be there. */
const record =
  (fields: Readonly<Record<string, Read>>, needs: readonly string[]): Read =>
  (node, path, reading) => {
    if (!isMap(node)) return wrong(reading.yaml, node, path, 'a map')
    const read: Record<string, unknown> = {}
    // In the order of the schema: units stand in the order in which readers meet them.
    const entries = new Map(entriesOf(node).map(([name, value, pair]) => [name, {value, pair}]))
    for (const [name, {pair}] of entries)
      if (!Object.hasOwn(fields, name))
        wrong(reading.yaml, pair, join(path, name), Object.keys(fields).join(', '))
    for (const [name, readField] of Object.entries(fields)) {
      const entry = entries.get(name)
      if (entry) read[name] = readField(entry.value, join(path, name), reading)
      else if (needs.includes(name)) wrong(reading.yaml, node, join(path, name), `${name}: …`)
    }
    return read
  }

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

const chart = record(
  {
    kind: oneOf('share', 'dots'),
    part: plain,
    title: text('caption'),
    caption: text('caption'),
    partLabel: text('label'),
    wholeLabel: text('label'),
    // Words where 100% is meant, the name of a fact where dots are drawn.
    whole: (node, path, reading) =>
      (reading.yaml.document.getIn([...path.split('.').slice(0, -1).map(numeric), 'kind']) === 'dots'
        ? plain
        : text('label'))(node, path, reading),
  },
  ['kind', 'part', 'whole', 'title', 'partLabel'],
)

const numeric = (key: string) => (/^\d+$/.test(key) ? Number(key) : key)

const schema = record(
  {
    source: plain,
    title: text('title'),
    summary: text('summary'),
    dateline: record({place: plain, date: plain}, ['date']),
    lead: plain,
    figures: mapOf(text('label')),
    charts: list(chart),
    embargo,
    media: list(
      record({file: mediaFile, alt: text('alt'), caption: text('caption'), credit: plain, rights: plain}, [
        'file',
      ]),
    ),
    people: record({heading: text('label'), facts: list(plain)}, ['facts']),
    history: list(
      record({version: whole, on: day, corrects: plain, was: plain, withdraws: flag, note: text('history')}, [
        'version',
        'on',
      ]),
    ),
  },
  ['source', 'title', 'dateline'],
)

/**
 * Read the front matter of an announcement.
 *
 * @param yamlText what stands between the two lines of `---`.
 * @param where the file, and how much of it stands before `yamlText`.
 * @param parse reads inline Markdown with the facts of the announcement; it is told where the text stands.
 */
export function readFrontMatter(
  yamlText: string,
  where: {file: string; offset: number; line: number},
  parse: (text: string, place: Place) => Root,
): {frontMatter?: FrontMatter; texts: readonly FrontMatterText[]; findings: Finding[]} {
  const yaml = readYaml(yamlText, where)
  if (yaml.findings.length > 0) return {texts: [], findings: yaml.findings}
  const texts: FrontMatterText[] = []
  const frontMatter = schema(yaml.document.contents, '', {yaml, texts, parse}) as FrontMatter | undefined
  return {...(frontMatter && yaml.findings.length === 0 ? {frontMatter} : {}), texts, findings: yaml.findings}
}

function wrong(yaml: YamlText, node: unknown, path: string, expected: string): undefined {
  const finding = yaml.finding('front-matter', node, scalarText(node) ?? path, expected)
  yaml.findings.push({...finding, place: {...finding.place, key: path}})
  return undefined
}
