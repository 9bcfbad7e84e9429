'use client'
import {type ReactNode, useState} from 'react'
import {useTranslations} from 'use-intl'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import {Icon} from '../../_parts/icon.tsx'
import {Initials} from '../../_parts/initials.tsx'
import {Keys} from '../../_parts/keys.tsx'
import {When} from '../../_parts/when.tsx'
import parts from './conflict-view.module.css'
import {compareMessages, Difference} from './difference.tsx'
import type {Conflict} from './editor-data.ts'
import {SourceText} from './source-text.tsx'
import type {Shown} from './use-shown.ts'

type Props = Readonly<{
  conflict: Conflict
  sourceText: string
  source: string
  sourceShown: Shown
  locale: string
  shown: Shown
  person: string
  /** The field that a merge is written in, already holding mine. */
  field: ReactNode
  /** Put a part into the merge. */
  takeRun: (text: string) => void
  keepMine: () => void
  takeTheirs: () => void
  saveMerge: () => void
  later: () => void
}>

/** Two texts for one unit: where both began, what each says, their difference, and a field to make one of them. */
export function ConflictView(props: Props) {
  const {conflict, sourceText, source, sourceShown, locale, shown, person, field} = props
  const words = useTranslations('editor')
  const {base, mine, theirs} = conflict
  const other = theirs.author?.name ?? words('somebody')
  const same = {locale, terms: shown.terms, chips: shown.chips, viewOf: shown.viewOf}
  return (
    <section className={parts.conflict} aria-labelledby="conflict-head">
      <p className={parts.banner} role="alert" tabIndex={-1}>
        <Icon name="warning" />
        <span>
          <b id="conflict-head">{words('conflictHead')}</b>{' '}
          {words('conflictBody', {name: other, rev: theirs.rev, base: base?.rev ?? 0})}
        </span>
      </p>
      <div className={parts.origin}>
        <div>
          <h2 className="meta">{words('source')}</h2>
          <p className="edited" {...inLanguage(source)}>
            <Plain text={sourceText} shown={sourceShown} locale={source} />
          </p>
        </div>
        <div>
          <h2 className="meta">{words('conflictBase', {rev: base?.rev ?? 0})}</h2>
          <p className="edited" {...inLanguage(locale)}>
            {base ? <Plain text={base.text} shown={shown} locale={locale} /> : words('nothing')}
          </p>
        </div>
      </div>
      <div className={parts.two}>
        <article className={`panel ${parts.mine}`}>
          <header>
            <Initials name={person} own silent />
            <h2>{words('yours')}</h2> <span className="meta">{words('draftKept')}</span>
          </header>
          <div className="inside">
            <p className="edited" {...inLanguage(locale)}>
              <Difference before={base?.text ?? ''} after={mine} {...same} />
            </p>
            <p>
              <button type="button" className="button" onClick={props.keepMine}>
                {words('keepYours')} <Keys keys="Mod+K 1" />
              </button>
            </p>
          </div>
        </article>
        <article className="panel">
          <header>
            <Initials name={other} silent />
            <h2>{words('theirs', {name: other})}</h2>{' '}
            <span className="meta">
              {words('revisionSaved', {rev: theirs.rev})} <When at={theirs.at} />
            </span>
          </header>
          <div className="inside">
            <p className="edited" {...inLanguage(locale)}>
              <Difference before={base?.text ?? ''} after={theirs.text} {...same} />
            </p>
            <p>
              <button type="button" className="button" onClick={props.takeTheirs}>
                {words('takeTheirs', {name: other})} <Keys keys="Mod+K 2" />
              </button>
            </p>
          </div>
        </article>
      </div>
      <Both conflict={conflict} other={other} locale={locale} shown={shown} takeRun={props.takeRun} />
      <article className="panel">
        <header>
          <h2>{words('merge')}</h2> <span className="meta">{words('mergeHint')}</span>
        </header>
        <div className="inside">{field}</div>
        <footer className={parts.foot}>
          <button type="button" className="button quiet" onClick={props.later}>
            {words('decideLater')} <Keys keys="Esc" />
          </button>
          <span className="meta">{words('staysDraft')}</span>
          <button type="button" className="button primary" onClick={props.saveMerge}>
            {words('saveMerge', {rev: theirs.rev + 1})} <Keys keys="Mod+Enter" />
          </button>
        </footer>
      </article>
    </section>
  )
}

function Plain({text, shown, locale}: Readonly<{text: string; shown: Shown; locale: string}>) {
  const runs = compareMessages({before: text, after: text, locale, terms: [], chips: shown.chips})
  return <SourceText runs={runs} viewOf={shown.viewOf} />
}

type BothProps = Readonly<{
  conflict: Conflict
  other: string
  locale: string
  shown: Shown
  takeRun: (text: string) => void
}>

/** The difference of the two: neither is old or new. A part that only one has can be taken over. */
function Both({conflict, other, locale, shown, takeRun}: BothProps) {
  const words = useTranslations('editor')
  const authors = [words('onlyYours'), words('onlyTheirs', {name: other})] as const
  const [runs] = useState(() =>
    compareMessages({
      before: conflict.mine,
      after: conflict.theirs.text,
      locale,
      terms: shown.terms,
      chips: shown.chips,
      authors,
    }),
  )
  return (
    <article className="panel">
      <header>
        <h2>{words('differenceOfTwo')}</h2>
        <span className={`end ${parts.legend}`}>
          <span className="only-mine">{words('solidLine')}</span> <span className="meta">{authors[0]}</span>
          <span className="only-theirs">{words('dashedLine')}</span>{' '}
          <span className="meta">{authors[1]}</span>
        </span>
      </header>
      <div className="inside">
        <p className="edited" {...inLanguage(locale)}>
          {runs.map((run, at) =>
            run.className ? (
              <button
                key={at}
                type="button"
                className={`${run.className} ${parts.take}`}
                title={words('takePart')}
                onClick={() => takeRun(run.text)}
              >
                <SourceText runs={[{text: run.text}]} viewOf={shown.viewOf} />
              </button>
            ) : (
              <SourceText key={at} runs={[run]} viewOf={shown.viewOf} />
            ),
          )}
        </p>
        <p className="meta">{words('comparedByWords')}</p>
      </div>
    </article>
  )
}
