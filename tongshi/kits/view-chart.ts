import type {Chart} from '#documents/front-matter.ts'
import type {Facts} from '#messages/fact.ts'
import type {Quantity} from '#quantities/quantity.ts'
import {writeQuantity} from '#quantities/write-quantity.ts'
import type {Said} from './print-message.ts'
import type {ViewContext} from './view-context.ts'

/** A chart as it is drawn: numbers for the drawing, words for everything that is said. */
export type ChartView = Readonly<{
  kind: 'share' | 'dots'
  /** Name of the fact whose part is drawn. */
  fact: string
  /** Share of the whole that is filled, 0 to 1. */
  share: number
  part: number
  whole: number
  /** How many things one dot stands for: a power of ten. */
  each: number
  partIsOpen: boolean
  wholeIsOpen: boolean
  partText: string
  wholeText: string
  partLabel: string
  wholeLabel: string
  title: string
  /** Language of title and labels where it is not the page's. */
  langIfOther: string | undefined
  caption: string
  /** What a screen reader says for the drawing. */
  sentence: string
}>

/** More dots than this are no longer a picture of a number. */
const mostDots = 1000

const openBounds = new Set<Quantity['bound']>(['more-than', 'at-least', 'over-part'])

/** Is the true value beyond the drawn one? Then its dimension line ends in an arrow. */
export function isOpen({bound}: Quantity): boolean {
  return openBounds.has(bound)
}

/** The power of ten of things that one dot stands for. */
export function thingsPerDot(whole: number): number {
  return 10 ** Math.max(0, Math.ceil(Math.log10(whole / mostDots)))
}

/**
 * Prepare a chart of the front matter.
 *
 * @param say prints the chart's own texts: `title`, `whole`, `partLabel`, `wholeLabel`, `caption`.
 * @returns nothing where a fact of the chart is no positive quantity: there is nothing to draw.
 */
export function viewChart(
  {words, locale}: ViewContext,
  chart: Chart,
  facts: Facts,
  say: (key: string) => Said | undefined,
): ChartView | undefined {
  const part = quantityIn(facts, chart.part)
  const whole = chart.kind === 'share' ? hundredPercent : quantityIn(facts, chart.whole)
  const [partValue, wholeValue] = [Number(part?.value), Number(whole?.value)]
  if (!part || !whole || !(partValue >= 0) || !(wholeValue > 0) || partValue > wholeValue) return undefined
  const each = chart.kind === 'dots' ? thingsPerDot(wholeValue) : 1
  const partText = writeQuantity(part, {locale})
  const wholeText = writeQuantity(whole, {locale})
  const partLabel = say('partLabel')?.text ?? ''
  const wholeLabel = say(chart.kind === 'share' ? 'whole' : 'wholeLabel')?.text ?? ''
  const open = isOpen(part) || isOpen(whole)
  const drawn = chart.kind === 'dots' ? words.text(open ? 'oneDot' : 'oneDotExact', {each}) : ''
  return {
    kind: chart.kind,
    fact: chart.part,
    share: partValue / wholeValue,
    part: partValue,
    whole: wholeValue,
    each,
    partIsOpen: isOpen(part),
    wholeIsOpen: isOpen(whole),
    partText,
    wholeText,
    partLabel,
    wholeLabel,
    title: say('title')?.text ?? '',
    langIfOther: say('title')?.langIfOther,
    caption:
      say('caption')?.text ?? (chart.kind === 'share' ? words.text('wholeIs', {whole: wholeLabel}) : drawn),
    sentence: words.text(chart.kind === 'share' ? 'shareSentence' : 'dotsSentence', {
      part: `${partText} ${partLabel}`,
      whole: chart.kind === 'share' ? wholeLabel : `${wholeText} ${wholeLabel}`,
    }),
  }
}

const hundredPercent: Quantity = {
  kind: 'percent',
  value: '100',
  unit: {code: '%'},
  bound: 'exact',
  text: '',
  start: 0,
  end: 0,
}

function quantityIn(facts: Facts, name: string | undefined): Quantity | undefined {
  const fact = name === undefined ? undefined : facts[name]
  return fact?.kind === 'quantity' ? fact.quantity : undefined
}
