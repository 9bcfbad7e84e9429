'use client'
import {createContext, type ReactNode, use, useMemo} from 'react'
import {IntlProvider} from 'use-intl'
import {formats} from '#messages/formats.ts'
import {ConfirmPerson} from './confirm-person.tsx'
import {holdsRole, type Me, type Role} from './desk-data.ts'
import type {DeskMessages} from './desk-messages.ts'

/** What the layout hands to every part of the desk. */
export type DeskValues = Readonly<{
  person: Me | null
  /** The interface's language, BCP 47. */
  locale: string
  /** The languages that the interface can be shown in. */
  interfaceLocales: readonly string[]
  /** The locales of the newsroom. */
  locales: readonly string[]
  /** IANA zone in which the desk prints times. */
  zone: string
  /** The server's clock when the page was made, in milliseconds since 1970. */
  now: number
  mac: boolean
  theme: 'light' | 'dark' | 'system'
  showKeys: boolean
  selfReview: boolean
  /** Units that wait for this person's review. */
  toReview: number
  /** Whether a daily mail tells them what waits; null where the desk sends no mail. */
  digest: boolean | null
  /** Words of findings by rule. */
  checkWords: Readonly<Record<string, string>>
}>

type Desk = DeskValues &
  Readonly<{
    /** Whether the person may act as a role in a locale; `*` for what is not of one locale. */
    may: (role: Role, locale: string) => boolean
  }>

const DeskContext = createContext<Desk | undefined>(undefined)

/** The signed-in person and the interface's words, for all below. */
export function DeskProvider({
  values,
  messages,
  children,
}: Readonly<{values: DeskValues; messages: DeskMessages; children: ReactNode}>) {
  const desk = useMemo<Desk>(
    () => ({...values, may: (role, locale) => holdsRole(values.person?.roles ?? [], role, locale)}),
    [values],
  )
  return (
    <DeskContext value={desk}>
      <IntlProvider
        locale={values.locale}
        messages={messages}
        timeZone={values.zone}
        now={new Date(values.now)}
        formats={formats as never}
      >
        <ConfirmPerson person={values.person}>{children}</ConfirmPerson>
      </IntlProvider>
    </DeskContext>
  )
}

/** The signed-in person, the locales, the zone. @throws outside the desk's layout. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('Unexpected use outside the desk, expected a part below its layout.')
  return desk
}
