import type {Card} from './write-card-svg.ts'

/**
 * Clean the words of a card of what a picture cannot show: invisible characters (joiners, direction marks, soft
 * hyphens, controls) go, and spaces of other widths become U+00A0, which every font has and no line breaks at.
 *
 * @param mark says what to do with each character that is left.
 */
export function cleanCard(card: Card, mark: (sign: string) => string): Card {
  const clean = (text: string) => [...cleanText(text)].map(mark).join('')
  const {place, figure} = card
  return {
    locale: card.locale,
    newsroom: clean(card.newsroom),
    title: clean(card.title),
    date: clean(card.date),
    ...(place === undefined ? {} : {place: clean(place)}),
    ...(figure ? {figure: cleanFigure(figure, clean)} : {}),
    ...(card.brand ? {brand: card.brand} : {}),
  }
}

/** All words of a card, for looking at their characters. */
export function joinCard({newsroom, title, date, place, figure}: Card): string {
  const {label, before, number, after, equal} = figure ?? {}
  return [newsroom, title, date, place, label, before, number, after, equal?.text].join('')
}

type Figure = NonNullable<Card['figure']>

function cleanFigure(figure: Figure, clean: (text: string) => string): Figure {
  const {before, after, equal} = figure
  return {
    label: clean(figure.label),
    number: clean(figure.number),
    ...(before === undefined ? {} : {before: clean(before)}),
    ...(after === undefined ? {} : {after: clean(after)}),
    ...(equal === undefined ? {} : {equal: {...equal, text: clean(equal.text)}}),
  }
}

function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}]/gu, space => (space === ' ' || space === '\u3000' ? space : '\u00A0'))
}
