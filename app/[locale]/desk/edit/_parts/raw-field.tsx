'use client'
import {useTranslations} from 'use-intl'
import type {Finding} from '#messages/finding.ts'
import {inLanguage} from '../../../(reader)/_parts/in-language.ts'
import parts from './raw-field.module.css'

type Props = Readonly<{
  text: string
  /** Why it cannot be shown as fields. */
  finding: Finding | undefined
  locale: string
  id: string
  change: (text: string) => void
  readOnly: boolean
}>

/** The message as ICU, for those who know it, and for what cannot be taken apart. */
export function RawField({text, finding, locale, id, change, readOnly}: Props) {
  const words = useTranslations('editor')
  return (
    <>
      <textarea
        className={parts.raw}
        value={text}
        readOnly={readOnly}
        rows={Math.min(14, Math.max(4, text.split('\n').length + 1, Math.ceil(text.length / 44)))}
        aria-label={words('rawName')}
        aria-describedby={id}
        aria-invalid={finding ? true : undefined}
        spellCheck={false}
        onChange={event => change(event.target.value)}
        {...inLanguage(locale)}
      />
      <p className="meta">{words(finding ? 'rawBroken' : 'rawHint')}</p>
    </>
  )
}
