import './desk.css'
import {cookies, headers} from 'next/headers'
import type {ReactNode} from 'react'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {newsroomTimeZone} from '#messages/formats.ts'
import {DeskProvider, type DeskValues} from './_parts/desk-context.tsx'
import type {Session} from './_parts/desk-data.ts'
import {checkWords, deskLocales, deskMessages} from './_parts/desk-messages.ts'
import {ask} from './_parts/load.ts'

type Props = Readonly<{children: ReactNode; params: Promise<{locale: string}>}>

const themes = ['light', 'dark'] as const

export async function generateMetadata({params}: Props) {
  const {locale} = await params
  const {parts} = deskMessages(locale)
  return {
    title: {template: `%s · ${parts.desk}`, default: parts.desk},
    icons: {icon: '/seal.svg'},
    robots: {index: false},
  }
}

/** The desk's document. It waits for the request's headers, so that every script carries the policy's nonce. */
export default async function DeskLayout({children, params}: Props) {
  const {locale} = await params
  const [sent, kept, {body}] = await Promise.all([headers(), cookies(), ask<Session>('/api/v1/session')])
  const theme = themes.find(name => name === kept.get('__Host-desk-theme')?.value)
  const showKeys = kept.get('__Host-desk-keys')?.value !== 'off'
  const values: DeskValues = {
    person: body.person,
    locale,
    interfaceLocales: deskLocales(body.locales),
    locales: body.locales,
    zone: body.zone ?? newsroomTimeZone,
    now: Date.now(),
    mac: /Mac|iPhone|iPad/.test(sent.get('user-agent') ?? ''),
    theme: theme ?? 'system',
    showKeys,
    selfReview: body.selfReview,
    toReview: body.toReview ?? 0,
    digest: body.digest ?? null,
    checkWords: checkWords(locale),
  }
  return (
    <html
      lang={locale}
      dir={directionOfLocale(locale)}
      data-theme={theme}
      data-keys={showKeys ? undefined : 'off'}
    >
      <body>
        <DeskProvider values={values} messages={deskMessages(locale)}>
          {children}
        </DeskProvider>
      </body>
    </html>
  )
}
