/** What one kind of fault came to. */
export type FaultReport = Readonly<{
  /** How often the fault was made. */
  trials: number
  /** What was acknowledged meanwhile. */
  acknowledged: number
  /** What of it is not there, or twice. */
  lost: number
  /** What stands in halves: files, releases, current rows without their revision. */
  broken: readonly string[]
  /** Milliseconds until work goes on, one for each trial. */
  recovery: readonly number[]
}>

/** Reports of several rounds as one. */
export function sumReports(reports: readonly FaultReport[]): FaultReport {
  const sum = (of: 'trials' | 'acknowledged' | 'lost') => reports.reduce((all, one) => all + one[of], 0)
  return {
    trials: sum('trials'),
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    broken: reports.flatMap(one => one.broken),
    recovery: reports.flatMap(one => one.recovery),
  }
}
