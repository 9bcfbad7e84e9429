import type {FigureView} from '#kits/view-figure.ts'
import {FigureValue} from './figure-value.tsx'
import {inLanguage} from './in-language.ts'
import {phraseHan} from './phrase-han.tsx'
import type {Words} from './words.tsx'

/** The key figures: the first one leads, each with its text in the other language below it. */
export function FigureBand({figures, words}: {figures: readonly FigureView[]; words: Words}) {
  if (figures.length === 0) return null
  return (
    <section className="figures" aria-label={words.text('keyFigures')}>
      <ul className="page">
        {figures.map((figure, at) => (
          <li key={figure.name} className={at === 0 ? 'lead' : undefined}>
            <span className="label phrased" {...inLanguage(figure.labelLang)}>
              {phraseHan(figure.label, figure.labelLang, figure.labelTerms)}
            </span>
            <FigureValue parts={figure.parts} />
            <span className="same" {...inLanguage(figure.other?.[0])}>
              {figure.other ? `= ${figure.other[1]}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
