import {languageName} from '#kits/language-name.ts'
import type {Words} from './words.tsx'

/** The three feeds of the language, and whose work this is. */
export function Footer({words, locales}: {words: Words; locales: readonly string[]}) {
  const {locale} = words
  return (
    <footer className="page">
      <div className="footer">
        <div>
          {words.node('follow', {language: languageName(locale, words.said, locales)})}
          <ul>
            <li>
              <a href={`/${locale}/feed.rss`}>{words.node('rss')}</a>
            </li>
            <li>
              <a href={`/${locale}/feed.atom`}>{words.node('atom')}</a>
            </li>
            <li>
              <a href={`/${locale}/feed.json`}>{words.node('jsonFeed')}</a>
            </li>
          </ul>
        </div>
        <p>{words.node('kept', {home: name => <a href={`/${locale}/about`}>{name}</a>})}</p>
      </div>
    </footer>
  )
}
