'use client'
import {useRouter} from 'next/navigation'
import {useId, useState} from 'react'
import {useTranslations} from 'use-intl'
import parts from '../../_import/_parts/import.module.css'
import type {ImportTarget, Preview} from '../../_import/_parts/import-data.ts'
import {ImportDesk} from '../../_import/_parts/import-desk.tsx'
import type {PageWords} from '../../_import/_parts/import-view.ts'
import {useImport} from '../../_import/_parts/use-import.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {RecordFindings} from '../../_parts/record-findings.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'

type Props = Readonly<{sayings: Readonly<Record<string, string>>; reader: PageWords}>

const target: ImportTarget = {kind: 'new'}
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A new announcement from a document. */
export function ImportNew({sayings, reader}: Props) {
  const words = useTranslations('import')
  const router = useRouter()
  const writer = useWrite()
  const {locale} = useDesk()
  const importing = useImport<Preview>(target)
  /** What somebody typed; until then the address is the one that the title proposes. */
  const [typed, setTyped] = useState<string>()
  const make = async (slug: string) => {
    const {done} = await importing.save(writer, {slug})
    if (done) router.push(`/${locale}/desk/source/${encodeURIComponent(slug)}`)
  }
  return (
    <>
      <p className="meta">{words('lead')}</p>
      <ImportDesk
        target={target}
        importing={importing}
        sayings={sayings}
        reader={reader}
        last={preview => {
          const slug = typed ?? preview.slug
          const wrong = !isSlug.test(slug)
            ? words('slugWrong')
            : writer.error?.code === 'used' || (preview.slugTaken && slug === preview.slug)
              ? words('slugTaken')
              : undefined
          return (
            <form
              className="panel"
              onSubmit={event => {
                event.preventDefault()
                if (!wrong && !writer.busy) void make(slug)
              }}
            >
              <div className="inside">
                <SlugField
                  slug={slug}
                  wrong={wrong}
                  change={next => {
                    writer.clear()
                    setTyped(next)
                  }}
                />
                {preview.questions.length > 0 ? (
                  <p className={parts.why}>{words('openStays', {count: preview.questions.length})}</p>
                ) : null}
                <RecordFindings writer={writer} />
                <Refusal error={writer.error?.code === 'used' ? undefined : writer.error} />
                <p className={parts.readings}>
                  <button
                    type="submit"
                    className="button primary"
                    aria-disabled={wrong !== undefined || writer.busy || undefined}
                  >
                    {words('make')}
                  </button>
                </p>
              </div>
            </form>
          )
        }}
      />
    </>
  )
}

type SlugProps = Readonly<{slug: string; wrong: string | undefined; change: (slug: string) => void}>

function SlugField({slug, wrong, change}: SlugProps) {
  const words = useTranslations('import')
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words('slug')}</label>
      <input
        id={id}
        value={slug}
        maxLength={80}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-hint ${id}-wrong`}
        onChange={event => change(event.currentTarget.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {words('slugHint')}
      </p>
      <p className="error-text" id={`${id}-wrong`} role="alert">
        {wrong}
      </p>
    </div>
  )
}
