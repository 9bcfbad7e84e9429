import {BorderStyle, HeadingLevel, Paragraph, type Table} from 'docx'
import {blockParts, type DocxContext, hex, tableOf} from './docx-blocks.ts'
import {plainRun, runsOf} from './docx-runs.ts'
import {plainLine} from './make-inlines.ts'
import type {Release} from './release.ts'

type Parts = (Paragraph | Table)[]

/** What stands behind the text: people, notes, history, the figures in full, who we are and whom to ask. */
export function docxSections(context: DocxContext): Parts {
  const {release} = context
  return [
    ...peopleParts(release),
    ...noteParts(context),
    ...historyParts(release),
    ...entryParts(release),
    ...aboutParts(release),
  ]
}

function sectionHeading(name: string, release: Release): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    border: {top: {style: BorderStyle.SINGLE, size: 8, space: 8, color: hex(release, 'ink')}},
    children: [plainRun(name)],
  })
}

function peopleParts(release: Release): Parts {
  const {people, namesNote, words} = release
  const list = people.list.map(({name, lang, isUnverified, office, organisation}) => {
    const mark = isUnverified ? {underline: {type: 'dotted' as const, color: hex(release, 'mark')}} : {}
    const held = [office, organisation].flatMap(said =>
      said ? [plainRun(said.text, {break: 1}, said.lang)] : [],
    )
    return new Paragraph({
      style: 'Small',
      spacing: {after: 140},
      keepLines: true,
      children: [plainRun(name, {bold: true, size: 20, ...mark}, lang), ...held],
    })
  })
  const note =
    namesNote === ''
      ? []
      : [
          new Paragraph({
            style: 'Small',
            spacing: {before: 120},
            children: [
              plainRun(`${words.namesHeading} `, {bold: true, color: hex(release, 'mark')}),
              plainRun(namesNote),
            ],
          }),
        ]
  const heading = list.length > 0 && people.heading !== '' ? [sectionHeading(people.heading, release)] : []
  return [...heading, ...list, ...note]
}

function noteParts(context: DocxContext): Parts {
  const {release} = context
  if (release.notes.length === 0) return []
  const notes = release.notes.flatMap(({number, heading, blocks}) => [
    new Paragraph({
      style: 'Small',
      keepNext: true,
      children: [plainRun(`[${number}] ${heading}`, {bold: true, color: hex(release, 'accent')})],
    }),
    ...blocks.flatMap(block => blockParts(block, context, {style: 'Small'})),
  ])
  return [sectionHeading(release.words.notesToEditors, release), ...notes]
}

function historyParts(release: Release): Parts {
  const {history, words, state} = release
  if (history.length < 2 && state === 'usable') return []
  const list = history.map(
    ({date, version, line}) =>
      new Paragraph({
        style: 'Small',
        children: [
          plainRun(`${date}  `, {color: hex(release, 'quiet')}),
          plainRun(`${version}  `, {bold: true}),
          ...runsOf(line, release),
        ],
      }),
  )
  return [sectionHeading(words.whatChanged, release), ...list]
}

function entryParts(release: Release): Parts {
  const {entries, words, locale} = release
  if (entries.length === 0) return []
  const heads = [
    words.figure,
    words.asPrinted,
    words.exactValue,
    words.inOtherLanguages,
    words.bound,
    words.sourceAndStatus,
  ]
  const rows = entries.map(entry => [
    plainLine(entry.label, entry.labelLang),
    plainLine(entry.text, locale),
    plainLine(entry.exact, locale),
    plainLine(entry.others.map(({text}) => text).join('; '), entry.others[0]?.lang ?? locale),
    plainLine(entry.bound, locale),
    {
      lang: locale,
      inlines: [
        {kind: 'text', text: entry.source},
        {kind: 'break'},
        {kind: 'text', text: entry.status},
      ] as const,
    },
  ])
  return [
    sectionHeading(words.figuresInFull, release),
    tableOf([heads.map(head => plainLine(head, locale)), ...rows], release, {
      widths: [0.2, 0.14, 0.17, 0.15, 0.1, 0.24],
      emphasised: 1,
    }),
  ]
}

function aboutParts(release: Release): Parts {
  const {boilerplate, contacts, words} = release
  const about = boilerplate.map(
    text => new Paragraph({style: 'Small', spacing: {after: 120}, children: [plainRun(text)]}),
  )
  const people = contacts.map(({name, role, email, phone}) => {
    const lines = [email && `${words.email} ${email}`, phone && `${words.phone} ${phone}`].filter(Boolean)
    return new Paragraph({
      style: 'Small',
      spacing: {after: 120},
      keepLines: true,
      children: [
        plainRun(name, {bold: true}),
        ...(role ? [plainRun(` ${role}`)] : []),
        ...lines.map(line => plainRun(line as string, {break: 1})),
      ],
    })
  })
  return [
    ...(about.length > 0 ? [sectionHeading(words.aboutUs, release), ...about] : []),
    ...(people.length > 0 ? [sectionHeading(words.pressContact, release), ...people] : []),
  ]
}
