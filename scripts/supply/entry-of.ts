/** The entry of a list that names a package, by its name or by a beginning of it: `@img/sharp-*`. */
export function entryOf<T>(list: Readonly<Record<string, T>>, name: string): T | undefined {
  const key = Object.keys(list).find(one =>
    one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name,
  )
  return key === undefined ? undefined : list[key]
}
