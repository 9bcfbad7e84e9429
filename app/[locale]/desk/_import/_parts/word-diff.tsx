'use client'
import {useTranslations} from 'use-intl'
import type {WordChange} from '#messages/compare-words.ts'

/** Two texts in one, word by word: struck and underlined, and said to who does not see it. */
export function WordDiff({words: runs, lang}: Readonly<{words: readonly WordChange[]; lang: string}>) {
  return (
    <span lang={lang}>
      {runs.map((run, at) => (
        <Run key={at} {...run} />
      ))}
    </span>
  )
}

function Run({kind, text}: WordChange) {
  const words = useTranslations('parts')
  if (kind === 'same') return text
  const Change = kind === 'inserted' ? 'ins' : 'del'
  return (
    <Change className={kind === 'inserted' ? 'ins' : 'del'}>
      <span className="visually-hidden">{words(kind)} </span>
      {text}
    </Change>
  )
}
