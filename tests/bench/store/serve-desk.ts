/**
 * A desk in a process of its own, with an announcement of 200 units and signed-in translators.
 *
 * Use: node serve-desk.ts PEOPLE [postgres://…], TONGSHI_SECRET for several of one desk — prints {origin, cookies} and serves until it is killed.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {copyNewsroom, startDesk} from '../../store/start-desk.ts'

const [people, url] = [Number(process.argv[2]), process.argv[3]]
const root = copyNewsroom('.')
const slug = 'two-hundred'
const folder = join(root, 'content/announcements', slug)
mkdirSync(folder, {recursive: true})
const paragraphs = Array.from(
  {length: 199},
  (_, at) => `Paragraph number ${at + 1} says that the base has opened.`,
)
writeFileSync(
  join(folder, 'announcement.md'),
  `---\nsource: en\ntitle: Two hundred units\ndateline: {date: day}\n---\n\n${paragraphs.join('\n\n')}\n`,
)
writeFileSync(join(folder, 'facts.yaml'), 'day: {kind: date, value: 2026-11-25}\n')
const secret = process.env.TONGSHI_SECRET
const desk = await startDesk({root, ...(url ? {url} : {}), ...(secret ? {secret} : {})})
const cookies: string[] = []
for (let at = 0; at < people; at++)
  cookies.push((await desk.person({locale: '*', role: 'translator'})).cookie)
console.log(JSON.stringify({origin: desk.origin, cookies, document: `announcements/${slug}`}))
