'use client'
import {type MouseEvent, memo, useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {AnnouncementArticle} from '../../../(reader)/_parts/announcement-article.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {buildPreview, type Preview} from './build-preview.ts'
import type {EditorData, PreviewData, UnitRow} from './editor-data.ts'
import {linkScrolling, markCurrent, markLabels, whenShown} from './mark-current.ts'
import {PageFrame, type PageWidth} from './page-frame.tsx'
import parts from './page-preview.module.css'

type Props = Readonly<{
  data: EditorData
  preview: PreviewData
  units: readonly UnitRow[]
  typed: Readonly<Record<string, string>>
  current: string
  open: (key: string) => void
}>

const shownWidths = ['phone', 'desk', 'print'] as const

/** The page as readers will see it, in both languages, while it is typed; a click on a sentence opens its unit. */
export function PagePreview({data, preview, units, typed, current, open}: Props) {
  const words = useTranslations('editor')
  const [width, setWidth] = useState<PageWidth>('phone')
  const [linked, setLinked] = useState(true)
  const [side, setSide] = useState<'source' | 'target' | 'both'>('target')
  const source = useMemo(
    () => buildPreview({data, preview, units, typed: {}, locale: data.source}),
    [data, preview, units],
  )
  const target = useMemo(
    () =>
      data.source === data.target
        ? undefined
        : buildPreview({data, preview, units, typed, locale: data.target}),
    [data, preview, units, typed],
  )
  const shown = target ? [source, target] : [buildPreview({data, preview, units, typed, locale: data.source})]
  const pages = useRef(new Map<string, Document>())
  const [ready, setReady] = useState(0)
  useEffect(() => {
    for (const one of shown) {
      const page = pages.current.get(one.locale)
      if (!page) continue
      markLabels(page, one)
      markCurrent(page, current)
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that has just opened is scrolled too.
  useEffect(() => {
    const stops = [...pages.current.values()].map(page =>
      whenShown(page, () => markCurrent(page, current, true)),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [current, ready])
  useEffect(() => {
    if (!linked || ready < 2) return
    return linkScrolling([...pages.current.values()])
  }, [linked, ready])
  return (
    <section
      className={parts.preview}
      aria-labelledby="page-head"
      data-zone="page"
      data-side={side}
      tabIndex={-1}
    >
      <header className={parts.head}>
        <h2 id="page-head">{words('page')}</h2>
        <span className="meta">{words('pageHint')}</span>
        <span className={parts.sides}>
          {(['source', 'target', 'both'] as const).map(one => (
            <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
              {words(`side-${one}`)}
            </button>
          ))}
        </span>
        <button
          type="button"
          className={parts.linked}
          aria-pressed={linked}
          onClick={() => setLinked(!linked)}
        >
          {words('linkedScroll')}
        </button>
        <fieldset className={parts.widths} aria-label={words('pageWidth')}>
          {shownWidths.map(one => (
            <button key={one} type="button" aria-pressed={width === one} onClick={() => setWidth(one)}>
              {words(`width-${one}`)}
            </button>
          ))}
        </fieldset>
      </header>
      <div className={parts.pages}>
        {shown.map(one => (
          <Page
            key={one.locale}
            preview={one}
            style={preview.style}
            width={width}
            open={open}
            name={words('pageIn', {locale: one.locale})}
            ready={page => {
              pages.current.set(one.locale, page)
              setReady(before => before + 1)
            }}
          />
        ))}
      </div>
    </section>
  )
}

type PageProps = Readonly<{
  preview: Preview
  style: string
  width: PageWidth
  name: string
  open: (key: string) => void
  ready: (page: Document) => void
}>

function Page({preview, style, width, name, open, ready}: PageProps) {
  const {theme} = useDesk()
  const latest = useRef({ready, open})
  latest.current = {ready, open}
  const told = useCallback((page: Document) => latest.current.ready(page), [])
  const click = useCallback((event: MouseEvent) => {
    event.preventDefault()
    const key = unitAt(event.target as Element)
    if (key !== undefined) latest.current.open(key)
  }, [])
  return (
    <PageFrame locale={preview.locale} name={name} style={style} width={width} theme={theme} ready={told}>
      <Article preview={preview} click={click} />
    </PageFrame>
  )
}

/** A click is a short cut: by keyboard the list and Alt with arrows reach every unit. */
const Article = memo(function Article({
  preview,
  click,
}: Readonly<{preview: Preview; click: (event: MouseEvent) => void}>) {
  return (
    <div onClickCapture={click}>
      <AnnouncementArticle view={preview.view} words={preview.words} locales={preview.locales} />
    </div>
  )
})

/** The unit under a click. */
function unitAt(element: Element): string | undefined {
  const within = element.closest('p, h1, h2, h3, li, td, figure')?.querySelector('[data-unit]')
  const unit = element.closest('[data-unit]') ?? within
  return unit?.getAttribute('data-unit') ?? undefined
}
