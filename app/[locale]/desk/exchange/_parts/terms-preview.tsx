'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {FindingCard} from '../../_parts/finding-card.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import parts from './exchange-page.module.css'
import {type Choices, type MergedConcept, MergedTerms} from './merged-terms.tsx'

/** What a TBX file would do, as the API answers it. */
export type TermPlan = Readonly<{
  refused: boolean
  counts: Readonly<Record<string, number>>
  writes: number
  concepts: readonly MergedConcept[]
  more: number
  revs: Readonly<Record<string, number>>
  findings: readonly OpenFinding[]
  saved?: number
}>

/** A TBX file on its way in. */
export type TermUpload = Readonly<{file: string; bytes: string; take?: string}>

type Props = Readonly<{plan: TermPlan; upload: TermUpload; writer: Writer}>

/** What a TBX file would change in the term base; conflicts are decided here, and then it is imported. */
export function TermsPreview({plan: seen, upload, writer}: Props) {
  const words = useTranslations('exchange')
  const [choices, setChoices] = useState<Choices>({})
  const [saved, setSaved] = useState<TermPlan>()
  const plan = saved ?? seen
  const isOpen = saved === undefined && !seen.refused
  const taken = seen.concepts.filter(
    ({id, added}) => choices[id] === 'theirs' && Object.keys(added).length === 0,
  )
  const ready = isOpen ? seen.writes + taken.length : 0
  const bring = async () => {
    const body = {...upload, choices, revs: seen.revs}
    const answer = await writer.write<TermPlan>('POST', '/api/v1/exchange/terms/import', body)
    if (answer.done) setSaved(answer.body)
  }
  return (
    <>
      {ready > 0 ? (
        <p className={parts.acts}>
          <button
            type="button"
            className="button primary"
            disabled={writer.busy}
            onClick={() => void bring()}
          >
            {words('importTerms', {count: ready})}
          </button>
        </p>
      ) : null}
      <div role="status">
        {saved?.saved !== undefined ? <p>{words('savedTerms', {count: saved.saved})}</p> : null}
        {plan.refused ? <p>{words('refused')}</p> : null}
        {!plan.refused && plan.concepts.length === 0 && !saved ? <p>{words('nothing')}</p> : null}
      </div>
      {plan.findings.map((finding, at) => (
        <FindingCard key={at} finding={finding} />
      ))}
      <MergedTerms
        concepts={plan.concepts}
        more={plan.more}
        same={plan.counts.same ?? 0}
        choices={choices}
        choose={isOpen ? setChoices : undefined}
      />
    </>
  )
}
