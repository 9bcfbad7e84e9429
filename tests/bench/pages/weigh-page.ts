import {gzipSync} from 'node:zlib'

/** Bytes of a page with everything it needs to be read. */
export type Weight = Readonly<{
  html: number
  /** HTML and style sheets, each compressed with gzip at level 6. */
  gzip: number
  styleSheets: number
  /** Scripts that run, inline and linked; JSON-LD is data and does not count. */
  scripts: number
  /** gzip, linked scripts included. */
  scriptBytes: number
}>

/** Weigh a page with its style sheets and scripts. */
export async function weighPage(url: string): Promise<Weight> {
  const html = await load(url)
  const sheets = await loadAll(url, html, /<link\b[^>]*\brel="?stylesheet\b[^>]*>/gi, /\bhref="([^"]+)"/i)
  const tags = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].filter(
    ([, attributes]) => !/type="application\/(ld\+)?json"/i.test(attributes!),
  )
  const linked = await loadAll(
    url,
    tags.map(([tag]) => tag).join('\n'),
    /<script\b[^>]*\bsrc=[^>]*>/gi,
    /\bsrc="([^"]+)"/i,
  )
  const inline = tags.map(([, , body]) => body!).filter(body => body !== '')
  return {
    html: Buffer.byteLength(html),
    gzip: [html, ...sheets].reduce((sum, text) => sum + compress(text), 0),
    styleSheets: sheets.length,
    scripts: tags.length,
    scriptBytes: [...linked, ...inline].reduce((sum, text) => sum + compress(text), 0),
  }
}

function compress(text: string): number {
  return gzipSync(text, {level: 6}).length
}

async function loadAll(base: string, html: string, tag: RegExp, attribute: RegExp): Promise<string[]> {
  const addresses = (html.match(tag) ?? [])
    .map(text => attribute.exec(text)?.[1])
    .filter(text => text !== undefined)
  const absolute = new Set(addresses.map(address => new URL(address.replaceAll('&amp;', '&'), base).href))
  return Promise.all([...absolute].map(load))
}

async function load(url: string): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}, expected 200`)
  return response.text()
}
