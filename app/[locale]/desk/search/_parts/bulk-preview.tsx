'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {OpenFinding} from '../../_parts/desk-data.ts'
import {editorLink} from '../../_parts/editor-link.ts'
import {Icon} from '../../_parts/icon.tsx'
import {MessageDifference, MessageText} from '../../_parts/message-text.tsx'
import parts from '../../_parts/preview-dialog.module.css'
import {PreviewDialog} from '../../_parts/preview-dialog.tsx'
import {StateMark, type UnitState} from '../../_parts/state-mark.tsx'
import type {Writer} from '../../_parts/use-write.ts'

/** Every change that a bulk act would make, and a seal that holds it to just these. */
export type BulkPreview = Readonly<{
  changes: readonly Readonly<{
    document: string
    key: string
    before: string
    after: string
    state: string
    /** Why this one stays as it is. */
    refused: string | null
    findings: readonly OpenFinding[]
  }>[]
  ready: number
  refused: number
  seal: string
}>

type Props = Readonly<{
  preview: BulkPreview | undefined
  asked: Readonly<Record<string, unknown>> | undefined
  target: string
  writer: Writer
  close: () => void
}>

/** What would change, each as a difference; one press makes one batch. */
export function BulkPreviewDialog({preview, asked, target, writer, close}: Props) {
  const words = useTranslations('bulk')
  const {locale} = useDesk()
  const confirm = async () => {
    const {done} = await writer.write('POST', '/api/v1/bulk', {...asked, seal: preview?.seal})
    if (done) close()
  }
  return (
    <PreviewDialog
      open={preview !== undefined}
      close={close}
      title={words('previewTitle', {count: preview?.ready ?? 0})}
      lead={
        preview && preview.refused > 0 ? (
          <p className="icon-word warning-text">
            <Icon name="warning" />
            {words('refused', {count: preview.refused})}
          </p>
        ) : null
      }
      label={words('changes')}
      writer={writer}
      idle={!preview || preview.ready === 0}
      act={words('confirm', {count: preview?.ready ?? 0})}
      confirm={confirm}
    >
      {preview?.changes.map(change => (
        <li key={`${change.document} ${change.key}`} className={change.refused ? parts.refused : undefined}>
          <p className={parts.head}>
            <a href={editorLink(locale, change.document, target, change.key)}>
              {change.document} · {change.key}
            </a>
            {change.refused ? (
              words('because', {code: change.refused})
            ) : (
              <StateMark state={change.state as UnitState} />
            )}
          </p>
          <p className={parts.text}>
            {change.before === change.after ? (
              <MessageText message={change.after} locale={target} />
            ) : (
              <MessageDifference before={change.before} after={change.after} locale={target} />
            )}
          </p>
          {change.findings.length > 0 ? (
            <p className="icon-word warning-text">
              <Icon name="warning" />
              {[...Map.groupBy(change.findings, ({rule}) => rule)]
                .map(([rule, all]) => `${rule} ${all.length}`)
                .join(' · ')}
            </p>
          ) : null}
        </li>
      ))}
    </PreviewDialog>
  )
}
