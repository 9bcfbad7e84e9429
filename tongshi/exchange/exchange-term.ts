/** One form of a concept in a language. */
export type ExchangeForm = Readonly<{
  text: string
  /** TBX `administrativeStatus`: preferred, admitted, deprecated. */
  status: 'preferred' | 'admitted' | 'forbidden'
}>

/** One concept of a term base on its way out or back. */
export type ExchangeConcept = Readonly<{
  id: string
  kind: 'terms' | 'organisations' | 'places'
  /** Forms by BCP 47 locale. */
  forms: Readonly<Record<string, readonly ExchangeForm[]>>
  definition?: string
  note?: string
}>
