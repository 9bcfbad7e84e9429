'use client'
import Link from 'next/link'
import {useTranslations} from 'use-intl'

const examples = [
  'state:missing',
  'state:stale',
  'has:error',
  'has:comment',
  'check:quantity-value',
  'changed:>=2026-11-01',
  'by:me',
  'source:"亿元"',
  'fact:annualSales',
  'state:translated AND NOT has:error',
] as const

/** What can be asked, each as a query that runs. */
export function QueryHelp({address}: Readonly<{address: (example: string) => string}>) {
  const words = useTranslations('queryHelp')
  return (
    <section className="panel" aria-labelledby="query-help">
      <header>
        <h2 id="query-help">{words('title')}</h2>
      </header>
      <ul className="rows">
        {examples.map((example, at) => (
          <li key={example}>
            <Link href={address(example)}>
              <code>{example}</code>
            </Link>
            <span className="meta">{words(`q${at}` as 'q0')}</span>
          </li>
        ))}
      </ul>
      <footer>{words('rules')}</footer>
    </section>
  )
}
