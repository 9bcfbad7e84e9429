'use client'
import {type ReactNode, useEffect, useId, useRef} from 'react'
import {useTranslations} from 'use-intl'
import parts from './ask-dialog.module.css'
import {Icon} from './icon.tsx'

type Props = Readonly<{
  open: boolean
  /** Called by Escape, by the cross and by a click beside it. */
  close: () => void
  title: ReactNode
  wide?: boolean
  children: ReactNode
}>

/** A native modal dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function AskDialog({open, close, title, wide, children}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const words = useTranslations('parts')
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key that closes it, by the browser's own hand.
    <dialog
      ref={dialog}
      className={wide ? parts.wide : parts.dialog}
      aria-labelledby={id}
      onClose={close}
      onClick={event => event.target === dialog.current && close()}
    >
      {open ? (
        <div className={parts.inside}>
          <header className={parts.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={parts.cross} aria-label={words('close')} onClick={close}>
              <Icon name="close" />
            </button>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
