import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {UnitMeta} from '#documents/translation.ts'
import type {Finding} from '#messages/finding.ts'
import {readTextFile} from './read-text-file.ts'

/** Read the meta of an announcement's catalogue in one locale; a broken file is a finding and holds nothing. */
export function readMeta(
  root: string,
  locale: string,
  slug: string,
  findings: Finding[],
): Readonly<Record<string, UnitMeta>> {
  const file = join('locales', locale, 'announcements', `${slug}.meta.json`)
  if (!existsSync(join(root, file))) return {}
  const {text, finding} = readTextFile(join(root, file), file)
  if (finding) findings.push({...finding, place: {...finding.place, locale}})
  try {
    const meta: unknown = JSON.parse(text ?? '{}')
    if (typeof meta === 'object' && meta !== null && !Array.isArray(meta))
      return meta as Record<string, UnitMeta>
    throw new SyntaxError('no object')
  } catch (error) {
    findings.push({
      rule: 'meta-syntax',
      severity: 'error',
      place: {file, locale},
      actual: (error as Error).message,
      expected: '{"unit": {"from": …}}',
    })
    return {}
  }
}
