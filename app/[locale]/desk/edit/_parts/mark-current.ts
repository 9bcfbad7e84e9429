import type {Preview} from './build-preview.ts'

/** Labels of figures and titles of charts are printed as plain text: say here which units they are. */
export function markLabels(page: Document, {figureUnits, chartUnits}: Preview): void {
  for (const [at, label] of page.querySelectorAll('.figures li > .label').entries()) {
    const key = figureUnits[at]
    if (key) label.setAttribute('data-unit', key)
  }
  for (const figure of page.querySelectorAll('figure')) {
    const title = figure.querySelector('figcaption, h2, h3, .phrased')
    const chart = chartUnits.find(one => title?.textContent?.includes(one.title))
    if (title && chart?.key) title.setAttribute('data-unit', chart.key)
  }
}

/** Draw the frame around a unit of a page, and bring it into sight where that is asked. */
export function markCurrent(page: Document, key: string, intoSight = false): void {
  for (const marked of page.querySelectorAll('[data-current]')) marked.removeAttribute('data-current')
  const found = page.querySelectorAll(`[data-unit="${CSS.escape(key)}"]`)
  for (const one of found) one.setAttribute('data-current', '')
  if (intoSight && found[0]) scrollTo(page, found[0])
}

/**
 * Do something to a page now, and again whenever it comes into sight: behind another tab it has no height, and nothing
 * can be scrolled.
 *
 * @returns what ends it.
 */
export function whenShown(page: Document, act: () => void): () => void {
  act()
  const window = page.defaultView
  if (!window) return () => {}
  let height = window.innerHeight
  const resized = () => {
    const wasHidden = height === 0
    height = window.innerHeight
    if (wasHidden && height > 0) act()
  }
  window.addEventListener('resize', resized)
  return () => window.removeEventListener('resize', resized)
}

function scrollTo(page: Document, element: Element): void {
  const window = page.defaultView
  const {top, bottom} = element.getBoundingClientRect()
  if (!window || (top >= 0 && bottom <= window.innerHeight)) return
  window.scrollBy({top: top - window.innerHeight / 3, behavior: 'instant'})
}

/**
 * Scroll two pages together by their units: the unit that stands at the top of one is brought to the same height in
 * the other, so that texts of different length stay beside each other.
 *
 * @returns what ends it.
 */
export function linkScrolling(pages: readonly Document[]): () => void {
  const [one, two] = pages
  if (!one?.defaultView || !two?.defaultView) return () => {}
  let led: Document | undefined
  let release: ReturnType<typeof setTimeout> | undefined
  const follow = (leader: Document, follower: Document) => () => {
    if (led && led !== leader) return
    led = leader
    clearTimeout(release)
    release = setTimeout(() => {
      led = undefined
    }, 120)
    const top = [...leader.querySelectorAll('[data-unit]')].find(
      unit => unit.getBoundingClientRect().bottom > 0,
    )
    const twin =
      top && follower.querySelector(`[data-unit="${CSS.escape(top.getAttribute('data-unit') ?? '')}"]`)
    if (!top || !twin) return
    const by = twin.getBoundingClientRect().top - top.getBoundingClientRect().top
    if (Math.abs(by) > 1) follower.defaultView?.scrollBy({top: by, behavior: 'instant'})
  }
  const [first, second] = [follow(one, two), follow(two, one)]
  one.addEventListener('scroll', first, {passive: true})
  two.addEventListener('scroll', second, {passive: true})
  return () => {
    clearTimeout(release)
    one.removeEventListener('scroll', first)
    two.removeEventListener('scroll', second)
  }
}
