import {DocumentPage} from './document-page.tsx'
import type {PageContext} from './page-context.ts'

/** What this newsroom promises its readers. */
export function AboutPage({context}: {context: PageContext}) {
  const {words} = context
  const paragraphs = ['aboutFacts', 'aboutFigures', 'aboutNames', 'aboutFallback', 'aboutScript'] as const
  return (
    <DocumentPage context={context} here="/about" title={words.text('about')}>
      <div className="page plain">
        <h1 className="phrased">{words.node('newsroomDescription')}</h1>
        {paragraphs.map(key => (
          <p key={key} className="prose">
            {words.node(key)}
          </p>
        ))}
      </div>
    </DocumentPage>
  )
}
