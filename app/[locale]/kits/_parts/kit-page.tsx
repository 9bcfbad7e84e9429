'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../desk/_parts/desk-context.tsx'
import type {DocumentDetail} from '../../desk/_parts/desk-data.ts'
import {DeskFrame} from '../../desk/_parts/desk-frame.tsx'
import {Icon} from '../../desk/_parts/icon.tsx'
import {PlainMessage} from '../../desk/_parts/plain-message.tsx'
import {Refusal} from '../../desk/_parts/refusal.tsx'
import {useWrite} from '../../desk/_parts/use-write.ts'
import {KitBuild} from './kit-build.tsx'
import type {KitDetail, KitJob, KitList} from './kit-data.ts'
import {KitFacts} from './kit-facts.tsx'
import {KitFiles} from './kit-files.tsx'
import parts from './kit-page.module.css'
import {KitSide} from './kit-side.tsx'
import {useKitJob} from './use-kit-job.ts'

type Props = Readonly<{
  slug: string
  about: DocumentDetail | undefined
  kits: KitList | undefined
  /** File name of the newest archive, drafts included. */
  newest: string | undefined
  detail: KitDetail | undefined
}>

/** The press kits of one announcement. */
export function KitPage({slug, about, kits, newest, detail}: Props) {
  const words = useTranslations('kits')
  const {locale, may} = useDesk()
  const {write, busy, error} = useWrite()
  const job = useKitJob(kits?.jobs[0])
  const isBuilding = job?.state === 'building'
  const build = (draft: boolean) => write<{job: KitJob}>('POST', '/api/v1/kits', {slug, draft})
  const corrected = detail?.manifest.history.findLast(entry => entry.corrects)
  const isCorrection = corrected !== undefined && corrected.version === detail?.manifest.version
  return (
    <DeskFrame section="releases">
      <nav className={`meta ${parts.way}`} aria-label={words('way')}>
        <a href={`/${locale}/kits`}>{words('title')}</a> /{' '}
        <span lang={about?.source}>{about ? <PlainMessage message={about.title} /> : slug}</span>
      </nav>
      <div className={parts.head}>
        <h1>
          {detail ? words('titleOfVersion', {version: detail.manifest.version}) : words('titleOfNone')}{' '}
          {detail?.manifest.draft ? <span className="pill">{words('draft')}</span> : null}
          {isCorrection ? <span className="pill">{words('correction')}</span> : null}
        </h1>
        <div className={parts.acts}>
          {isBuilding ? (
            <button
              type="button"
              className="button"
              disabled={busy || !may('publisher', '*')}
              onClick={() => write('DELETE', `/api/v1/kits/jobs/${job.id}`)}
            >
              {words('stop')}
            </button>
          ) : (
            <>
              <button
                type="button"
                className="button"
                disabled={busy || !may('publisher', '*')}
                onClick={() => build(true)}
              >
                {words('buildDraft')}
              </button>
              <button
                type="button"
                className="button primary"
                disabled={busy || !may('publisher', '*')}
                onClick={() => build(false)}
              >
                {words('build')}
              </button>
            </>
          )}
          {newest && !isBuilding ? (
            <a className="button" href={`/api/v1/kits/files/${newest}`} download={newest}>
              <Icon name="download" />
              {words('download')}
            </a>
          ) : null}
        </div>
      </div>
      <Refusal error={error} />
      <div className={parts.columns}>
        <div className={parts.stack}>
          {job ? <KitBuild job={job} locales={about?.locales ?? []} /> : null}
          {!job && !detail ? <p className="panel inside">{words('none')}</p> : null}
          {detail ? <KitFiles detail={detail} /> : null}
          {detail ? <KitFacts detail={detail} /> : null}
        </div>
        <KitSide kits={kits} detail={detail} />
      </div>
    </DeskFrame>
  )
}
