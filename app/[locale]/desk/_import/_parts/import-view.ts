import {buildPreview, type Preview as PagePreview, type ShownUnit} from '../../edit/_parts/build-preview.ts'
import type {Preview} from './import-data.ts'

/** What the readers' pages are drawn with. */
export type PageWords = Readonly<{
  /** Readers' words by locale. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Address of the readers' style sheet. */
  style: string
  outdated: 'stale' | 'source'
}>

type Options = Readonly<{
  preview: Preview
  reader: PageWords
  locales: readonly string[]
  /** Addresses of pictures by SHA-256. */
  addresses: Readonly<Record<string, string>>
}>

/**
 * Lay out what a document would become as its readers will see it: in its own language, and in that of a second
 * document.
 *
 * @returns nothing where the text has errors, or no day.
 */
export function viewImport({preview, reader, locales, addresses}: Options): readonly PagePreview[] {
  const {page, locale: source, slug, pictures} = preview
  if (!page || page.publishedOn === '') return []
  const {translation} = page
  const target = translation?.locale ?? source
  const units = page.units.map(
    ({id, kind, path, message, hash, shells}): ShownUnit => ({
      key: id,
      kind,
      ...(path === undefined ? {} : {path}),
      source: {text: message, hash, lang: source},
      shells,
      target: targetOf(translation, id),
    }),
  )
  const {publishedOn, frontMatter, tree, facts, terms} = page
  const options = {
    data: {source, target, locales, facts, terms},
    preview: {
      ...{slug, publishedOn, updatedOn: publishedOn, version: 1, isWithdrawn: false},
      ...{frontMatter, tree, words: reader.words, outdated: reader.outdated},
    },
    units,
    typed: {},
    pictureOf: (file: string) => {
      const picture = pictures.find(one => one.file === file)
      return (picture && addresses[picture.sha256]) ?? ''
    },
  }
  return [...new Set([source, target])].map(locale => buildPreview({...options, locale}))
}

function targetOf(translation: NonNullable<Preview['page']>['translation'], id: string): ShownUnit['target'] {
  const text = translation?.messages[id]
  if (text === undefined) return null
  const {from, state} = translation!.meta[id]!
  return {text, rev: 0, state, status: state, author: null, at: '', origin: 'import', from}
}
