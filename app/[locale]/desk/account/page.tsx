import {load} from '../_parts/load.ts'
import type {ApiToken, SignInSession} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {AccountPage} from './_parts/account-page.tsx'

/** One's own account. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  const [sessions, tokens] = await Promise.all([
    load<{sessions: SignInSession[]}>('/api/v1/account/sessions'),
    load<{tokens: ApiToken[]}>('/api/v1/account/tokens'),
  ])
  return <AccountPage sessions={sessions?.sessions ?? []} tokens={tokens?.tokens ?? []} />
}
