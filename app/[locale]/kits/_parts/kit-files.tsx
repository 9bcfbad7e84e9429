'use client'
import {useTranslations} from 'use-intl'
import {Icon} from '../../desk/_parts/icon.tsx'
import type {KitDetail} from './kit-data.ts'
import parts from './kit-page.module.css'

/** Files whose figures were read back from the finished file. */
const readBack = /\/release\.(pdf|docx|html|txt)$/

/** The files of a kit with size, sum, and what was read back from them. */
export function KitFiles({detail: {manifest, files}}: Readonly<{detail: KitDetail}>) {
  const words = useTranslations('kits')
  const facts = Object.values(manifest.facts).filter(fact => fact.printed).length
  return (
    <section className="panel scroll" aria-labelledby="files">
      <header>
        <h2 id="files">{words('filesTitle')}</h2>
        <span className="meta">{words('files', {count: files.length})}</span>
      </header>
      <table className="listing">
        <thead>
          <tr>
            <th scope="col">{words('file')}</th>
            <th scope="col" className="number">
              {words('size')}
            </th>
            <th scope="col">SHA-256</th>
            <th scope="col">{words('gate')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({path, size, sha256}) => (
            <tr key={path}>
              <th scope="row" className={parts.path}>
                <code>{path}</code>
              </th>
              <td className="number">{words('kilobytes', {size: Math.max(1, Math.round(size / 1000))})}</td>
              <td>
                <code className="meta" title={sha256}>
                  {sha256.slice(0, 4)} {sha256.slice(4, 8)} …
                </code>
              </td>
              <td>
                {readBack.test(path) && !manifest.draft ? (
                  <span className="good">
                    <Icon name="confirmed" /> {path.endsWith('.pdf') ? 'PDF/UA-1 · ' : ''}
                    {words('readBack', {count: facts})}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
