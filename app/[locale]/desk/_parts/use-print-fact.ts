'use client'
import {useMemo} from 'react'
import {nameFact} from '#memory/name-fact.ts'
import {writeFact} from '#messages/write-fact.ts'
import type {DocumentDetail} from './desk-data.ts'
import type {PrintFact} from './message-text.tsx'

/** How the facts of a document print in a locale, as readers will see them. */
export function usePrintFact(document: DocumentDetail | undefined, locale: string): PrintFact {
  return useMemo(() => {
    const {facts = {}, terms} = document ?? {}
    return name => {
      const fact = facts[name]
      if (!fact || !terms) return undefined
      try {
        return writeFact(fact, {
          locale,
          nameOf: named => nameFact(terms, named, locale) ?? {text: named.name},
          facts,
        }).text
      } catch {
        // A quantity without words in this locale is shown by its name.
        return undefined
      }
    }
  }, [document, locale])
}
