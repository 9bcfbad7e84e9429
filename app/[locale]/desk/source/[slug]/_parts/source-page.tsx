'use client'
import {useTranslations} from 'use-intl'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../../_parts/desk-context.tsx'
import type {DocumentDetail} from '../../../_parts/desk-data.ts'
import {DeskFrame} from '../../../_parts/desk-frame.tsx'
import {editorLink} from '../../../_parts/editor-link.ts'
import {gateLink} from '../../../_parts/gate-link.ts'
import {useWrite} from '../../../_parts/use-write.ts'
import {WriteStatus} from '../../../_parts/write-status.tsx'
import type {KnownOrigin} from './fact-choice.tsx'
import {FactsPanel} from './facts-panel.tsx'
import {FileForm} from './file-form.tsx'
import {ImportHistory, type PastImport} from './import-history.tsx'
import parts from './source-page.module.css'

/** Both files of an announcement as they stand at the desk, each with its revision, and where its facts come from. */
export type SourceFiles = Readonly<Record<'markdown' | 'facts', Readonly<{text: string; rev: number}>>> &
  Readonly<{origins: Readonly<Record<string, KnownOrigin>>}>

type Props = Readonly<{
  slug: string
  files: SourceFiles
  about: DocumentDetail
  imports: readonly PastImport[]
}>

/** The facts of an announcement to be confirmed, the two files that it is written in, and the ways from here. */
export function SourcePage({slug, files, about, imports}: Props) {
  const words = useTranslations('source')
  const {locale, may} = useDesk()
  const writer = useWrite()
  const mayEdit = may('publisher', about.source)
  const hasFacts = Object.keys(about.facts).length > 0
  const forms = (
    <div className={parts.files}>
      <FileForm
        slug={slug}
        file="announcement.md"
        content={files.markdown}
        writer={writer}
        mayEdit={mayEdit}
        lang={about.source}
      />
      <FileForm
        slug={slug}
        file="facts.yaml"
        content={files.facts}
        writer={writer}
        mayEdit={mayEdit}
        lang="en"
      />
    </div>
  )
  return (
    <DeskFrame status={<WriteStatus writer={writer} />}>
      <div className={parts.head}>
        <h1 lang={about.source}>{about.title}</h1>
        <ul className={parts.ways}>
          {about.locales.map(tag => (
            <li key={tag}>
              <a className="button small" href={editorLink(locale, about.document, tag)}>
                <span lang={tag}>{nameOfLocale(tag, about.locales)}</span>
              </a>
            </li>
          ))}
          <li>
            <a className="button small" href={gateLink(locale, about.document, about.source)}>
              {words('gate')}
            </a>
          </li>
        </ul>
      </div>
      <p className="meta">{mayEdit ? words('lead') : words('readOnly')}</p>
      {hasFacts ? (
        <FactsPanel
          slug={slug}
          about={about}
          origins={files.origins}
          rev={files.facts.rev}
          writer={writer}
          mayEdit={mayEdit}
        />
      ) : null}
      <ImportHistory slug={slug} imports={imports} mayEdit={mayEdit} />
      {hasFacts ? (
        <details className={parts.fold}>
          <summary>{words('files')}</summary>
          {forms}
        </details>
      ) : (
        forms
      )}
    </DeskFrame>
  )
}
