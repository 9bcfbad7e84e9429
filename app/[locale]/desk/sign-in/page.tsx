import {redirect} from 'next/navigation'
import type {Session} from '../_parts/desk-data.ts'
import {ask} from '../_parts/load.ts'
import type {PageProps} from '../_parts/open-desk.ts'
import {SignInPage} from './_parts/sign-in-page.tsx'

/** The way into the desk; whoever is in already goes on at once. */
export default async function Page({params, searchParams}: PageProps) {
  const {locale} = await params
  const {to} = await searchParams
  const {body} = await ask<Session>('/api/v1/session')
  const target = safeReturn(to, locale)
  if (body.person) redirect(target)
  return <SignInPage to={target} providers={body.signIn.oidc} claimed={body.claimed} />
}

/** Only a path of this site's desk is followed: an address with a host, or `//host`, leads to the overview. */
function safeReturn(to: string | string[] | undefined, locale: string): string {
  const path = typeof to === 'string' ? to : ''
  return /^\/[\w-]{2,35}\/desk(?:[/?#]|$)/.test(path) && !/[\\\s]|\/\//.test(path) ? path : `/${locale}/desk`
}
