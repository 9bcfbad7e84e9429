'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {AskDialog} from '../../_parts/ask-dialog.tsx'
import {DeleteAccountForm} from '../../_parts/delete-account-form.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {wipeDrafts} from '../../_parts/wipe-drafts.ts'
import parts from './account-page.module.css'

/** What the desk knows of oneself, to take away; and the end of one's account. */
export function PersonalDataPanel() {
  const words = useTranslations('account')
  const {locale} = useDesk()
  const writer = useWrite()
  const [asking, setAsking] = useState(false)
  const close = () => {
    writer.clear()
    setAsking(false)
  }
  const leave = async () => {
    await wipeDrafts()
    location.assign(`/${locale}/desk/sign-in`)
  }
  return (
    <section className="panel" aria-labelledby="personal-data">
      <header>
        <h2 id="personal-data">{words('data')}</h2>
      </header>
      <div className="inside">
        <p className="meta">{words('dataLead')}</p>
        <p className={parts.row}>
          <a className="button" href="/api/v1/account/export" download>
            <Icon name="download" />
            {words('download')}
          </a>
          <button type="button" className="button danger" onClick={() => setAsking(true)}>
            {words('deleteAccount')}
          </button>
        </p>
      </div>
      <AskDialog open={asking} close={close} title={words('deleteAccount')}>
        <DeleteAccountForm
          path="/api/v1/account/delete"
          writer={writer}
          done={() => void leave()}
          cancel={close}
        />
      </AskDialog>
    </section>
  )
}
