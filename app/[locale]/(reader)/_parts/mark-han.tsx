import {Fragment, type ReactNode} from 'react'

const hanRun = /(\p{Script=Han}+)/u
const readsHan = /^(zh|yue|ja|ko)\b/

/** Longer runs are a sentence and may break. */
const longestWord = 8

/** Chinese words in a text of another script carry their language, for fonts and voices, and stay in one piece. */
export function markHan(text: string, lang: string): ReactNode {
  if (readsHan.test(lang) || !hanRun.test(text)) return text
  return text.split(hanRun).map((run, at) =>
    at % 2 === 0 ? (
      <Fragment key={at}>{run}</Fragment>
    ) : (
      <span key={at} lang="zh" className={run.length <= longestWord ? 'name' : undefined}>
        {run}
      </span>
    ),
  )
}
