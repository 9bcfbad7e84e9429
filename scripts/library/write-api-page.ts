import type {EntrySize} from './measure-entry.ts'
import type {PublicName} from './public-names.ts'
import {exampleOf} from './read-example.ts'
import {purposes} from './stage-sources.ts'

/** What a page shows besides its names. */
export type PageParts = Readonly<{
  /** The text of `docs/api/examples/<room>.ts`. */
  example: string
  /** What it prints. */
  output: string
  size: EntrySize
}>

/**
 * Write the page of an entry: an example with what it prints, then every function, class, value and type with its
 * signature and its comment.
 *
 * @param names of all entries; those of other rooms are linked.
 */
export function writeApiPage(room: string, names: readonly PublicName[], parts: PageParts): string {
  const own = names.filter(one => one.room === room)
  const homes = new Map(names.map(one => [one.name, one.room]))
  const values = own.filter(({kind}) => kind !== 'type' && kind !== 'interface')
  const types = own.filter(one => !values.includes(one))
  const {whole, later, name, alone} = parts.size
  const more = later > 0 ? `, ${kilobytes(later)} more where they are needed` : ''
  return `<!-- Made by npm run write-api from the doc comments; change those. -->

# tongshi/${room}

${purposes[room]}

In a browser, minified and packed by gzip, packages included: the whole entry ${kilobytes(whole)}${more}; \`${name}\` alone ${kilobytes(alone)}.

## Example

\`\`\`ts
${parts.example.trim()}
\`\`\`

prints

\`\`\`text
${parts.output.trim()}
\`\`\`

## Functions and classes

${listOf(values)}

${values.map(one => writeName(one, room, homes)).join('\n')}
## Types

${listOf(types)}

${types.map(one => writeName(one, room, homes)).join('\n')}`
}

/** Two digits that count, rounded up: sizes shall not make a page old at every edit. */
export function kilobytes(bytes: number): string {
  const step = 10 ** (Math.floor(Math.log10(bytes)) - 1)
  return `${(Math.ceil(bytes / step) * step) / 1000} kB`
}

function listOf(names: readonly PublicName[]): string {
  return names.map(({name}) => `[${name}](#${name.toLowerCase()})`).join(' · ')
}

function writeName(one: PublicName, room: string, homes: ReadonlyMap<string, string>): string {
  const {name, comment, text, mentions} = one
  const signature = text.replace(/^(?:export )?(?:declare )?/gm, '').replaceAll('    ', '  ')
  const links = mentions.map(type => {
    const home = homes.get(type)
    // A name of a type's parts alone has no page.
    if (home === undefined) return `\`${type}\``
    return `[${type}](${home === room ? '' : `${home}.md`}#${type.toLowerCase()})`
  })
  const see = links.length > 0 ? `\nTypes: ${links.join(', ')}.\n` : ''
  const example = exampleOf(comment)
  const shown = example.length > 0 ? `\n\`\`\`ts\n${example.join('\n')}\n\`\`\`\n` : ''
  return `### ${name}\n\n${writeComment(comment)}\n\n\`\`\`ts\n${signature}\n\`\`\`\n${see}${shown}`
}

/** Markdown of a doc comment: its text, then a list of its tags, an example that runs aside. */
function writeComment(comment: string): string {
  const [text = '', ...tags] = comment.split(/\n(?=@)/).filter(part => !/^@example\n/.test(part))
  const isTag = text.startsWith('@')
  const lines = (isTag ? [text, ...tags] : tags).map(writeTag)
  return [...(isTag ? [] : [fold(text)]), ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n')
}

function writeTag(tag: string): string {
  const [, kind = '', rest = ''] = /^@(\w+)\s*([\s\S]*)/.exec(tag) ?? []
  if (kind === 'example') {
    const [title = '', ...code] = rest.split('\n')
    return `- Example, ${title}:\n\n  \`\`\`text\n${code.join('\n').trimEnd()}\n  \`\`\``
  }
  const said = fold(rest)
  if (kind === 'param') return `- \`${said.replace(/ /, '` ')}`.replace(/` -? ?/, '`: ')
  return `- ${kind === 'returns' ? 'Returns' : kind === 'throws' ? 'Throws' : kind} ${said}`
}

/** Lines of a paragraph become one; paragraphs stay. */
function fold(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
}
