'use client'
import {useTranslations} from 'use-intl'
import {Icon} from '../../desk/_parts/icon.tsx'
import type {KitDetail, KitList} from './kit-data.ts'
import parts from './kit-page.module.css'

/** Versions, waivers, and what those need who receive the kit. */
export function KitSide({
  kits,
  detail,
}: Readonly<{kits: KitList | undefined; detail: KitDetail | undefined}>) {
  const words = useTranslations('kits')
  const waivers = detail?.manifest.waivers ?? []
  return (
    <div className={parts.stack}>
      {kits?.withdrawn ? (
        <p className="finding error">
          <Icon name="error" className="error-text" /> {words('withdrawn')}
        </p>
      ) : null}
      <section className="panel" aria-labelledby="versions">
        <header>
          <h2 id="versions">{words('versions')}</h2>
        </header>
        {kits?.kits.length ? null : <p className="inside">{words('noVersions')}</p>}
        <ol className="rows">
          {kits?.kits.map(kit => (
            <li key={kit.file}>
              <Icon name={kit.isCurrent ? 'confirmed' : 'clock'} className={kit.isCurrent ? 'good' : ''} />
              <b>{words('version', {version: kit.version})}</b>
              <span className="meta">
                {kit.on} · {words('kilobytes', {size: Math.round(kit.size / 1000)})}
              </span>
              <a className="end" href={`/api/v1/kits/files/${kit.file}`} download={kit.file}>
                ZIP
              </a>
            </li>
          ))}
        </ol>
      </section>
      {waivers.length > 0 ? (
        <section className="panel" aria-labelledby="waivers">
          <header>
            <h2 id="waivers">{words('waivers')}</h2>
          </header>
          <ul className="rows">
            {waivers.map(({fact, rule, by, on, reason}) => (
              <li key={`${fact}${rule}${on}`}>
                <code>{fact ?? rule}</code> {reason} <span className="meta end">{`${by}, ${on}`}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="panel" aria-labelledby="receivers">
        <header>
          <h2 id="receivers">{words('receivers')}</h2>
        </header>
        <div className="inside">
          {detail?.manifest.signature ? (
            <p>{words.rich('signedWith', {key: () => <code>{detail.manifest.signature!.key}</code>})}</p>
          ) : detail ? (
            <p>{words('notSigned')}</p>
          ) : null}
          <p>{words('verify')}</p>
          <pre className={parts.command}>
            <code>sha256sum -c manifest-sha256.txt</code>
          </pre>
        </div>
      </section>
    </div>
  )
}
