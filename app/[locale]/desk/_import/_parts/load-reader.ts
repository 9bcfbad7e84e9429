import {wholeNewsroom} from '#store/current-newsroom.ts'
import {readersStyle} from '../../edit/_parts/load-editor.ts'
import type {PageWords} from './import-view.ts'

/** What the readers' pages of an import are drawn with: words of every locale that a document can be in. */
export function loadReader(): PageWords {
  const {words, outdated} = wholeNewsroom()
  return {words, outdated, style: readersStyle()}
}
