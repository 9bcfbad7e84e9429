import type {ChartView} from '#kits/view-chart.ts'
import {DotsChart} from './dots-chart.tsx'
import {inLanguage} from './in-language.ts'
import {ShareChart} from './share-chart.tsx'
import type {Words} from './words.tsx'

/** A chart with the finding as its headline and the same figures as a table. */
export function ChartFigure({chart, words}: {chart: ChartView; words: Words}) {
  const rows = [
    [chart.partLabel, chart.partText],
    [chart.wholeLabel, chart.wholeText],
  ]
  return (
    <figure className="chart" {...inLanguage(chart.langIfOther)}>
      <figcaption>
        <b>{chart.title}</b>
        <span>{chart.caption}</span>
      </figcaption>
      {chart.kind === 'share' ? <ShareChart chart={chart} /> : <DotsChart chart={chart} />}
      <details>
        <summary>{words.node('sameAsTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.node('tableFigure')}</th>
              <th scope="col">{words.node('tableValue')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, text]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
