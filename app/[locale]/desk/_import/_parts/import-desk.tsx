'use client'
import {IntlMessageFormat} from 'intl-messageformat'
import {type ReactNode, useCallback} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {useErrorWords} from '../../_parts/use-error-words.ts'
import {DropField} from './drop-field.tsx'
import parts from './import.module.css'
import type {ImportTarget, Preview} from './import-data.ts'
import {FoundFacts, ImportNotes} from './import-found.tsx'
import {ImportPages} from './import-pages.tsx'
import type {PageWords} from './import-view.ts'
import {PictureList} from './picture-list.tsx'
import {QuestionList} from './question-list.tsx'
import {StageLine} from './stage-line.tsx'
import type {Importing} from './use-import.ts'

type Props<T extends Preview> = Readonly<{
  target: ImportTarget
  importing: Importing<T>
  /** Questions, notes and refusals by rule, from `locales/<locale>/import.json`. */
  sayings: Readonly<Record<string, string>>
  reader: PageWords
  /** What is particular to this import, before the questions. */
  first?: (preview: T) => ReactNode
  /** Saving, behind everything. */
  last: (preview: T) => ReactNode
}>

/** A document comes in: dropped, read, asked about, shown as its readers will see it. */
export function ImportDesk<T extends Preview>({target, importing, sayings, reader, first, last}: Props<T>) {
  const words = useTranslations('import')
  const {locale} = useDesk()
  const sayError = useErrorWords()
  const {given, preview, stage, error, addresses, choose, change, read, stop} = importing
  const say = useCallback(
    (key: string, values: Record<string, string | number>) =>
      String(new IntlMessageFormat(sayings[key] ?? key, locale).format(values)),
    [sayings, locale],
  )
  const refusal = error && (sayings[`refused-${String(error.body.reason)}`] ?? sayError(error))
  const problems = (error?.body.problems ?? []) as readonly {path: string}[]
  const isOther = problems.some(({path}) => /(^|\.)other/.test(path))
  const field = (which: 'document' | 'other') => ({
    chosen: given[which],
    error: refusal && isOther === (which === 'other') ? refusal : undefined,
    refusals: {
      'too-large': say('refused-file-size', {}),
      unreadable: say('refused-document-unknown', {}),
    },
    change: (chosen: Parameters<typeof choose>[1]) => choose(which, chosen),
  })
  return (
    <>
      <div className={parts.fields}>
        <DropField label={words('document')} hint={words('pasteHint')} {...field('document')} />
        <DropField label={words('translation')} hint={words('translationHint')} {...field('other')} />
      </div>
      <div className={parts.acts}>
        <button
          type="button"
          className={preview ? 'button' : 'button primary'}
          disabled={!given.document || stage !== undefined}
          onClick={read}
        >
          {words('read')}
        </button>
        <StageLine
          stage={stage}
          has={{other: given.other !== undefined, merge: target.kind === 'corrected'}}
          stop={stop}
        />
      </div>
      {preview ? (
        <div className={parts.columns} aria-busy={stage !== undefined}>
          <div className={parts.column}>
            <div className={parts.result} role="status">
              <h2 lang={preview.locale}>{preview.title}</h2>
              <p className="meta">
                {words('found', {
                  facts: preview.facts.length,
                  faults: preview.findings.length,
                  questions: preview.questions.length,
                })}
              </p>
            </div>
            {first?.(preview)}
            <QuestionList
              preview={preview}
              answers={given.answers}
              answer={answers => change({answers})}
              say={question => say(`question-${question.rule}`, {text: question.text})}
            />
            <PictureList
              preview={preview}
              addresses={addresses}
              choices={given.pictures}
              choose={pictures => change({pictures})}
            />
            <ImportNotes preview={preview} say={say} />
            <FoundFacts preview={preview} />
            {last(preview)}
          </div>
          <ImportPages preview={preview} reader={reader} addresses={addresses} />
        </div>
      ) : null}
    </>
  )
}
