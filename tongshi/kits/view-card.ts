import type {AnnouncementView} from './view-announcement.ts'
import type {ViewContext} from './view-context.ts'
import type {FigureView} from './view-figure.ts'
import type {Card} from './write-card-svg.ts'

/** The words of an announcement's card: newsroom, place and date, title, and the figure that leads. */
export function viewCard({locale, words}: ViewContext, view: AnnouncementView): Card {
  const [figure] = view.figures
  return {
    locale,
    newsroom: words.text('newsroom'),
    title: view.title.text,
    date: view.writeDate(view.publishedOn),
    ...(view.placeName ? {place: view.placeName.text} : {}),
    ...(figure ? {figure: cardFigure(figure)} : {}),
  }
}

/** A figure as the card sets it: bound before the number, scale and unit behind it. */
function cardFigure({label, parts, other}: FigureView): NonNullable<Card['figure']> {
  const at = parts.findIndex(part => part.type === 'number')
  const join = (some: FigureView['parts']) => some.map(part => part.value).join('')
  const [before, after] = [join(parts.slice(0, at)).trim(), join(parts.slice(at + 1)).trim()]
  return {
    label,
    number: parts[at]?.value ?? '',
    ...(before ? {before} : {}),
    ...(after ? {after} : {}),
    ...(other ? {equal: {locale: other[0], text: other[1]}} : {}),
  }
}
