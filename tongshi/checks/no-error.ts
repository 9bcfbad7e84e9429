import type {GateRule} from './gate-document.ts'

/** Warnings of the desk that no document may leave the house with. */
const raised = new Set(['target-stale'])

/** The gate's `no-error`: no finding of the checks is an error, and no target is older than its source. */
export const noError: GateRule = {
  id: 'no-error',
  checkGate: (_, open) =>
    open
      .filter(({severity, rule}) => severity === 'error' || raised.has(rule))
      .map(finding => ({...finding, severity: 'error'})),
}
