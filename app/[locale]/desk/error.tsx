'use client'
import {useTranslations} from 'use-intl'
import {DoorFrame} from './_parts/door-frame.tsx'

/** Something failed on the server; what was typed is kept in the browser. */
export default function DeskError({reset}: Readonly<{reset: () => void}>) {
  const words = useTranslations('failed')
  return (
    <DoorFrame here="/desk">
      <h1>{words('title')}</h1>
      <p role="alert">{words('what')}</p>
      <button type="button" className="button primary" onClick={reset}>
        {words('again')}
      </button>
    </DoorFrame>
  )
}
