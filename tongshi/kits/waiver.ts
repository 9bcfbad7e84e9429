/** Somebody's decision, by name, that a kit may go out although something in it is not as it should be. */
export type Waiver = Readonly<{
  /** Name of the fact that nobody has confirmed. */
  fact?: string
  /** Or the rule that is waived, everywhere or at one unit. */
  rule?: string
  unit?: string
  /** BCP 47; every locale where it is absent. */
  locale?: string
  by: string
  /** `YYYY-MM-DD`. */
  on: string
  reason: string
}>
