import {newsItem, newsroomFor} from '#kits/make-news-item.ts'
import type {AnnouncementView} from '#kits/view-announcement.ts'
import {writeAlternates} from '#kits/write-alternates.ts'
import {writeJsonLd} from '#kits/write-json-ld.ts'
import type {PageContext} from './page-context.ts'

/** The head of an announcement for machines: canonical, other languages, Open Graph, JSON-LD. */
export function PageMeta({context, view}: {context: PageContext; view: AnnouncementView}) {
  const item = newsItem(context, view)
  const image = `${item.title}. ${view.figures[0]?.text ?? ''}`
  const properties = {
    'og:type': 'article',
    'og:title': item.title,
    'og:description': item.summary,
    'og:url': item.url,
    'og:locale': item.locale.replace('-', '_'),
    'og:site_name': context.words.text('newsroom'),
    'og:image': item.image,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': image,
    'article:published_time': item.publishedOn,
    'article:modified_time': item.updatedOn,
  }
  return (
    <>
      <AlternateLinks links={writeAlternates(item)} />
      {Object.entries(properties).map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: writeJsonLd escapes `<`; React would escape quotes, which JSON-LD readers do not undo
        dangerouslySetInnerHTML={{__html: writeJsonLd(newsroomFor(context), item)}}
      />
    </>
  )
}

/** Canonical and hreflang links. */
export function AlternateLinks({links}: {links: ReturnType<typeof writeAlternates>}) {
  return links.map(link => (
    <link key={link.rel + link.hreflang} rel={link.rel} href={link.href} hrefLang={link.hreflang} />
  ))
}
