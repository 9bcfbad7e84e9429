/** Newest first; of one day by slug, so that the order is the same whatever order files are read in. */
export function byDay(
  a: Readonly<{publishedOn: string; slug: string}>,
  b: Readonly<{publishedOn: string; slug: string}>,
): number {
  if (a.publishedOn === b.publishedOn) return a.slug < b.slug ? -1 : 1
  return a.publishedOn < b.publishedOn ? 1 : -1
}
