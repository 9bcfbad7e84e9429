import type {ReadSource} from './read-source.ts'
import {StoreError} from './store-error.ts'

/**
 * Hold the texts of an announcement to what reading them says.
 *
 * @throws StoreError `findings` with every error.
 */
export function mustBeSound({announcement, update, findings}: ReadSource): void {
  const errors = findings.filter(({severity}) => severity === 'error')
  if (announcement && update && errors.length === 0) return
  throw new StoreError(
    'findings',
    `Unexpected announcement with ${errors.length} errors, expected none, mend the document.`,
    {findings: errors},
  )
}
