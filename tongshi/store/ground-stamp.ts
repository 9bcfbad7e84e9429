const stamps = new WeakMap<object, number>()
let lastStamp = 0

/** Facts and terms of one revision are one object each: its number stands for all that it holds. */
export function groundStamp({facts, terms}: Readonly<{facts?: object; terms: object}>): string {
  return [facts ?? terms, terms]
    .map(one => {
      const known = stamps.get(one) ?? ++lastStamp
      stamps.set(one, known)
      return known
    })
    .join()
}
