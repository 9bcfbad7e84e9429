'use client'
import {type ReactNode, type Ref, useCallback, useEffect, useRef, useState} from 'react'
import {createPortal} from 'react-dom'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import parts from './page-preview.module.css'

/** The width that a page is shown in. */
export type PageWidth = 'phone' | 'desk' | 'print'

/** CSS pixels; a phone is as wide as the column. */
const widths = {phone: undefined, desk: 1280, print: 794} as const

type Props = Readonly<{
  ref?: Ref<HTMLIFrameElement>
  locale: string
  name: string
  style: string
  width: PageWidth
  theme: 'light' | 'dark' | 'system'
  ready: (document: Document) => void
  children: ReactNode
}>

/**
 * A document of its own with the readers' style sheet: media queries answer to its own width, and nothing of the
 * desk's style reaches it. React draws into it.
 */
export function PageFrame({ref, locale, name, style, width, theme, ready, children}: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [inside, setInside] = useState<Document>()
  const opened = useCallback(
    (frame: HTMLIFrameElement) => {
      const page = frame.contentDocument
      if (!page?.body) return
      setInside(page)
      ready(page)
    },
    [ready],
  )
  // The frame comes with the server's HTML and may be ready before React listens.
  useEffect(() => {
    const frame = box.current?.querySelector('iframe')
    if (frame?.contentDocument?.readyState === 'complete' && frame.contentDocument.head.childElementCount > 0)
      opened(frame)
  }, [opened])
  useScale(box, widths[width])
  useEffect(() => {
    if (inside) showPrinted(inside, width === 'print')
  }, [inside, width])
  useEffect(() => {
    if (inside) inside.documentElement.style.colorScheme = theme === 'system' ? 'light dark' : theme
  }, [inside, theme])
  return (
    <div ref={box} className={parts.box} data-width={width}>
      <iframe
        ref={ref}
        className={parts.frame}
        title={name}
        srcDoc={blank(locale, style)}
        onLoad={event => opened(event.currentTarget)}
      />
      {inside ? createPortal(<main>{children}</main>, inside.body) : null}
    </div>
  )
}

function blank(locale: string, style: string): string {
  const sheets = [style, '/desk-page.css'].map(href => `<link rel="stylesheet" href="${href}">`).join('')
  const attributes = `lang="${locale}" dir="${directionOfLocale(locale)}"`
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>${locale}</title>${sheets}</head><body></body></html>`
}

/** A wide page is made smaller until it fits its column. */
function useScale(box: {readonly current: HTMLDivElement | null}, wanted: number | undefined): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const fit = () => {
      const scale = wanted === undefined ? 1 : Math.min(1, element.clientWidth / wanted)
      element.style.setProperty('--scale', String(scale))
      element.style.setProperty('--page-width', wanted === undefined ? '100%' : `${wanted}px`)
    }
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, wanted])
}

/** Let the rules for paper hold on the screen, or no longer. */
function showPrinted(page: Document, isPrinted: boolean): void {
  for (const sheet of page.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof (page.defaultView as unknown as typeof globalThis).CSSMediaRule) {
        const {mediaText} = rule.media
        if (isPrinted && mediaText === 'print') rule.media.mediaText = 'print, screen'
        if (!isPrinted && mediaText === 'print, screen') rule.media.mediaText = 'print'
      }
}
