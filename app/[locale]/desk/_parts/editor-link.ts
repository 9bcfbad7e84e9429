/**
 * The address of the editor.
 *
 * @param document `announcements/<slug>` or `interface/<namespace>`.
 * @param target BCP 47 tag of the locale to be edited.
 * @param unit id or message key; left out, the editor opens where work goes on.
 */
export function editorLink(locale: string, document: string, target: string, unit?: string | null): string {
  const query = unit ? `?unit=${encodeURIComponent(unit)}` : ''
  const path = document.split('/').map(encodeURIComponent).join('/')
  return `/${locale}/desk/edit/${path}/${encodeURIComponent(target)}${query}`
}
