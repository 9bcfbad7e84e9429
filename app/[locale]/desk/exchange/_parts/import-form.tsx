'use client'
import {type FormEvent, useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import {isTbx} from '#exchange/is-tbx.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {FindingCard} from '../../_parts/finding-card.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {LocaleOptions} from '../../_parts/locale-options.tsx'
import {readBase64} from '../../_parts/read-base64.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import parts from './exchange-page.module.css'
import {MergedList, type MergedUnit} from './merged-list.tsx'
import {type TermPlan, TermsPreview, type TermUpload} from './terms-preview.tsx'

type Plan = Readonly<{
  refused: boolean
  counts: Readonly<Record<string, number>>
  units: readonly MergedUnit[]
  more: number
  findings: readonly OpenFinding[]
  saved?: number
  late?: readonly unknown[]
}>

type Upload = Readonly<{locale: string; file: string; bytes: string; take?: string}>

/** Choose a file, see what it would change, and only then let it. */
export function ImportForm() {
  const words = useTranslations('exchange')
  const id = useId()
  const {locales, may} = useDesk()
  const writable = locales.filter(tag => may('translator', tag))
  const writer = useWrite()
  const [isUnread, setIsUnread] = useState(false)
  const [upload, setUpload] = useState<Upload>()
  const [plan, setPlan] = useState<Plan>()
  const [terms, setTerms] = useState<Readonly<{plan: TermPlan; upload: TermUpload}>>()
  const clear = () => {
    writer.clear()
    setIsUnread(false)
    setPlan(undefined)
    setTerms(undefined)
  }
  const ask = async (path: 'preview' | 'import', body: Upload) => {
    const answer = await writer.write<Plan>('POST', `/api/v1/exchange/${path}`, body, path === 'import')
    setPlan(answer.done ? answer.body : undefined)
  }
  const preview = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const file = fields.get('file')
    if (!(file instanceof File)) return
    const take = String(fields.get('take'))
    clear()
    const bytes = await readBase64(file).catch(() => undefined)
    if (bytes === undefined) return setIsUnread(true)
    const given = {file: file.name, bytes, ...(take === '' ? {} : {take})}
    if (isTbx(new Uint8Array(await file.slice(0, 1_000).arrayBuffer()))) {
      const path = '/api/v1/exchange/terms/preview'
      const answer = await writer.write<TermPlan>('POST', path, given, false)
      if (answer.done) setTerms({plan: answer.body, upload: given})
      return
    }
    const body = {locale: String(fields.get('locale')), ...given}
    setUpload(body)
    await ask('preview', body)
  }
  if (writable.length === 0) return null
  const ready = plan && !plan.refused && plan.saved === undefined ? readyOf(plan) : 0
  return (
    <section className={parts.part} aria-labelledby={`${id}-back`}>
      <h2 id={`${id}-back`}>{words('back')}</h2>
      <form onSubmit={event => void preview(event)} onChange={clear}>
        <div className={parts.row}>
          <div className="field">
            <label htmlFor={`${id}-locale`}>{words('locale')}</label>
            <select id={`${id}-locale`} name="locale">
              <LocaleOptions tags={writable} />
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-file`}>{words('file')}</label>
            <input id={`${id}-file`} name="file" type="file" required aria-describedby={`${id}-hint`} />
            <p className="hint" id={`${id}-hint`}>
              {words('fileHint')}
            </p>
          </div>
          <div className="field">
            <label htmlFor={`${id}-take`}>{words('take')}</label>
            <select id={`${id}-take`} name="take">
              {(['none', 'ours', 'theirs'] as const).map(name => (
                <option key={name} value={name === 'none' ? '' : name}>
                  {words(`take-${name}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <p className={parts.acts}>
          <button type="submit" className="button" disabled={writer.busy}>
            {words('preview')}
          </button>
          {ready > 0 && upload ? (
            <button
              type="button"
              className="button primary"
              disabled={writer.busy}
              onClick={() => void ask('import', upload)}
            >
              {words('import', {count: ready})}
            </button>
          ) : null}
        </p>
      </form>
      <Refusal error={writer.error} />
      <div role="alert">
        {isUnread ? (
          <p className="finding error">
            <Icon name="error" className="error-text" />
            <span>{words('unread')}</span>
          </p>
        ) : null}
      </div>
      <div role="status">
        {plan?.saved !== undefined ? <p>{words('saved', {count: plan.saved})}</p> : null}
        {plan?.late?.length ? <p>{words('late', {count: plan.late.length})}</p> : null}
        {plan?.refused ? <p>{words('refused')}</p> : null}
        {plan && !plan.refused && plan.units.length === 0 ? <p>{words('nothing')}</p> : null}
      </div>
      {plan?.findings.map((finding, at) => (
        <FindingCard key={at} finding={finding} />
      ))}
      {plan ? <MergedList units={plan.units} more={plan.more} /> : null}
      {terms ? <TermsPreview {...terms} writer={writer} /> : null}
    </section>
  )
}

/** What an import would save. */
function readyOf({counts}: Plan): number {
  return (counts.new ?? 0) + (counts.changed ?? 0) + (counts.state ?? 0)
}
