/**
 * Print how a command is used and end with 0 where that is what was asked for, before anything else is read.
 *
 * @param usage whole lines, as they also stand below a sentence about misuse.
 */
export function answerHelp(usage: string): void {
  const words = process.argv.slice(2)
  const last = words.indexOf('--')
  const own = last < 0 ? words : words.slice(0, last)
  if (!own.includes('--help') && !own.includes('-h')) return
  console.log(usage)
  process.exit(0)
}
