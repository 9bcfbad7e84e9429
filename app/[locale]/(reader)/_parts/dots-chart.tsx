import type {ChartView} from '#kits/view-chart.ts'
import {DimensionLine} from './dimension-line.tsx'

/** Units of the drawing from one dot to the next. */
const pitch = 10
const most = 10

/** Vertical strokes, one a column, that the style sheet dashes into round dots. */
function columns(from: number, to: number, rows: number): string {
  const strokes: string[] = []
  for (let dot = from; dot < to; ) {
    const column = Math.floor(dot / rows)
    const last = Math.min(to, (column + 1) * rows)
    const [x, top, bottom] = [column, dot - column * rows, last - 1 - column * rows].map(
      n => n * pitch + pitch / 2,
    )
    strokes.push(`M${x} ${top}V${bottom! + 0.1}`)
    dot = last
  }
  return strokes.join('')
}

/** One dot for each thing (or for every 10, 100 …), the part filled, the rest hollow. */
export function DotsChart({chart}: {chart: ChartView}) {
  const total = Math.round(chart.whole / chart.each)
  const filled = Math.round(chart.part / chart.each)
  const rows = Math.min(most, Math.max(1, Math.round(Math.sqrt(total / 6))))
  const width = Math.ceil(total / rows) * pitch
  const rest = columns(filled, total, rows)
  return (
    <>
      <svg viewBox={`0 0 ${width} ${rows * pitch}`} role="img" aria-label={chart.sentence}>
        <path className="dots" d={columns(0, filled, rows) + rest} />
        <path className="dots hollow" d={rest} />
      </svg>
      <DimensionLine share={Math.ceil(filled / rows) / Math.ceil(total / rows)} open={chart.partIsOpen}>
        <span>
          <b>{chart.partText}</b> {chart.partLabel}
        </span>
      </DimensionLine>
      <DimensionLine share={1} open={chart.wholeIsOpen}>
        <span>
          <b>{chart.wholeText}</b> {chart.wholeLabel}
        </span>
      </DimensionLine>
    </>
  )
}
