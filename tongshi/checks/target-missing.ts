import type {GateRule} from './gate-document.ts'

/** The gate's `target-missing`: every unit with a text has a target. An empty one is `target-empty`, an error by itself. */
export const targetMissing: GateRule = {
  id: 'target-missing',
  checkGate: ({units, context}) =>
    units
      .filter(({source, target}) => target === undefined && source.trim() !== '')
      .map(({id, source}) => ({
        rule: 'target-missing',
        severity: 'error',
        place: {key: id, locale: context.targetLocale, side: 'target'},
        actual: '',
        expected: source,
      })),
}
