/** Shows how far a long run is, on standard error, so that nothing of it gets into a report. */
export type Progress = Readonly<{see: (file: string, done: number, total: number) => void; end: () => void}>

/** Milliseconds before the first word, and between words: on a terminal, and in a log. */
const patience = {terminal: 400, log: 10_000}

/** On a terminal one line is written over; in a log a line comes every ten seconds. Short runs show nothing. */
export function showProgress(stream: NodeJS.WritableStream & {isTTY?: boolean}): Progress {
  const isTerminal = stream.isTTY === true
  const gap = isTerminal ? patience.terminal : patience.log
  let last = performance.now()
  let isShown = false
  return {
    see: (file, done, total) => {
      const now = performance.now()
      if (now - last < gap) return
      last = now
      isShown = isTerminal
      const share = total > 0 ? ` ${Math.floor((100 * done) / total)}%` : ''
      const counted = `${done.toLocaleString('en')}${total > 0 ? `/${total.toLocaleString('en')}` : ''}`
      stream.write(isTerminal ? `\r\x1b[2K${file} ${counted}${share}` : `${file} ${counted}${share}\n`)
    },
    end: () => {
      if (isShown) stream.write('\r\x1b[2K')
      isShown = false
    },
  }
}
