'use client'
import {useRouter} from 'next/navigation'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {ChangesView} from '../../../../_import/_parts/changes-view.tsx'
import {ConflictList} from '../../../../_import/_parts/conflict-list.tsx'
import parts from '../../../../_import/_parts/import.module.css'
import type {CorrectedPreview, ImportTarget} from '../../../../_import/_parts/import-data.ts'
import {ImportDesk} from '../../../../_import/_parts/import-desk.tsx'
import type {PageWords} from '../../../../_import/_parts/import-view.ts'
import {useImport} from '../../../../_import/_parts/use-import.ts'
import {useDesk} from '../../../../_parts/desk-context.tsx'
import type {DocumentDetail} from '../../../../_parts/desk-data.ts'
import {DeskFrame} from '../../../../_parts/desk-frame.tsx'
import {RecordFindings} from '../../../../_parts/record-findings.tsx'
import {Refusal} from '../../../../_parts/refusal.tsx'
import {useWrite} from '../../../../_parts/use-write.ts'

type Props = Readonly<{
  slug: string
  about: DocumentDetail
  sayings: Readonly<Record<string, string>>
  reader: PageWords
}>

/** A corrected document: what it changes is looked at, conflicts with the desk are decided, then it comes in. */
export function CorrectedPage({slug, about, sayings, reader}: Props) {
  const words = useTranslations('corrected')
  const router = useRouter()
  const writer = useWrite()
  const {locale, may} = useDesk()
  const [target] = useState<ImportTarget>({kind: 'corrected', slug})
  const importing = useImport<CorrectedPreview>(target)
  const [isLate, setIsLate] = useState(false)
  const source = `/${locale}/desk/source/${encodeURIComponent(slug)}`
  const {given, change, preview: shown, read} = importing
  const undecided =
    shown?.merge.filter(one => one.from === 'conflict' && given.decisions[one.id] === undefined).length ?? 0
  const save = async (preview: CorrectedPreview) => {
    setIsLate(false)
    const written = await importing.save(writer, {revs: preview.revs})
    if (written.done) {
      router.push(source)
      router.refresh()
    } else if (written.error.code === 'stale') {
      setIsLate(true)
      read()
    }
  }
  const mayImport = may('publisher', about.source)
  return (
    <DeskFrame>
      <p>
        <a href={source}>{words('back')}</a>
      </p>
      <h1>
        {words('title')}: <span lang={about.source}>{about.title}</span>
      </h1>
      <p className="meta">{mayImport ? words('lead') : words('mayNot')}</p>
      {mayImport ? (
        <ImportDesk
          target={target}
          importing={importing}
          sayings={sayings}
          reader={reader}
          first={preview => (
            <>
              <ConflictList
                preview={preview}
                decisions={given.decisions}
                decide={decisions => change({decisions})}
              />
              <ChangesView preview={preview} />
            </>
          )}
          last={preview => (
            <div className="panel">
              <div className="inside">
                <RecordFindings writer={writer} />
                <div role="alert">
                  {isLate ? <p className="finding warning">{words('changedSince')}</p> : null}
                </div>
                <Refusal error={isLate ? undefined : writer.error} />
                <p className={parts.readings}>
                  <button
                    type="button"
                    className="button primary"
                    aria-disabled={undecided > 0 || writer.busy || undefined}
                    aria-describedby="import-why"
                    onClick={() => {
                      if (undecided === 0 && !writer.busy) void save(preview)
                    }}
                  >
                    {words('import')}
                  </button>
                  <span id="import-why" className={parts.why}>
                    {undecided > 0 ? words('stops', {count: undecided}) : ''}
                  </span>
                </p>
              </div>
            </div>
          )}
        />
      ) : null}
    </DeskFrame>
  )
}
