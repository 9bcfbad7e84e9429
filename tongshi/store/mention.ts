/** `@Lin` is not said by `@Linda`, but by `@Lin请看`: Chinese puts no space behind a name. */
export function isMentioned(name: string, text: string): boolean {
  return replaceMention(text, name, '') !== text
}

/** Say another name where a text mentions this one. */
export function replaceMention(text: string, name: string, other: string): string {
  const [first = '', ...rests] = text.split(`@${name}`)
  return rests.reduce((said, rest) => `${said}@${/^[A-Za-z0-9]/.test(rest) ? name : other}${rest}`, first)
}
