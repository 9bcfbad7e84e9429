import type {NoteView} from '#kits/view-announcement.ts'
import {inLanguage} from './in-language.ts'
import {RichText} from './rich-text.tsx'
import type {Words} from './words.tsx'

/** Identifiers of footnotes that are the translator's own begin so. */
const translators = 'translator'

/** The reference in the text: a word, because a figure would read as one more figure. */
export function FootnoteMark({identifier, words}: {identifier: string; words: Words}) {
  return (
    // The word joiner keeps the mark on the line of its word.
    <>
      {'\u2060'}
      <a className="note-mark" href={`#note-${identifier}`} id={`mark-${identifier}`}>
        {words.node('noteMark')}
      </a>
    </>
  )
}

/** The notes of a paragraph: in the margin where there is one, else below it. */
export function FootnoteNotes({notes, words}: {notes: readonly NoteView[]; words: Words}) {
  return (
    <div className="notes">
      {notes.map(({identifier, said}) => (
        <aside key={identifier} className="note" id={`note-${identifier}`}>
          <b>{words.node(identifier.startsWith(translators) ? 'translatorsNote' : 'note')}</b>{' '}
          {said.map((one, at) => (
            <p key={at} {...inLanguage(one.langIfOther)}>
              <RichText said={one} />
            </p>
          ))}
        </aside>
      ))}
    </div>
  )
}
