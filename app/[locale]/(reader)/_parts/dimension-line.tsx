import type {ReactNode} from 'react'

/**
 * The line below a chart, as on a die maker's drawing: a tick where the measure starts, a tick where it ends
 * exactly, an arrow past the end where the truth is more.
 *
 * @param share how much of the chart's width the measure takes, 0 to 1.
 */
export function DimensionLine({share, open, children}: {share: number; open: boolean; children: ReactNode}) {
  const end = `${share * 100}%`
  return (
    <div className="dimension">
      <svg height="12" aria-hidden="true">
        <path className="line" d="M.5 1v10" />
        <line className="line" x1="0" x2={end} y1="6" y2="6" />
        <svg x={end} width="12" height="12" overflow="visible" aria-hidden="true">
          <path className="line" d={open ? 'M0 6h6M2 2l4 4-4 4' : 'M-.5 1v10'} />
        </svg>
      </svg>
      {children}
    </div>
  )
}
