import type {Brand} from './brand.ts'
import type {ChartView} from './view-chart.ts'

/** A drawing, and the shares of its width that the part and the whole span. */
export type ChartDrawing = Readonly<{svg: string; partShare: number; wholeShare: number}>

/** Width of every drawing, in its own units. */
const width = 640
const pitch = 10
const mostRows = 10

/**
 * Draw a chart without words, in the colours of the brand: a bar for a share, dots for a part of a number of things. */
export function writeChartSvg(chart: ChartView, {colours}: Brand): ChartDrawing {
  return chart.kind === 'share' ? drawShare(chart, colours) : drawDots(chart, colours)
}

type Colours = Brand['colours']

function drawShare({share}: ChartView, {accent, tint, rule}: Colours): ChartDrawing {
  const filled = round(width * share)
  const shapes = [
    `<rect x="0.5" y="0.5" width="${width - 1}" height="43" fill="${tint}" stroke="${rule}"/>`,
    `<rect width="${filled}" height="44" fill="${accent}"/>`,
  ]
  return {svg: svgOf(44, shapes), partShare: share, wholeShare: 1}
}

/** One dot for each thing (or for every 10, 100 …), column by column, the part filled. */
function drawDots({whole, part, each}: ChartView, {accent}: Colours): ChartDrawing {
  const total = Math.max(1, Math.round(whole / each))
  const filled = Math.round(part / each)
  const rows = Math.min(mostRows, Math.max(1, Math.round(Math.sqrt(total / 6))))
  const columns = Math.ceil(total / rows)
  const step = round(pitch * Math.min(1.6, width / (columns * pitch)))
  const place = {rows, step}
  // Strokes dashed into round dots: thousands of circles would be most of a small PDF.
  const look = `fill="none" stroke-linecap="round" stroke-dasharray="0 ${step}"`
  const rest = dashColumns(filled, total, place)
  const dots = [
    `<path d="${dashColumns(0, filled, place)}${rest}" ${look} stroke="${accent}" stroke-width="${round(step * 0.72)}"/>`,
    `<path d="${rest}" ${look} stroke="#ffffff" stroke-width="${round(step * 0.5)}"/>`,
  ]
  const wholeShare = (columns * step) / width
  return {
    svg: svgOf(round(rows * step), dots),
    partShare: (Math.ceil(filled / rows) / columns) * wholeShare,
    wholeShare,
  }
}

/** Vertical strokes, one a column, from the centre of the first dot to just past that of the last. */
function dashColumns(from: number, to: number, {rows, step}: {rows: number; step: number}): string {
  const strokes: string[] = []
  for (let dot = from; dot < to; ) {
    const column = Math.floor(dot / rows)
    const end = Math.min(to, (column + 1) * rows)
    const [x, top, bottom] = [column, dot - column * rows, end - 1 - column * rows].map(at =>
      round((at + 0.5) * step),
    )
    strokes.push(`M${x} ${top}V${round(bottom! + 0.1)}`)
    dot = end
  }
  return strokes.join('')
}

function svgOf(height: number, shapes: readonly string[]): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${shapes.join('')}</svg>`
}

/** Two digits: the same bytes whatever the processor makes of the last bits. */
function round(number: number): number {
  return Math.round(number * 100) / 100
}
