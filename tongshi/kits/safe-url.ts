const schemes = new Set(['http', 'https', 'mailto', 'tel'])

/** An address that a page may link to; one with another scheme leads nowhere. */
export function safeUrl(url: string): string {
  // Browsers skip control characters and spaces inside a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\p{Cc}\s]/gu, ''))?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase()) ? url : '#'
}
