'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {Icon} from '../../_parts/icon.tsx'
import type {ApiToken, SignInSession} from '../../_parts/office-data.ts'
import parts from './account-page.module.css'
import {AppearancePanel} from './appearance-panel.tsx'
import {MailPanel} from './mail-panel.tsx'
import {NamePanel} from './name-panel.tsx'
import {PasswordPanel} from './password-panel.tsx'
import {PersonalDataPanel} from './personal-data-panel.tsx'
import {SecondFactorPanel} from './second-factor-panel.tsx'
import {SessionsPanel} from './sessions-panel.tsx'
import {TokensPanel} from './tokens-panel.tsx'

type Props = Readonly<{sessions: readonly SignInSession[]; tokens: readonly ApiToken[]}>

/** Name, password, second factor, sessions, tokens, one's data, and how the desk looks. */
export function AccountPage({sessions, tokens}: Props) {
  const words = useTranslations('account')
  const {person, digest} = useDesk()
  return (
    <DeskFrame>
      <h1 className={parts.title}>{words('title')}</h1>
      {person?.mustSetSecondFactor ? (
        <p className={`finding warning ${parts.must}`}>
          <Icon name="warning" className="warning-text" />
          {words('mustSetSecondFactor')}
        </p>
      ) : null}
      <div className={parts.grid}>
        <NamePanel />
        <AppearancePanel />
        {digest === null ? null : <MailPanel digest={digest} />}
        <PasswordPanel />
        <SecondFactorPanel />
        <SessionsPanel sessions={sessions} />
        <TokensPanel tokens={tokens} />
        <PersonalDataPanel />
      </div>
    </DeskFrame>
  )
}
