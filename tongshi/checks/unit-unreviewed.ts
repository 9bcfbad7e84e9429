import type {GateRule} from './gate-document.ts'

/** The gate's `unit-unreviewed`: where review is asked for, every target is `reviewed` or `final`. */
export const unitUnreviewed: GateRule = {
  id: 'unit-unreviewed',
  checkGate: ({units, context, requireReviewed}) =>
    units
      .filter(({target, state}) => requireReviewed && target !== undefined && !isReviewed(state))
      .map(({id, state}) => ({
        rule: 'unit-unreviewed',
        severity: 'error',
        place: {key: id, locale: context.targetLocale, side: 'target'},
        actual: state ?? 'initial',
        expected: 'reviewed | final',
      })),
}

function isReviewed(state: string | undefined): boolean {
  return state === 'reviewed' || state === 'final'
}
