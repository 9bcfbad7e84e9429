'use client'
import {useRouter} from 'next/navigation'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useActs} from '../../../../../_parts/acts.tsx'
import {useDesk} from '../../../../../_parts/desk-context.tsx'
import type {DocumentDetail} from '../../../../../_parts/desk-data.ts'
import {DeskFrame} from '../../../../../_parts/desk-frame.tsx'
import {Icon} from '../../../../../_parts/icon.tsx'
import {Keys} from '../../../../../_parts/keys.tsx'
import type {Gate} from '../../../../../_parts/office-data.ts'
import {useWrite} from '../../../../../_parts/use-write.ts'
import {When} from '../../../../../_parts/when.tsx'
import {WriteStatus} from '../../../../../_parts/write-status.tsx'
import {BlockList} from './block-list.tsx'
import parts from './gate-page.module.css'
import {GateSide} from './gate-side.tsx'
import {ReleaseDialog} from './release-dialog.tsx'
import {WaivedList} from './waived-list.tsx'

type Props = Readonly<{
  document: string
  target: string
  /** Left out where the person may not see it. */
  gate: Gate | undefined
  /** Rules of the checks that nothing breaks. */
  green: readonly string[]
  about: DocumentDetail
}>

/** What blocks a release, first as a number; each block says what, where, who, and has one button. */
export function GatePage({document, target, gate, green, about}: Props) {
  const words = useTranslations('gate')
  const {locale, locales, may} = useDesk()
  const router = useRouter()
  const writer = useWrite()
  const [asking, setAsking] = useState(false)
  const [released, setReleased] = useState(false)
  const open = gate?.blocks.filter(block => block.waived === null) ?? []
  const waived = gate?.blocks.filter(block => block.waived !== null) ?? []
  const mayRelease = may('publisher', target)
  const ready = gate?.ready === true && mayRelease
  useActs([
    {id: 'check', name: words('again'), keys: 'G', run: () => router.refresh()},
    ...(ready ? [{id: 'release', name: words('release'), keys: 'R', run: () => setAsking(true)}] : []),
  ])
  return (
    <DeskFrame section="releases" status={<WriteStatus writer={writer} />}>
      <div className={parts.head}>
        <div>
          <p className={parts.way}>
            <a href={`/${locale}/desk/releases`}>{words('releases')}</a> /{' '}
            <span lang={about.source}>{about.title}</span>
          </p>
          <h1>
            {words.rich(gate?.correction ? 'titleCorrection' : 'title', {
              language: () => <span lang={target}>{nameOfLocale(target, locales)}</span>,
            })}
          </h1>
        </div>
        <div className={parts.acts}>
          <button type="button" className="button" onClick={() => router.refresh()}>
            {words('again')} <Keys keys="Mod+K G" />
          </button>
          <button
            type="button"
            className={ready ? 'button primary' : 'button'}
            aria-disabled={!ready || undefined}
            aria-describedby="gate-sum"
            onClick={() => ready && setAsking(true)}
          >
            {ready ? null : <Icon name="lock" />}
            {words('release')}
          </button>
        </div>
      </div>
      {gate ? (
        <div className={parts.columns}>
          <div className={parts.main}>
            <section
              className={open.length > 0 ? `${parts.sum} ${parts.blocked}` : parts.sum}
              aria-labelledby="gate-sum"
            >
              <Icon
                name={open.length > 0 ? 'error' : 'confirmed'}
                className={open.length > 0 ? 'error-text' : 'good'}
              />
              <div role="status">
                <h2 id="gate-sum">
                  {released
                    ? words('released')
                    : open.length > 0
                      ? words('blocks', {count: open.length})
                      : words('ready')}
                </h2>
                <p className="meta">
                  {!mayRelease
                    ? words('notPublisher')
                    : open.length > 0
                      ? words('each')
                      : words('nothingBlocks')}
                </p>
              </div>
              <p className={`meta ${parts.checked}`}>
                {words('scope', {units: gate.units, green: green.length})}
                {gate.published ? (
                  <>
                    <br />
                    {words.rich('publishedAt', {when: () => <When at={gate.published!} as="full" />})}
                  </>
                ) : null}
              </p>
            </section>
            <BlockList
              blocks={open}
              document={document}
              target={target}
              writer={writer}
              mayWaive={mayRelease}
            />
            <WaivedList blocks={waived} writer={writer} mayWithdraw={mayRelease} />
            {green.length > 0 ? (
              <details className={`panel ${parts.green}`}>
                <summary>
                  <b>{words('green')}</b>{' '}
                  <span className="pill good">
                    <Icon name="confirmed" />
                    {green.length}
                  </span>
                </summary>
                <p className="inside">
                  <code>{green.join(', ')}</code>
                </p>
              </details>
            ) : null}
          </div>
          <GateSide target={target} gate={gate} about={about} open={open.length} />
        </div>
      ) : (
        <p className="panel inside">{words('notPublisher')}</p>
      )}
      <ReleaseDialog
        open={asking}
        close={() => setAsking(false)}
        done={() => {
          setAsking(false)
          setReleased(true)
        }}
        document={document}
        target={target}
        gate={gate}
        about={about}
        writer={writer}
      />
    </DeskFrame>
  )
}
