/** Messages as use-intl and next-intl take them: `nav.home` is `home` in `nav`. */
export type NestedMessages = {[key: string]: string | NestedMessages}

/**
 * Nest flat messages for use-intl and next-intl; @formatjs/intl and i18next take them flat.
 *
 * @param messages flat, as `readCatalogue` returns them: a key holds at most one `.`.
 */
export function nestMessages(messages: Readonly<Record<string, string>>): NestedMessages {
  const nested: NestedMessages = {}
  for (const [key, message] of Object.entries(messages)) {
    const dot = key.indexOf('.')
    if (dot < 0) nested[key] = message
    else {
      const group = Object.hasOwn(nested, key.slice(0, dot)) ? nested[key.slice(0, dot)] : undefined
      nested[key.slice(0, dot)] = {...(typeof group === 'object' ? group : {}), [key.slice(dot + 1)]: message}
    }
  }
  return nested
}
