'use client'
import {useRouter} from 'next/navigation'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import type {Deleted} from '../../_parts/delete-account-form.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {Initials} from '../../_parts/initials.tsx'
import type {Invitation, Member} from '../../_parts/office-data.ts'
import records from '../../_parts/records.module.css'
import {Refusal} from '../../_parts/refusal.tsx'
import {useWrite} from '../../_parts/use-write.ts'
import {When} from '../../_parts/when.tsx'
import {WriteStatus} from '../../_parts/write-status.tsx'
import {InviteForm} from './invite-form.tsx'
import {RolesDialog} from './roles-dialog.tsx'

type Props = Readonly<{members: readonly Member[]; invitations: readonly Invitation[]}>

/** People and their roles per locale; the owner invites by link, changes roles and closes accounts. */
export function MembersPage({members, invitations}: Props) {
  const words = useTranslations('members')
  const roles = useTranslations('roles')
  const {may, person} = useDesk()
  const writer = useWrite()
  const [changing, setChanging] = useState<Member>()
  const [left, setLeft] = useState<Deleted>()
  const router = useRouter()
  const noteDeleted = (deleted: Deleted) => {
    setChanging(undefined)
    setLeft(deleted)
    router.refresh()
  }
  const owner = may('owner', '*')
  return (
    <DeskFrame status={<WriteStatus writer={writer} />}>
      <div className={records.head}>
        <h1>{words('title')}</h1>
        <p className="meta">{words('count', {count: members.length})}</p>
      </div>
      <div role="status">
        {left ? (
          <div className={`finding ${records.said}`}>
            <Icon name="confirmed" className="good" />
            <div>
              <p>{words('left', {pseudonym: left.pseudonym, count: left.assignments})}</p>
              {left.files.length > 0 ? <p>{words('leftFiles', {files: left.files.join(', ')})}</p> : null}
            </div>
          </div>
        ) : null}
      </div>
      <div className={owner ? records.columns : records.whole}>
        <section className={`panel ${records.list}`} aria-label={words('title')}>
          <ul className="rows">
            {members.map(member => (
              <li key={member.id}>
                <Initials name={member.name} own={member.id === person?.id} silent />
                <span>
                  <b>{member.name}</b>{' '}
                  {member.disabled ? <span className="pill warning">{words('disabled')}</span> : null}
                  {member.twoFactor ? <span className="pill good">{words('twoFactor')}</span> : null}
                  <br />
                  <span className="meta">
                    {member.email}{' '}
                    {member.seen ? words.rich('seen', {when: () => <When at={member.seen!} />}) : null}
                  </span>
                </span>
                <span className="end">
                  {member.roles.map(grant => (
                    <span key={`${grant.locale} ${grant.role}`} className="pill">
                      {roles(grant.role)} · {grant.locale === '*' ? words('everywhere') : grant.locale}
                    </span>
                  ))}
                </span>
                {owner ? (
                  <button type="button" className="button small" onClick={() => setChanging(member)}>
                    {words('change')}
                    <span className="visually-hidden"> {member.name}</span>
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        {owner ? (
          <div className={records.side}>
            <InviteForm />
            <section className="panel" aria-labelledby="open-invitations">
              <header>
                <h2 id="open-invitations">{words('invitations')}</h2>
              </header>
              {invitations.length === 0 ? <p className="inside meta">{words('noInvitations')}</p> : null}
              <ul className="rows">
                {invitations.map(one => (
                  <li key={one.id}>
                    <span>
                      {roles(one.role)} · {one.locale === '*' ? words('everywhere') : one.locale}
                      <br />
                      <span className="meta">
                        {one.email ?? words('anyone')} ·{' '}
                        {words.rich('until', {when: () => <When at={one.expiresAt} as="full" />})}
                      </span>
                    </span>
                    <button
                      type="button"
                      className="button small end"
                      disabled={writer.busy}
                      onClick={() =>
                        void writer.write('DELETE', `/api/v1/invitations/${encodeURIComponent(one.id)}`)
                      }
                    >
                      {words('withdraw')}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
            <Refusal error={changing ? undefined : writer.error} />
          </div>
        ) : null}
      </div>
      <RolesDialog
        key={changing?.id}
        member={changing}
        writer={writer}
        close={() => setChanging(undefined)}
        deleted={noteDeleted}
      />
    </DeskFrame>
  )
}
