/** Messages as use-intl and next-intl take them: `nav.home` is `home` in `nav`. */
export type NestedMessages = {[key: string]: string | NestedMessages}

/**
 * Nest flat messages for use-intl and next-intl; @formatjs/intl and i18next take them flat.
 *
 * @param messages flat, as `readCatalogue` returns them: a key holds at most one `.`.
 *
 * @example
 *   nestMessages({title: 'Title', 'nav.home': 'Home'}) // {"title":"Title","nav":{"home":"Home"}}
 */
export function nestMessages(messages: Readonly<Record<string, string>>): NestedMessages {
  const nested: NestedMessages = {}
  for (const [key, message] of Object.entries(messages)) {
    const [group = key, rest] = key.split(/\.(.*)/s)
    if (rest === undefined) nested[key] = message
    else {
      const members = Object.hasOwn(nested, group) ? nested[group] : undefined
      nested[group] = {...(typeof members === 'object' ? members : {}), [rest]: message}
    }
  }
  return nested
}
