'use client'
import {useTranslations} from 'use-intl'
import {FindingCard} from '../../desk/_parts/finding-card.tsx'
import {Icon, type IconName} from '../../desk/_parts/icon.tsx'
import {When} from '../../desk/_parts/when.tsx'
import {type KitJob, stepsOfLocale} from './kit-data.ts'
import parts from './kit-page.module.css'

/** Findings of one language that are shown one by one. */
const most = 12

const icons: Readonly<Record<KitJob['state'], readonly [IconName, string]>> = {
  building: ['clock', ''],
  done: ['confirmed', 'good'],
  refused: ['error', 'error-text'],
  stopped: ['close', ''],
  failed: ['error', 'error-text'],
}

/** A build: how far it is, what each language came to, and what keeps a language out. */
export function KitBuild({job, locales}: Readonly<{job: KitJob; locales: readonly string[]}>) {
  const words = useTranslations('kits')
  const total = locales.length * stepsOfLocale + 1
  const done = job.state === 'building' ? job.steps.length : total
  const seconds = job.steps.reduce((sum, step) => sum + step.ms, 0) / 1000
  const [icon, look] = icons[job.state]
  return (
    <section className="panel" aria-labelledby="build">
      <header>
        <Icon name={icon} className={look} />
        <h2 id="build">{words(`state-${job.state}`)}</h2>
        <span role="status">
          {job.state === 'building' ? words('steps', {done: job.steps.length, total}) : null}{' '}
          {words('seconds', {seconds})}
        </span>
        <span className="meta end">
          {job.state === 'building' ? words('mayLeave') : <When at={job.endedAt ?? job.at} />}
          {job.by ? ` · ${job.by.name}` : ''}
        </span>
      </header>
      <div className="inside">
        <progress className={parts.progress} max={total} value={done} aria-label={words('progress')} />
      </div>
      <ul className="rows">
        {rowsOf(job).map(({locale, files, now, refused}) => (
          <li key={locale} className={parts.step}>
            <Icon name={refused ? 'error' : 'confirmed'} className={refused ? 'error-text' : 'good'} />
            <b>{locale === 'seal' ? words('seal') : locale}</b>
            <span>{refused ? words('notInKit') : locale === 'seal' ? words('sealed') : now}</span>
            <span className="meta end">{locale === 'seal' ? '' : words('files', {count: files})}</span>
          </li>
        ))}
      </ul>
      {Object.entries(job.refused).map(([locale, findings]) => (
        <details key={locale} className="inside" open={job.locales.length === 0}>
          <summary>{words('whyNot', {locale, count: findings.length})}</summary>
          {findings.slice(0, most).map((finding, at) => (
            <FindingCard key={at} finding={finding} />
          ))}
        </details>
      ))}
      {job.findings.length > 0 ? (
        <details className="inside" open={job.state === 'refused'}>
          <summary>{words('findings', {count: job.findings.length})}</summary>
          {job.findings.slice(0, most).map((finding, at) => (
            <FindingCard key={at} finding={finding} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

/** What each language has come to, in the order in which they are built. */
function rowsOf({steps, refused}: KitJob) {
  const locales = [...new Set(steps.map(step => step.locale))]
  return locales.map(locale => {
    const own = steps.filter(step => step.locale === locale)
    return {
      locale,
      files: own.filter(step => step.name !== 'gate' && step.size > 0).length,
      now: own.at(-1)?.name ?? '',
      refused: Object.hasOwn(refused, locale),
    }
  })
}
