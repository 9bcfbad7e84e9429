'use client'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {AnnouncementArticle} from '../../../(reader)/_parts/announcement-article.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {Preview as PagePreview} from '../../edit/_parts/build-preview.ts'
import {linkScrolling} from '../../edit/_parts/mark-current.ts'
import {PageFrame} from '../../edit/_parts/page-frame.tsx'
import type {Preview} from './import-data.ts'
import parts from './import-pages.module.css'
import {type PageWords, viewImport} from './import-view.ts'

type Props = Readonly<{
  preview: Preview
  reader: PageWords
  addresses: Readonly<Record<string, string>>
}>

/** The page as readers will see it, both languages beside each other where there are two. */
export function ImportPages({preview, reader, addresses}: Props) {
  const words = useTranslations('import')
  const {locales} = useDesk()
  const shown = useMemo(
    () => viewImport({preview, reader, locales, addresses}),
    [preview, reader, locales, addresses],
  )
  const pages = useRef(new Map<string, Document>())
  const [ready, setReady] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages that have just opened scroll together too.
  useEffect(() => linkScrolling([...pages.current.values()]), [ready, shown.length])
  const opened = useCallback((locale: string, page: Document) => {
    pages.current.set(locale, page)
    setReady(before => before + 1)
  }, [])
  return (
    <section className={`panel ${parts.panel}`} aria-labelledby="import-page-head">
      <header>
        <h2 id="import-page-head">{words('page')}</h2>
        <span className="meta">{words(shown.length === 0 ? 'noPage' : 'pageHint')}</span>
      </header>
      <div className={parts.pages}>
        {shown.map(one => (
          <Page key={one.locale} shown={one} style={reader.style} opened={opened} />
        ))}
      </div>
    </section>
  )
}

function Page({
  shown,
  style,
  opened,
}: Readonly<{shown: PagePreview; style: string; opened: (locale: string, page: Document) => void}>) {
  const words = useTranslations('import')
  const {theme} = useDesk()
  const {locale} = shown
  const ready = useCallback((page: Document) => opened(locale, page), [opened, locale])
  return (
    <PageFrame
      locale={locale}
      name={words('pageIn', {locale})}
      style={style}
      width="phone"
      theme={theme}
      ready={ready}
    >
      {/* Links of the page lead away from an import that is not saved. */}
      <div onClickCapture={event => (event.target as Element).closest('a') && event.preventDefault()}>
        <AnnouncementArticle view={shown.view} words={shown.words} locales={shown.locales} />
      </div>
    </PageFrame>
  )
}
