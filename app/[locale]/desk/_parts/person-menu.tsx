'use client'
import {useTranslations} from 'use-intl'
import {callApi} from './call-api.ts'
import {useDesk} from './desk-context.tsx'
import {Initials} from './initials.tsx'
import {Menu, type MenuItem} from './menu.tsx'
import {wipeDrafts} from './wipe-drafts.ts'

/** One's own account, what belongs to the office, and the way out. */
export function PersonMenu() {
  const words = useTranslations('personMenu')
  const {person, locale, may} = useDesk()
  if (!person) return null
  const to = (
    id: 'account' | 'assignments' | 'conflicts' | 'exchange' | 'members' | 'audit' | 'settings',
  ): MenuItem => ({
    id,
    name: words(id),
    href: `/${locale}/desk/${id}`,
  })
  const owner = may('owner', '*')
  const items: MenuItem[] = [
    to('account'),
    {...to('assignments'), begins: true},
    to('conflicts'),
    to('exchange'),
    to('members'),
    ...(owner ? [to('audit'), to('settings')] : []),
    {id: 'out', name: words('signOut'), begins: true, run: () => void signOut(locale)},
  ]
  return (
    <Menu label={words('label', {name: person.name})} items={items}>
      <Initials name={person.name} own silent />
    </Menu>
  )
}

/** Drafts kept in this browser go too: the next person at it may be another one. */
async function signOut(locale: string): Promise<void> {
  await callApi('POST', '/api/v1/sign-out').catch(() => undefined)
  await wipeDrafts()
  location.assign(`/${locale}/desk/sign-in`)
}
