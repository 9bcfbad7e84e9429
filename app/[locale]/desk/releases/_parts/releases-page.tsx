'use client'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Overview} from '../../_parts/desk-data.ts'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {gateLink} from '../../_parts/gate-link.ts'
import {Icon} from '../../_parts/icon.tsx'
import type {Release} from '../../_parts/office-data.ts'
import {ProgressBar} from '../../_parts/progress-bar.tsx'
import {When} from '../../_parts/when.tsx'
import parts from './releases-page.module.css'

type Props = Readonly<{overview: Overview; releases: readonly Release[]}>

/** Each announcement with a way to its gate in every locale; below, what was released by whom. */
export function ReleasesPage({overview, releases}: Props) {
  const words = useTranslations('releases')
  const kits = useTranslations('kits')
  const {locale} = useDesk()
  return (
    <DeskFrame section="releases">
      <h1 className={parts.title}>{words('title')}</h1>
      <div className={parts.stack}>
        <section className="panel scroll" aria-label={words('gates')}>
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{words('announcement')}</th>
                {overview.locales.map(tag => (
                  <th key={tag} scope="col" lang={tag}>
                    {nameOfLocale(tag, overview.locales)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {overview.documents.map(row => (
                <tr key={row.document}>
                  <th scope="row" lang={row.kind === 'interface' ? undefined : row.source}>
                    {row.kind === 'interface' ? words('interface', {name: row.name}) : row.title}
                    {row.kind === 'announcements' ? (
                      <a className={parts.kit} lang={locale} href={`/${locale}/kits/${row.name}`}>
                        {kits('title')}
                      </a>
                    ) : null}
                  </th>
                  {overview.locales.map(tag => {
                    const cell = row.locales[tag]
                    return (
                      <td key={tag}>
                        {cell ? (
                          <span className={parts.cell}>
                            <ProgressBar counts={cell} />
                            <a href={gateLink(locale, row.document, tag)}>{words('checkGate')}</a>
                          </span>
                        ) : null}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="panel" aria-labelledby="past-releases">
          <header>
            <h2 id="past-releases">{words('past')}</h2>
          </header>
          {releases.length === 0 ? <p className="inside">{words('none')}</p> : null}
          <ol className="rows">
            {releases.map(release => (
              <li key={release.id} className={parts.release}>
                <Icon
                  name={release.status === 'complete' ? 'confirmed' : 'clock'}
                  className={release.status === 'complete' ? 'good' : ''}
                />
                <details className={parts.details}>
                  <summary>
                    <b>
                      <When at={release.at} as="full" />
                    </b>{' '}
                    {release.author?.name} · {words('files', {count: release.files.length})}
                    {release.commit ? (
                      <>
                        {' '}
                        · <code>{release.commit.slice(0, 8)}</code>
                      </>
                    ) : null}
                  </summary>
                  {release.note ? <p>{release.note}</p> : null}
                  <ul>
                    {release.files.map(file => (
                      <li key={file.path}>
                        <code>{file.path}</code> <code className="meta">{file.sha256.slice(0, 12)}</code>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </DeskFrame>
  )
}
