/** The address of one unit in the queue. */
export function reviewLink(
  locale: string,
  target: string,
  unit: Readonly<{document: string; key: string}>,
): string {
  const query = new URLSearchParams({target, unit: `${unit.document}/${unit.key}`})
  return `/${locale}/desk/review?${query}`
}
