import type {Block, Inline, Line, Release} from './release.ts'
import {isHanLocale, markOf} from './text-of-line.ts'
import {wrapEnds} from './write-release-html.ts'

/** Write a release as CommonMark with GFM tables and footnotes. Pictures point into the kit's `media` folder. */
export function writeReleaseMarkdown(release: Release): string {
  const {words, locale, notice, place} = release
  const isHan = isHanLocale(locale)
  const say = (line: Line) => writeInlines(line.inlines, isHan)
  const text = (value: string) => escapeText(value)
  const heading = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : [name === '' ? '' : `## ${text(name)}`, ...lines].filter(Boolean).join('\n\n')
  const parts = [
    release.isDraft ? `**${text(words.draftNote)}**` : '',
    `${text(release.newsroom)} · ${text(words.pressRelease)}`,
    `**${text(release.coverLine)}**`,
    [place && `**${text(place.text)}**`, text(release.date)].filter(Boolean).join(' '),
    `# ${say(release.title)}`,
    release.summary ? `*${say(release.summary)}*` : '',
    notice ? `> **${text(notice.heading)}** ${say(notice.line)}` : '',
    heading(
      words.keyFigures,
      [release.figures.map(figure => `- ${text(figure.label)}: **${text(figure.text)}**`).join('\n')].filter(
        Boolean,
      ),
    ),
    ...release.body.map(block => writeBlock(block, release, say)),
    release.body.length > 0 ? wrapEnds(words.ends, locale) : '',
    heading(
      release.people.heading,
      release.people.list.map(({name, office, organisation}) =>
        [
          `**${text(name)}**`,
          ...[office, organisation].flatMap(said => (said ? [text(said.text)] : [])),
        ].join(isHan ? '，' : ', '),
      ),
    ),
    release.namesNote === '' ? '' : `**${text(words.namesHeading)}** ${text(release.namesNote)}`,
    release.history.length > 1 || release.state === 'withdrawn'
      ? heading(words.whatChanged, [
          release.history
            .map(({date, version, line}) => `- ${text(date)} **${text(version)}** ${say(line)}`)
            .join('\n'),
        ])
      : '',
    writeEntries(release),
    heading(words.aboutUs, release.boilerplate.map(text)),
    heading(
      words.pressContact,
      release.contacts.map(({name, role, email, phone}) =>
        [name, role, email, phone]
          .filter(Boolean)
          .map(text)
          .join(isHan ? '，' : ', '),
      ),
    ),
    ...release.notes.map(({number, blocks}) => {
      const inner = blocks.map(block => writeBlock(block, release, say)).join('\n\n')
      return `[^${number}]: ${inner.replaceAll('\n', '\n    ')}`
    }),
    text(words.versionLine),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function writeEntries({entries, words}: Release): string {
  if (entries.length === 0) return ''
  const rows = [
    [words.figure, words.asPrinted, words.exactValue, words.bound, words.sourceAndStatus],
    ['---', '---', '---', '---', '---'],
    ...entries.map(({label, text, exact, bound, source, status}) =>
      [label, text, exact, bound, `${source} ${status}`].map(escapeText),
    ),
  ]
  return [`## ${escapeText(words.figuresInFull)}`, rows.map(row => `| ${row.join(' | ')} |`).join('\n')].join(
    '\n\n',
  )
}

function writeBlock(block: Block, release: Release, say: (line: Line) => string): string {
  const inner = (blocks: readonly Block[]) => blocks.map(one => writeBlock(one, release, say)).join('\n\n')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${say(block.line)}`
    case 'paragraph':
      return say(block.line)
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.start === undefined ? '-' : `${block.start + at}.`
          return `${sign} ${inner(item).replaceAll('\n', `\n${' '.repeat(sign.length + 1)}`)}`
        })
        .join('\n')
    case 'quote':
      return `> ${inner(block.blocks).replaceAll('\n', '\n> ')}`
    case 'table': {
      const cells = (row: readonly Line[]) =>
        `| ${row.map(cell => say(cell).replaceAll('\n', ' ')).join(' | ')} |`
      return [cells(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(cells)].join(
        '\n',
      )
    }
    case 'code':
      return `${fence(block.text)}\n${block.text}\n${fence(block.text)}`
    case 'rule':
      return '---'
    case 'picture': {
      const {alt, file, caption, credit} = release.pictures[block.at]!
      const below = [caption && say(caption), credit && escapeText(credit)].filter(Boolean).join(' ')
      return [`![${escapeText(alt)}](../media/${file})`, below].filter(Boolean).join('\n\n')
    }
    case 'chart': {
      const {title, caption, rows} = release.charts[block.at]!
      const lines = rows.map(({text, label}) => `- **${escapeText(text)}** ${escapeText(label)}`)
      return [`**${escapeText(title)}** ${escapeText(caption)}`, lines.join('\n')].join('\n\n')
    }
  }
}

function writeInlines(inlines: readonly Inline[], isHan: boolean): string {
  return inlines.map(piece => writeInline(piece, isHan)).join('')
}

const marks = {strong: '**', emphasis: '*', deleted: '~~'} as const

function writeInline(piece: Inline, isHan: boolean): string {
  switch (piece.kind) {
    case 'text':
      return escapeText(piece.text)
    case 'fact':
      return escapeText(piece.text + markOf(piece, isHan))
    case 'link':
      return `[${writeInlines(piece.children, isHan)}](<${piece.url.replace(/[<>\n\\]/g, encodeURIComponent)}>)`
    case 'code': {
      const ticks = '`'.repeat(1 + Math.max(0, ...[...piece.text.matchAll(/`+/g)].map(([run]) => run.length)))
      const pad = /^`|`$/.test(piece.text) ? ' ' : ''
      return ticks + pad + piece.text + pad + ticks
    }
    case 'break':
      return '  \n'
    case 'note':
      return `[^${piece.number}]`
    case 'picture':
      return ''
    default:
      return marks[piece.kind] + writeInlines(piece.children, isHan) + marks[piece.kind]
  }
}

/** Signs that Markdown would read; at the start of a line also those that open a block. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(
      /^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm,
      (_, space, sign: string) => `${space}${sign.replace(/[#+.)-]/, '\\$&')}`,
    )
}

function fence(text: string): string {
  return '`'.repeat(Math.max(3, 1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))))
}
