/** The page on which a document in one locale goes out. @param document `announcements/<slug>` or `interface/<namespace>`. */
export function gateLink(locale: string, document: string, target: string): string {
  const path = document.split('/').map(encodeURIComponent).join('/')
  return `/${locale}/desk/releases/${path}/${encodeURIComponent(target)}`
}
