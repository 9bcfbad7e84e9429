import {programFolder} from '#kits/build-kit.ts'
import {kitWords} from '#kits/kit-words.ts'
import {loadBrand} from '#kits/load-brand.ts'
import {makeRelease} from '#kits/make-release.ts'
import type {Release} from '#kits/release.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {loadWords} from '#store/load-words.ts'

/** The seed announcement in both its languages. */
export function makeReleases(): ReadonlyMap<string, Release> {
  const newsroom = loadNewsroom('.')
  const item = newsroom.announcements.find(one => one.slug === 'beilun-mould-ip-base')!
  const {brand} = loadBrand('.', programFolder)
  const {words} = loadWords('.', newsroom.locales, {catalogue: 'kits.json'})
  const locales = ['en', 'zh-Hans']
  return new Map(
    locales.map(locale => {
      const own = {newsroom, locale, locales, words: kitWords(newsroom, words, locale), brand}
      return [locale, makeRelease({...own, origin: brand.face.address, waivers: [], isDraft: false}, item)]
    }),
  )
}
