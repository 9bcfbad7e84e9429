'use client'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from './desk-context.tsx'

/** Choices of a select: languages by their own names. @param tags of the newsroom, BCP 47. */
export function LocaleOptions({tags}: Readonly<{tags: readonly string[]}>) {
  const {locales} = useDesk()
  return tags.map(tag => (
    <option key={tag} value={tag} lang={tag}>
      {nameOfLocale(tag, locales)}
    </option>
  ))
}
