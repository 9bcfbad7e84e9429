import type {Said} from './print-message.ts'
import type {AnnouncementView} from './view-announcement.ts'
import type {FigureView} from './view-figure.ts'
import type {NameView} from './view-people.ts'

/** What a list prints of an announcement, as plain data: lists are made without a look at the announcement itself. */
export type RowView = Readonly<{
  slug: string
  /** `YYYY-MM-DD`. */
  publishedOn: string
  place?: NameView
  title: Said
  summary?: Said
  languageNames: AnnouncementView['languageNames']
  /** Locales in which some of it is translated. */
  languages: readonly string[]
  isCorrected: boolean
  /** The leading figure. */
  figure?: Pick<FigureView, 'parts' | 'label' | 'labelLang'>
}>

/** Take out of a laid out announcement what a list prints. */
export function viewRow(view: AnnouncementView): RowView {
  const {slug, publishedOn, placeName, title, summary, languageNames, languages, correction} = view
  const [figure] = view.figures
  return {
    slug,
    publishedOn,
    ...(placeName
      ? {place: {text: placeName.text, ...(placeName.lang === undefined ? {} : {lang: placeName.lang})}}
      : {}),
    title: withOwnTerms(title),
    ...(summary ? {summary: withOwnTerms(summary)} : {}),
    languageNames,
    languages: languages.filter(({done}) => done > 0).map(({locale}) => locale),
    isCorrected: correction !== undefined,
    ...(figure ? {figure: {parts: figure.parts, label: figure.label, labelLang: figure.labelLang}} : {}),
  }
}

/** Of all words of the newsroom only those that are in the text. */
function withOwnTerms(said: Said): Said {
  return {...said, terms: said.terms.filter(term => said.text.includes(term))}
}
