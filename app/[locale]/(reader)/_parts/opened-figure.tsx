import type {FigureView} from '#kits/view-figure.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {inLanguage} from './in-language.ts'
import type {Words} from './words.tsx'

/**
 * A figure that was asked: full digits, every language, bound, the words of its source, whether it is
 * confirmed. Without `popover` support, and in print, the same element stands in a list.
 */
export function OpenedFigure({
  figure,
  words,
  locales,
}: {
  figure: FigureView
  words: Words
  locales: readonly string[]
}) {
  const id = `fact-${figure.name}`
  return (
    <div className="answer" popover="auto" id={id} role="dialog" aria-labelledby={`${id}-label`}>
      <header>
        <b id={`${id}-label`} {...inLanguage(figure.labelLang)}>
          {figure.label}
        </b>
        <button type="button" popoverTarget={id} popoverTargetAction="hide" aria-label={words.text('close')}>
          ×
        </button>
      </header>
      <p className="exact">
        <span className="number">{figure.digits}</span> {figure.digitsUnit}
      </p>
      <dl>
        {figure.inLocales.map(([locale, text]) => (
          <div key={locale} className="pair">
            <dt {...inLanguage(locale)}>{nameOfLocale(locale, locales)}</dt>
            <dd {...inLanguage(locale)}>{text}</dd>
          </div>
        ))}
        <div className="pair">
          <dt>{words.node('bound')}</dt>
          <dd>{words.node(`bound-${figure.bound}`)}</dd>
        </div>
        {figure.source ? (
          <div className="pair">
            <dt>{words.node('source')}</dt>
            <dd>
              {words.node('quoted', {
                text: (
                  <span key="source" {...inLanguage(figure.sourceLang)}>
                    {figure.source}
                  </span>
                ),
              })}
            </dd>
          </div>
        ) : null}
        <div className="pair">
          <dt>{words.node('status')}</dt>
          <dd>{words.node(figure.verified ? 'verified' : 'notVerified')}</dd>
        </div>
      </dl>
    </div>
  )
}
