import type {ChartView} from '#kits/view-chart.ts'
import {DimensionLine} from './dimension-line.tsx'

/** A bar whose whole is 100% and whose filled part is the share. */
export function ShareChart({chart}: {chart: ChartView}) {
  const width = `${chart.share * 100}%`
  return (
    <>
      <svg height="44" role="img" aria-label={chart.sentence}>
        <rect className="whole" x="0.5" y="0.5" width="100%" height="43" />
        <rect className="part" width={width} height="44" />
      </svg>
      <DimensionLine share={chart.share} open={chart.partIsOpen}>
        <span>
          <b>{chart.partText}</b> {chart.partLabel}
        </span>
        <span>{chart.wholeText}</span>
      </DimensionLine>
    </>
  )
}
