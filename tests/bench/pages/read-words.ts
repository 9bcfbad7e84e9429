/** What a reader reads: the page's words, a line per block. */
export async function readWords(url: string): Promise<string> {
  const response = await fetch(url).catch(() => {
    throw new Error(`Unexpected silence at ${url}, expected a page, start the application`)
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}, expected 200`)
  const html = (await response.text()).replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '')
  const lines = html
    .replace(/<\/(p|h\d|li|td|th|div|figcaption)>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .split('\n')
  return lines
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}
