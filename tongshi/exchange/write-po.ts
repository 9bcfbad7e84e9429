import {describeBranch} from './describe-branch.ts'
import type {ExchangeBundle, ExchangeUnit} from './exchange-unit.ts'
import {layOutUnit} from './lay-out-unit.ts'
import {writeNote, writeTerm} from './note-text.ts'
import {writeTrail} from './unit-trail.ts'

/**
 * Write a bundle as a PO file of gettext: an entry per segment, whose context is `file|unit` and, for a branch,
 * `|path`. Texts are ICU; a stale or unfinished target is fuzzy.
 *
 * @param bundle whose messages fit; see `findUnfit`.
 */
export function writePo(bundle: ExchangeBundle): string {
  const header = [
    'Project-Id-Version: tongshi',
    // msgfmt asks for these; when and by whom, the tool that translates will write.
    'PO-Revision-Date: ',
    'Last-Translator: ',
    'Language-Team: ',
    `Language: ${bundle.targetLocale.replaceAll('-', '_')}`,
    `X-Source-Language: ${bundle.sourceLocale}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'X-Generator: tongshi',
  ]
  const entries = bundle.files.flatMap(({name, units}) =>
    units.flatMap(unit => writeUnit(name, unit, bundle)),
  )
  return `msgid ""\nmsgstr ""\n${header.map(line => quote(`${line}\n`)).join('\n')}\n\n${entries.join('\n')}`
}

function writeUnit(file: string, unit: ExchangeUnit, bundle: ExchangeBundle): string[] {
  const {segments, trail} = layOutUnit(unit, bundle, 'text')!
  const isFuzzy = unit.target !== undefined && (unit.isStale || unit.state === 'initial')
  const standing = {state: unit.state, ...(unit.isStale ? {stale: 'yes'} : {})}
  const filled = segments.filter(({source, target}) => source !== '' || (target ?? '') !== '')
  return (filled.length > 0 ? filled : segments.slice(0, 1)).map(({path, source, target = ''}, at) => {
    const comments = [
      ...(at === 0 ? (unit.notes ?? []).map(writeNote) : []),
      ...(at === 0 ? (unit.terms ?? []).map(term => `term: ${writeTerm(term)}`) : []),
      ...(path === '' ? [] : [`branch: ${describeBranch(path, bundle.targetLocale)}`]),
      `tongshi ${writeTrail(at === 0 ? {...trail, ...standing} : standing)}`,
    ]
    return [
      ...comments.map(comment => `#. ${comment.replace(/\r\n?|\n/g, '\n#.   ')}`),
      `#: ${encodeURI(file)}:${encodeURIComponent(unit.id)}`,
      ...(isFuzzy ? ['#, fuzzy'] : []),
      `msgctxt ${quote([file, unit.id, ...(path === '' ? [] : [path])].join('|'))}`,
      // An empty msgid is the header's: a branch without source text is named by its path.
      `msgid ${writeText(source === '' ? path : source)}`,
      `msgstr ${writeText(target)}`,
      '',
    ].join('\n')
  })
}

/** Text with line breaks stands on a line each. */
function writeText(text: string): string {
  const lines = text.split(/(?<=\n)/)
  return lines.length > 1 ? `""\n${lines.map(quote).join('\n')}` : quote(text)
}

function quote(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replace(/[^\u0020-\uffff]/g, letter => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`)
  return `"${escaped}"`
}
