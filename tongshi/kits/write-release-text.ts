import type {Block, Line, Release} from './release.ts'
import {isHanLocale, textOfLine} from './text-of-line.ts'
import {wrapEnds} from './write-release-html.ts'

/**
 * Write a release as plain text: paragraphs on one line each, so that every mail program wraps them itself.
 */
export function writeReleaseText(release: Release): string {
  const {words, locale, notice, place} = release
  const isHan = isHanLocale(locale)
  const say = (line: Line) => textOfLine(line, isHan)
  const colon = isHan ? '：' : ': '
  const parts = [
    release.isDraft ? words.draftNote : '',
    `${release.newsroom}${isHan ? '　' : ' · '}${words.pressRelease}`,
    release.coverLine,
    [place?.text, release.date].filter(Boolean).join(isHan ? '，' : ', '),
    say(release.title),
    release.summary ? say(release.summary) : '',
    notice ? `${notice.heading} ${say(notice.line)}` : '',
    listOf(
      words.keyFigures,
      release.figures.map(({label, text}) => `- ${label}${colon}${text}`),
    ),
    ...release.body.map(block => writeBlock(block, release, say)),
    release.body.length > 0 ? wrapEnds(words.ends, locale) : '',
    listOf(
      release.people.heading,
      release.people.list.map(({name, office, organisation}) =>
        [name, office?.text, organisation?.text].filter(Boolean).join(isHan ? '，' : ', '),
      ),
    ),
    release.namesNote,
    ...release.notes.map(({number, heading, blocks}) =>
      [`[${number}] ${heading}`, ...blocks.map(block => writeBlock(block, release, say))].join('\n'),
    ),
    release.history.length > 1 || release.state === 'withdrawn'
      ? listOf(
          words.whatChanged,
          release.history.map(({date, version, line}) => `${date}  ${version}  ${say(line)}`),
        )
      : '',
    listOf(
      words.figuresInFull,
      release.entries.map(({label, text, exact, bound, source, status}) =>
        [`${label}${colon}${text}`, exact, bound, source, status].join(isHan ? '；' : '; '),
      ),
    ),
    release.boilerplate.length > 0 ? [words.aboutUs, ...release.boilerplate].join('\n') : '',
    listOf(
      words.pressContact,
      release.contacts.map(({name, role, email, phone}) =>
        [name, role, email, phone].filter(Boolean).join(isHan ? '，' : ', '),
      ),
    ),
    words.versionLine,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function listOf(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines].filter(Boolean).join('\n')
}

function writeBlock(block: Block, release: Release, say: (line: Line) => string): string {
  const inner = (blocks: readonly Block[]) => blocks.map(one => writeBlock(one, release, say)).join('\n')
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return say(block.line)
    case 'list':
      return block.items
        .map(
          (item, at) =>
            `${block.start === undefined ? '-' : `${block.start + at}.`} ${inner(item).replaceAll('\n', '\n  ')}`,
        )
        .join('\n')
    case 'quote':
      return inner(block.blocks)
        .split('\n')
        .map(line => `> ${line}`)
        .join('\n')
    case 'table':
      return [block.head, ...block.rows].map(row => row.map(say).join('\t')).join('\n')
    case 'code':
      return block.text
    case 'rule':
      return '* * *'
    case 'picture': {
      const {alt, caption, credit, file} = release.pictures[block.at]!
      const said = release.words.picture.replace('{alt}', alt)
      return [`${said} (media/${file})`, caption && say(caption), credit].filter(Boolean).join('\n')
    }
    case 'chart': {
      const {title, rows} = release.charts[block.at]!
      return [title, ...rows.map(({text, label}) => `- ${text} ${label}`)].join('\n')
    }
  }
}
