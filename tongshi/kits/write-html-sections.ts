import {element, type HtmlChild} from './html.ts'
import type {Release} from './release.ts'
import {type HtmlContext, language, writeBlock, writeLine} from './write-html-blocks.ts'

/** What stands behind the text: people, notes, history, the figures in full, who we are and whom to ask. */
export function writeHtmlSections(context: HtmlContext): HtmlChild {
  const {release} = context
  return [
    writePeople(release),
    writeNotes(context),
    writeHistory(context),
    writeEntries(release),
    writeAbout(release),
  ]
}

function writePeople(release: Release): HtmlChild {
  const {people, namesNote, words} = release
  if (people.list.length === 0 && namesNote === '') return undefined
  const list = people.list.map(({name, lang, isUnverified, office, organisation}) =>
    element(
      'li',
      {},
      element('b', {class: isUnverified ? 'unconfirmed' : undefined, ...language(lang, release)}, name),
      [office, organisation].map(
        said => said && [element('br'), element('span', language(said.lang, release), said.text)],
      ),
    ),
  )
  return element(
    'section',
    {},
    people.heading !== '' && element('h2', {}, people.heading),
    list.length > 0 && element('ul', {class: 'people'}, ...list),
    namesNote !== '' && element('p', {}, element('b', {class: 'warn'}, words.namesHeading), ' ', namesNote),
  )
}

function writeNotes(context: HtmlContext): HtmlChild {
  const {notes, words} = context.release
  if (notes.length === 0) return undefined
  const list = notes.map(({number, heading, blocks}) =>
    element(
      'div',
      {id: `note-${number}`},
      element('p', {}, element('b', {}, `[${number}] ${heading}`)),
      blocks.map(block => writeBlock(block, context)),
    ),
  )
  return element('section', {}, element('h2', {}, words.notesToEditors), ...list)
}

function writeHistory({release}: HtmlContext): HtmlChild {
  const {history, words, state} = release
  if (history.length < 2 && state === 'usable') return undefined
  const list = history.map(({date, version, line}) =>
    element('li', {}, `${date} `, element('b', {}, version), ' ', writeLine(line, release)),
  )
  return element('section', {}, element('h2', {}, words.whatChanged), element('ul', {}, ...list))
}

function writeEntries(release: Release): HtmlChild {
  const {entries, words} = release
  if (entries.length === 0) return undefined
  const heads = [
    words.figure,
    words.asPrinted,
    words.exactValue,
    words.inOtherLanguages,
    words.bound,
    words.sourceAndStatus,
  ]
  const rows = entries.map(entry =>
    element(
      'tr',
      {},
      element('th', {scope: 'row', ...language(entry.labelLang, release)}, entry.label),
      element('td', {class: 'value-printed'}, entry.text),
      element('td', {}, entry.exact),
      element(
        'td',
        {},
        entry.others.map(({lang, text}, at) => [at > 0 && element('br'), element('span', {lang}, text)]),
      ),
      element('td', {}, entry.bound),
      element(
        'td',
        {},
        element('span', language(entry.sourceLang, release), entry.source),
        ' ',
        element('span', {class: entry.isVerified ? undefined : 'warn'}, entry.status),
      ),
    ),
  )
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', {scope: 'col'}, head)))),
    element('tbody', {}, ...rows),
  )
  return element(
    'section',
    {},
    element('h2', {}, words.figuresInFull),
    element('div', {class: 'wide'}, table),
  )
}

function writeAbout({boilerplate, contacts, words}: Release): HtmlChild {
  const about =
    boilerplate.length > 0 &&
    element(
      'section',
      {},
      element('h2', {}, words.aboutUs),
      ...boilerplate.map(paragraph => element('p', {}, paragraph)),
    )
  const people = contacts.map(({name, role, email, phone}) =>
    element(
      'p',
      {},
      element('b', {}, name),
      role && ` ${role}`,
      email && [element('br'), `${words.email} `, element('a', {href: `mailto:${email}`}, email)],
      phone && [element('br'), `${words.phone} ${phone}`],
    ),
  )
  return [
    about,
    people.length > 0 && element('section', {}, element('h2', {}, words.pressContact), ...people),
  ]
}
