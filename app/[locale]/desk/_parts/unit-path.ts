/** The API's path of a unit. @param unit its document is `announcements/<slug>` or `interface/<namespace>`. */
export function unitPath({document, key}: Readonly<{document: string; key: string}>): string {
  return `/api/v1/documents/${document.split('/').map(encodeURIComponent).join('/')}/units/${encodeURIComponent(key)}`
}
