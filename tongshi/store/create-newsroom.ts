import {existsSync, readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {addLocale} from './add-locale.ts'
import {writeFilesTogether} from './write-files-together.ts'

/** What a new newsroom is made with. */
export type NewNewsroom = Readonly<{
  /** The folder; it may be missing or hold other things, but neither `content` nor `locales`. */
  root: string
  /** What readers see at the top of every page; the folder’s name without it. */
  name?: string
  /** BCP 47 tags in canonical form, at least one; readers of other languages are sent to the first. */
  locales: readonly string[]
  /** The folder of the program, whose interface catalogues further locales are made after. */
  program: string
}>

const people = `# People. Characters that nobody has confirmed stay \`unknown\`: the name is then printed romanised and marked.
# lin-yue:
#   characters: 林悦
#   surname: Lin
#   given: Yue
#   order: surname-first
#   system: pinyin
#   source: her visiting card
#   verified: true
`
const organisations = `# Organisations, each with its official name in every language.
# port-authority:
#   names: {en: Meishan Port Authority, zh-Hans: 梅山港务局}
#   verified: true
`
const places = `# Places. Without a form for a language whose script it needs a place stays romanised and is marked.
# ningbo:
#   names: {en: Ningbo, zh-Hans: 宁波}
#   verified: true
`
const terms = `# Terms, offices among them. A \`forbidden\` form is a finding wherever it is written.
# mould:
#   terms: {en: mould, zh-Hans: 模具}
#   forbidden: {en: [mold]}
`

/**
 * Make a newsroom that can be served at once: settings, brand, empty lists of terms, and catalogues for its name.
 *
 * All files are written or none.
 *
 * @returns the files made, as paths below the root, in order.
 * @throws RangeError where the folder holds `content` or `locales` already, with the sentence that says it.
 */
export function createNewsroom({root, name = basename(root), locales, program}: NewNewsroom): string[] {
  const there = ['content', 'locales'].find(folder => existsSync(join(root, folder)))
  if (there)
    throw new RangeError(
      `Unexpected folder \`${there}\` in \`${root}\`, expected a folder without a newsroom, name another or serve this one: npm start -- --root ${root}`,
    )
  const [fallback] = locales
  const texts: Record<string, string> = {
    'content/newsroom.yaml': `# Readers whose languages are not served are sent here.\nfallback: ${fallback}\n# What stands in for a translation that is older than its source: \`stale\` (marked) or \`source\`.\noutdated: stale\n`,
    'content/brand.yaml': brandOf(name, locales),
    'content/terms/organisations.yaml': organisations,
    'content/terms/people.yaml': people,
    'content/terms/places.yaml': places,
    'content/terms/terms.yaml': terms,
    '.gitignore': '# The desk’s own files and what is made from the newsroom.\n.tongshi/\nexports/\nout/\n',
  }
  if (existsSync(join(root, '.gitignore'))) delete texts['.gitignore']
  const words = `${JSON.stringify({newsroom: name}, null, 2)}\n`
  for (const locale of locales) texts[`locales/${locale}/reader.json`] = words
  writeFilesTogether(
    Object.entries(texts).map(([file, content]) => ({path: join(root, ...file.split('/')), content})),
  )
  const known = readdirSync(join(program, 'locales'))
  // A language that the program does not speak yet gets catalogues to be translated.
  const further = locales
    .filter(locale => !known.includes(locale))
    .flatMap(one => addLocale(root, one, program))
  return [
    ...Object.keys(texts),
    ...further.map(file => file.slice(root.length + 1).replaceAll('\\', '/')),
  ].sort()
}

function brandOf(name: string, locales: readonly string[]): string {
  const quoted = JSON.stringify(name)
  return `# How the newsroom looks in every format of a press kit. A line that is left out means the standard.
# The public address, where kits say that the announcement and the public keys are found:
# address: https://news.example.org
paper: a4
# What stands at the end of every press release, and whom journalists ask:
boilerplate:
${locales.map(locale => `  ${locale}: ${quoted}`).join('\n')}
# contacts:
#   - name: {en: Press office}
#     email: press@example.org
`
}
