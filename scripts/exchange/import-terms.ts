import {mergeTerms} from '#exchange/merge-terms.ts'
import type {readTbx} from '#exchange/read-tbx.ts'
import {conceptsOf} from '#exchange/write-tbx.ts'
import {writeFinding} from '#messages/write-finding.ts'
import {loadTerms} from '#store/load-terms.ts'
import {saveTerms} from '#store/save-terms.ts'
import words from '../../locales/en/checks.json' with {type: 'json'}
import {countOf, sayEnd} from './say-plan.ts'

type Options = ReturnType<typeof readTbx> &
  Readonly<{
    values: Readonly<{preview?: boolean; json?: boolean; 'skip-errors'?: boolean}>
    root: string
    take: 'ours' | 'theirs' | undefined
  }>

/** Merge concepts into content/terms and say what became of them. */
export function importTerms(file: string, {concepts, findings, values, root, take}: Options): boolean {
  const {terms, findings: wrong} = loadTerms(root)
  const errors = [...findings, ...wrong].filter(finding => finding.severity === 'error')
  const merged = mergeTerms(concepts, conceptsOf(terms), () => take)
  const isRefused = errors.length > 0 && !values['skip-errors']
  const written = values.preview || isRefused ? [] : saveTerms(root, merged)
  const counts = countOf(merged)
  if (values.json)
    console.log(
      JSON.stringify({file, written, refused: isRefused, counts, concepts: merged, findings: errors}),
    )
  else {
    for (const finding of errors) console.error(`error: ${writeFinding(finding, 'en', words)}`)
    for (const {id, outcome, added, conflicts} of merged) {
      if (outcome === 'same') continue
      console.log(`${outcome} ${id}`)
      for (const {locale, ours, theirs} of conflicts)
        console.log(`  ${locale} - ${ours}\n  ${locale} + ${theirs}`)
      for (const [locale, forms] of Object.entries(added))
        for (const {text, status} of forms) console.log(`  ${locale} + ${text} (${status})`)
    }
    sayEnd(file, {counts, isRefused, isPreview: values.preview === true, written, unit: 'concepts'})
  }
  return errors.length === 0 && !counts.conflict
}
