/** Where a command is asked for its usage (`--help`, `-h`), print that and end with 0. */
export function answerHelp(usage: string): void {
  const asks = process.argv.slice(2).some(argument => argument === '--help' || argument === '-h')
  if (!asks) return
  console.log(usage)
  process.exit(0)
}
