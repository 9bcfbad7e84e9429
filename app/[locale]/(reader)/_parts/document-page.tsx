import type {ReactNode} from 'react'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {Footer} from './footer.tsx'
import {Masthead} from './masthead.tsx'
import type {PageContext} from './page-context.ts'

type Props = Readonly<{
  context: PageContext
  /** Path behind the locale: `` or `/announcements/…`; the languages link to the same page by it. */
  here: string
  /** Path of the section that it belongs to, or none; its own path where it is left out. */
  section?: string | undefined
  title: string
  description?: string
  /** Elements of the head: canonical, alternates, Open Graph, JSON-LD. */
  head?: ReactNode
  children: ReactNode
}>

/** The whole HTML document around a reader's page. It carries no script. */
export function DocumentPage(props: Props) {
  const {context, here, title, description, head, children} = props
  const section = 'section' in props ? props.section : here
  const {words, newsroom, locale} = context
  const name = words.text('newsroom')
  return (
    <html lang={locale} dir={directionOfLocale(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === name ? name : `${title} · ${name}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={`/reader.css?v=${context.style}`} />
        <link rel="icon" href="/seal.svg" type="image/svg+xml" />
        {(['rss', 'atom', 'json'] as const).map(kind => (
          <link
            key={kind}
            rel="alternate"
            type={kind === 'json' ? 'application/feed+json' : `application/${kind}+xml`}
            title={name}
            href={`/${locale}/feed.${kind}`}
          />
        ))}
        {context.pass ? <meta name="referrer" content="no-referrer" /> : null}
        {head}
      </head>
      <body>
        <a className="skip" href="#text">
          {words.node('skipToText')}
        </a>
        <Masthead
          words={words}
          locales={newsroom.locales}
          here={here}
          section={section}
          query={context.pass ? `pass=${context.pass}` : 'chosen'}
        />
        <main id="text">{children}</main>
        <Footer words={words} locales={newsroom.locales} />
      </body>
    </html>
  )
}
