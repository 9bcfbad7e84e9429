'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {WriteStatus} from '../../_parts/write-status.tsx'

/** Whether a daily mail tells what waits. */
export function MailPanel({digest}: Readonly<{digest: boolean}>) {
  const words = useTranslations('account')
  const writer = useWrite()
  const [wanted, setWanted] = useState(digest)
  const choose = async (next: boolean) => {
    setWanted(next)
    const {done} = await writer.write('PATCH', '/api/v1/account', {digest: next})
    if (!done) setWanted(!next)
  }
  return (
    <section className="panel" aria-labelledby="mail">
      <header>
        <h2 id="mail">{words('mail')}</h2>
        <span role="status">
          <WriteStatus writer={writer} />
        </span>
      </header>
      <div className="inside">
        <label className="check">
          <input
            type="checkbox"
            checked={wanted}
            disabled={writer.busy}
            onChange={event => void choose(event.target.checked)}
          />
          {words('digest')}
        </label>
        <Refusal error={writer.error} />
      </div>
    </section>
  )
}
