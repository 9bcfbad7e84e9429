'use client'
import {useTranslations} from 'use-intl'
import {Icon} from './icon.tsx'
import type {Writer} from './use-write.ts'
import parts from './write-status.module.css'

/** Saved, saving or not saved, at the one place of the bar that says so. */
export function WriteStatus({writer}: Readonly<{writer: Writer}>) {
  const words = useTranslations('status')
  if (writer.busy) return <span className={parts.status}>{words('saving')}</span>
  if (writer.error)
    return (
      <span className={`icon-word warning-text ${parts.status}`}>
        <Icon name={writer.error.code === 'offline' ? 'offline' : 'warning'} />
        {words(writer.error.code === 'offline' ? 'offline' : 'notSaved')}
      </span>
    )
  if (writer.saved === undefined) return null
  return (
    <span className={`icon-word good ${parts.status}`}>
      <Icon name="check" />
      {words('saved')}
    </span>
  )
}
