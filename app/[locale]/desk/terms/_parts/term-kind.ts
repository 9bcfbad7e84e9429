import type {Terms} from '../../_parts/desk-data.ts'

/** The files of `content/terms` besides people. */
export const termKinds = ['terms', 'organisations', 'places'] as const
export type TermKind = (typeof termKinds)[number]

/** The text in each locale: terms and names keep them under different fields. */
export function textsOf(
  record: Terms['terms'][string] | Terms['places'][string],
): Readonly<Record<string, string>> {
  return 'terms' in record ? record.terms : record.names
}
