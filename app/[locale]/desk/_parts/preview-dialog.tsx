'use client'
import type {ReactNode} from 'react'
import {useTranslations} from 'use-intl'
import {AskDialog} from './ask-dialog.tsx'
import parts from './preview-dialog.module.css'
import {Refusal} from './refusal.tsx'
import type {Writer} from './use-write.ts'

type Props = Readonly<{
  open: boolean
  close: () => void
  title: string
  /** What stands before the list. */
  lead: ReactNode
  /** What is listed, for who does not see it. */
  label: string
  /** The lines, each an `li`. */
  children: ReactNode
  writer: Writer
  /** Nothing to do: it can only be left. */
  idle: boolean
  /** Words of the button that does it. */
  act: string
  confirm: () => Promise<void>
}>

/** Everything that one press would change, in a list that scrolls, and the press. */
export function PreviewDialog(props: Props) {
  const {open, close, title, lead, label, children, writer, idle, act, confirm} = props
  const words = useTranslations('parts')
  return (
    <AskDialog open={open} close={close} wide title={title}>
      {lead}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard. */}
      <ol className={parts.list} tabIndex={0} aria-label={label}>
        {children}
      </ol>
      <Refusal error={writer.error} />
      <div className={parts.acts}>
        <button type="button" className="button" onClick={close}>
          {words('cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={writer.busy || idle}
          onClick={() => void confirm()}
        >
          {act}
        </button>
      </div>
    </AskDialog>
  )
}
