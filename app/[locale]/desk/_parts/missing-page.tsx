'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'
import {DoorFrame} from './door-frame.tsx'

/** Nothing is here; the way back to the overview. */
export function MissingPage() {
  const words = useTranslations('missing')
  const {locale} = useDesk()
  return (
    <DoorFrame here="/desk">
      <h1>{words('title')}</h1>
      <p>
        <a href={`/${locale}/desk`}>{words('back')}</a>
      </p>
    </DoorFrame>
  )
}
