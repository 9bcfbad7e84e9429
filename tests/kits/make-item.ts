import type {NewsItem, Newsroom} from '#kits/news-item.ts'

export const newsroom: Newsroom = {
  name: 'Tongshi Newsroom',
  description: 'Announcements in every language',
  url: 'https://news.example/en',
  locale: 'en',
  contact: 'press@news.example',
}

export const feedOptions = {
  feedUrl: 'https://news.example/en/feed',
  incompleteNote: 'Parts of this announcement are not yet in English.',
}

/** An announcement in English as its source, complete. */
export function makeItem(changes: Partial<NewsItem> = {}): NewsItem {
  return {
    slug: 'mould-base',
    locale: 'en',
    source: 'en',
    url: 'https://news.example/en/a/mould-base',
    title: 'R&D base for <moulds> opens',
    summary: 'Sales of "6 billion" yuan & more',
    bodyHtml: '<p>More than <b>600</b> enterprises &amp; partners</p>',
    bodyText: 'More than 600 enterprises & partners',
    publishedOn: '2019-06-28',
    updatedOn: '2019-07-02',
    version: 2,
    alternates: [
      {locale: 'zh-Hans', url: 'https://news.example/zh-Hans/a/mould-base'},
      {locale: 'ar', url: 'https://news.example/ar/a/mould-base'},
    ],
    people: [{name: 'Lin Example', office: 'Director', organisation: 'Example Office'}],
    organisations: ['Example Office'],
    places: ['Ningbo'],
    figures: [
      {
        name: 'annualSales',
        label: 'Annual sales',
        text: '6 billion yuan',
        value: '6000000000',
        currency: 'CNY',
        bound: 'exact',
      },
      {
        name: 'enterprises',
        label: 'Enterprises',
        text: 'more than 600',
        value: '600',
        unit: '{enterprise}',
        bound: 'more-than',
      },
      {name: 'share', label: 'Share', text: 'more than 60%', value: '60', unit: '%', bound: 'more-than'},
    ],
    image: 'https://news.example/en/a/mould-base/card.png',
    isComplete: true,
    ...changes,
  }
}
