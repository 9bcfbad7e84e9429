'use client'
import {usePathname, useSearchParams} from 'next/navigation'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from './desk-context.tsx'
import {Menu} from './menu.tsx'

/** The same page in another language of the interface. */
export function LanguageMenu() {
  const words = useTranslations('parts')
  const {locale, interfaceLocales} = useDesk()
  const here = usePathname().replace(/^\/[^/]+/, '')
  const query = useSearchParams().toString()
  const items = interfaceLocales.map(other => ({
    id: other,
    name: nameOfLocale(other, interfaceLocales),
    lang: other,
    chosen: other === locale,
    href: `/${other}${here}${query ? `?${query}` : ''}`,
  }))
  return (
    <Menu label={words('language')} items={items}>
      <span lang={locale}>{locale.startsWith('zh') ? '中' : locale.split('-')[0]!.toUpperCase()}</span>
    </Menu>
  )
}
