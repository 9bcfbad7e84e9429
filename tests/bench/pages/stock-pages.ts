import {root} from './start-stock-page.ts'

const manifest = '{"name": "stock", "private": true, "type": "module"}'

const page = (body: string) => `export default function Page() {\n  return <main>${body}</main>\n}\n`

/**
 * A stock application without configuration but the folder where packages are found: `/bare` says one sentence,
 * `/words` the words given, so that both sides send the same text.
 *
 * @param words a line per paragraph.
 */
export function stockPages(words: string): Record<string, string> {
  const paragraphs = words.split('\n').map(line => `<p>{${JSON.stringify(line)}}</p>`)
  return {
    'package.json': manifest,
    'next.config.mjs': `export default {turbopack: {root: ${JSON.stringify(root)}}}\n`,
    'app/layout.jsx': `export default function Layout({children}) {
  return <html lang="en"><body>{children}</body></html>
}
`,
    'app/bare/page.jsx': page('<h1>Hello</h1>'),
    'app/words/page.jsx': page(paragraphs.join('\n')),
  }
}

/**
 * A stock application with next-intl as its manual sets it up, with locale prefix, proxy, provider and static
 * rendering: `/en` says the words given, each paragraph a message.
 */
export function stockIntlPages(words: string): Record<string, string> {
  const messages = Object.fromEntries(words.split('\n').map((line, at) => [`p${at}`, escapeIcu(line)]))
  return {
    'package.json': manifest,
    'next.config.mjs': `import createNextIntlPlugin from 'next-intl/plugin'

export default createNextIntlPlugin('./i18n/request.js')({turbopack: {root: ${JSON.stringify(root)}}})
`,
    'messages/en.json': JSON.stringify({words: messages}),
    'messages/zh.json': JSON.stringify({words: messages}),
    'i18n/routing.js': `import {defineRouting} from 'next-intl/routing'

export const routing = defineRouting({locales: ['en', 'zh'], defaultLocale: 'en'})
`,
    'i18n/request.js': `import {hasLocale} from 'next-intl'
import {getRequestConfig} from 'next-intl/server'
import {routing} from './routing'

export default getRequestConfig(async ({requestLocale}) => {
  const wanted = await requestLocale
  const locale = hasLocale(routing.locales, wanted) ? wanted : routing.defaultLocale
  return {locale, messages: (await import(\`../messages/\${locale}.json\`)).default}
})
`,
    'proxy.js': `import createMiddleware from 'next-intl/middleware'
import {routing} from './i18n/routing'

export default createMiddleware(routing)
export const config = {matcher: '/((?!api|_next|_vercel|.*\\\\..*).*)'}
`,
    'app/[locale]/layout.jsx': `import {NextIntlClientProvider} from 'next-intl'
import {setRequestLocale} from 'next-intl/server'
import {routing} from '../../i18n/routing'

export const generateStaticParams = () => routing.locales.map(locale => ({locale}))

export default async function Layout({children, params}) {
  const {locale} = await params
  setRequestLocale(locale)
  return (
    <html lang={locale}>
      <body><NextIntlClientProvider>{children}</NextIntlClientProvider></body>
    </html>
  )
}
`,
    'app/[locale]/page.jsx': `import {getTranslations, setRequestLocale} from 'next-intl/server'

export default async function Page({params}) {
  const {locale} = await params
  setRequestLocale(locale)
  const t = await getTranslations('words')
  return <main>{${JSON.stringify(Object.keys(messages))}.map(key => <p key={key}>{t(key)}</p>)}</main>
}
`,
  }
}

/** ICU prints a brace or tag as text only where it is quoted. */
function escapeIcu(text: string): string {
  return text.replaceAll("'", "''").replace(/[{}<>]+/g, "'$&'")
}
