import {headers} from 'next/headers'
import {redirect} from 'next/navigation'
import type {Me, Session} from './desk-data.ts'
import {ask} from './load.ts'

/** What Next hands to a page below `[locale]`. */
export type PageProps<P = object> = Readonly<{
  params: Promise<{locale: string} & P>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}>

/** Who asks, and for which desk. */
export type OpenDesk = Readonly<{locale: string; session: Session; person: Me}>

/** Open a page for the person who is signed in; anybody else is sent to sign in and comes back afterwards. */
export async function openDesk(params: Promise<{locale: string}>): Promise<OpenDesk> {
  const {locale} = await params
  const {body} = await ask<Session>('/api/v1/session')
  if (!body.person) {
    const here = (await headers()).get('x-tongshi-path') ?? ''
    redirect(`/${locale}/desk/sign-in${here ? `?to=${encodeURIComponent(here)}` : ''}`)
  }
  return {locale, session: body, person: body.person}
}
