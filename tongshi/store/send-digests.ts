import {loadSettings} from './desk-settings.ts'
import {type DigestLine, gatherDigest, loadDigestGround, publicTitle} from './gather-digest.ts'
import type {MailQueue} from './mail-queue.ts'
import {loadMailSettings} from './mail-settings.ts'
import {type MailWords, mailWords} from './mail-words.ts'
import type {SignedIn} from './member.ts'
import {listMembers} from './members.ts'
import type {Store} from './store.ts'

/** Hour of the newsroom's day from which digests go out. */
const hour = 8

/**
 * Mail everybody what waits for them: once a day, and only if something has come since their last digest. Several
 * servers send one, since the day is noted by compare-and-set before the mail is posted.
 *
 * @returns how many were posted.
 */
export async function sendDigests(store: Store, mail: MailQueue, baseUrl: string): Promise<number> {
  const {zone} = await loadSettings(store)
  const now = localTime(store.now(), zone)
  if (now.hour < hour) return 0
  const ground = await loadDigestGround(store)
  let count = 0
  for (const member of await listMembers(store)) {
    if (member.disabled || member.roles.length === 0) continue
    const {digest, language} = await loadMailSettings(store, member.id)
    if (!digest) continue
    const person: SignedIn = {...member, mustSetSecondFactor: false}
    const lines = gatherDigest(ground, person)
    if (lines.length === 0) continue
    const before = await loadSent(store, member.id)
    if (before?.day === now.day || !lines.some(({since}) => since > (before?.at ?? ''))) continue
    if (!(await noteSent(store, member.id, {before: before?.value, day: now.day}))) continue
    const words = mailWords(store, language)
    const total = lines.reduce((sum, line) => sum + ('count' in line ? line.count : 1), 0)
    mail.post('digest', {
      to: member.email,
      language: words.language,
      subject: words.text('digest.subject', {count: total}),
      text: await writeDigest(store, {name: member.name, lines, words, baseUrl, zone}),
    })
    count += 1
  }
  return count
}

type Written = Readonly<{
  name: string
  lines: readonly DigestLine[]
  words: MailWords
  baseUrl: string
  zone: string
}>

async function writeDigest(store: Store, {name, lines, words, baseUrl, zone}: Written): Promise<string> {
  const desk = `${baseUrl}/${words.language}/desk`
  const names = new Intl.DisplayNames(words.language, {type: 'language'})
  const parts = [words.text('digest.hello', {name})]
  for (const line of lines) {
    const {document, locale, why} = line
    const open = await publicTitle(store, document)
    const title = open ?? words.text('digest.embargoed')
    const place = {title, language: locale === null ? words.text('digest.source') : names.of(locale)!}
    const said =
      line.why === 'due'
        ? words.text('digest.due', {
            ...place,
            step: String(line.step),
            role: line.role,
            at: timeOf(line, words.language, zone),
          })
        : words.text(`digest.${why}`, {...place, count: line.count})
    // An address names its announcement too.
    const link = open !== undefined && locale !== null ? `\n  ${desk}/edit/${document}/${locale}` : ''
    parts.push(`- ${said}${link}`)
  }
  parts.push(`${words.text('digest.desk')} ${desk}`, `${words.text('digest.off')} ${desk}/account`)
  return `${parts.join('\n\n')}\n`
}

/** When it is due, in the assignment's own zone or the newsroom's, which is named. */
function timeOf(line: Extract<DigestLine, {why: 'due'}>, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: line.zone ?? zone,
  }).format(new Date(line.due))
}

type Sent = Readonly<{day: string; at: string}>
const nameOf = (person: string) => `digest.${person}`

async function loadSent({db}: Store, person: string): Promise<(Sent & {value: string}) | undefined> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', nameOf(person))
    .executeTakeFirst()
  return row && {...(JSON.parse(row.value) as Sent), value: row.value}
}

/** @returns whether the day was noted here, and not by another server meanwhile. */
async function noteSent(
  {db, now}: Store,
  person: string,
  {before, day}: Readonly<{before: string | undefined; day: string}>,
): Promise<boolean> {
  const [name, value] = [nameOf(person), JSON.stringify({day, at: now().toISOString()})]
  if (before === undefined) {
    const {numInsertedOrUpdatedRows} = await db
      .insertInto('setting')
      .values({name, value})
      .onConflict(clash => clash.column('name').doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  }
  const {numUpdatedRows} = await db
    .updateTable('setting')
    .set({value})
    .where('name', '=', name)
    .where('value', '=', before)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The day (`YYYY-MM-DD`) and the hour that the newsroom's clock shows. */
function localTime(at: Date, timeZone: string): Readonly<{day: string; hour: number}> {
  const shown = new Intl.DateTimeFormat('sv-SE', {dateStyle: 'short', timeStyle: 'short', timeZone}).format(
    at,
  )
  return {day: shown.slice(0, 10), hour: Number(shown.slice(11, 13))}
}
