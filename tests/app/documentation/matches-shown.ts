/**
 * Does a page show what was printed? A line `…` stands for any lines, `…` inside a line for any text; spaces at the
 * ends of lines and empty lines do not count.
 */
export function matchesShown(shown: string, printed: string): boolean {
  const lines = (text: string) =>
    text
      .split('\n')
      .map(line => line.trimEnd())
      .filter(Boolean)
  const pattern = lines(shown).map(line =>
    line.trim() === '…' ? '(?:.*\\n)*?' : `${line.split('…').map(quote).join('.*')}\\n`,
  )
  return new RegExp(`^(?:.*\\n)*?${pattern.join('')}(?:.*\\n)*$`).test(`${lines(printed).join('\n')}\n`)
}

function quote(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
