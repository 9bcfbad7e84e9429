/** A JSON catalogue: messages, or groups of messages one level deep. */
type Catalogue = Record<string, string | Record<string, string>>

/**
 * Write messages into the text of a catalogue: order, groups and everything else of the file stay.
 *
 * @param before the file as it is; nothing where there is none.
 * @param messages by flat key: `nav.home` is `{"nav": {"home": …}}` where the file has that group.
 */
export function writeMessages(
  before: string | undefined,
  messages: Readonly<Record<string, string>>,
): string {
  const catalogue = (before === undefined ? {} : JSON.parse(before)) as Catalogue
  for (const [key, message] of Object.entries(messages)) {
    const [group, name] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]
    if (!key.includes('.')) catalogue[key] = message
    else {
      const own = catalogue[group]
      if (typeof own === 'object') own[name] = message
      else catalogue[group] = {[name]: message}
    }
  }
  return `${JSON.stringify(catalogue, null, 2)}\n`
}
