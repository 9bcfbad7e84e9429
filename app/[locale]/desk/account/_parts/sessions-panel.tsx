'use client'
import {useTranslations} from 'use-intl'
import type {SignInSession} from '../../_parts/office-data.ts'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'

/** Where one is signed in; each can be ended, and all others at once. */
export function SessionsPanel({sessions}: Readonly<{sessions: readonly SignInSession[]}>) {
  const words = useTranslations('account')
  const writer = useWrite()
  return (
    <section className="panel" aria-labelledby="sessions">
      <header>
        <h2 id="sessions">{words('sessions')}</h2>
        {sessions.length > 1 ? (
          <button
            type="button"
            className="button small end"
            disabled={writer.busy}
            onClick={() => void writer.write('DELETE', '/api/v1/account/sessions')}
          >
            {words('endOthers')}
          </button>
        ) : null}
      </header>
      <ul className="rows">
        {sessions.map(session => (
          <li key={session.id}>
            <span>
              {browserOf(session.agent) ?? words('unknownBrowser')}{' '}
              <code className="meta">{session.address}</code>
              <br />
              <span className="meta">
                {words.rich('since', {when: () => <When at={session.at} as="full" />})} ·{' '}
                {words.rich('seen', {when: () => <When at={session.seen} />})}
              </span>
            </span>
            {session.current ? (
              <span className="pill good end">{words('current')}</span>
            ) : (
              <button
                type="button"
                className="button small end"
                disabled={writer.busy}
                onClick={() =>
                  void writer.write('DELETE', `/api/v1/account/sessions/${encodeURIComponent(session.id)}`)
                }
              >
                {words('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={writer.error} />
    </section>
  )
}

/** Browser and system, as far as the agent says; the rest of it is noise. */
function browserOf(agent: string | null): string | undefined {
  const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find(name => agent?.includes(`${name}/`))
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'].find(name =>
    agent?.includes(name),
  )
  if (!browser) return agent?.slice(0, 60)
  return [browser === 'Edg' ? 'Edge' : browser === 'OPR' ? 'Opera' : browser, system]
    .filter(Boolean)
    .join(', ')
}
