import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {extractAnnouncement} from '#store/extract-announcement.ts'

/** The locales of a large newsroom. */
export const tenLocales = ['en', 'zh-Hans', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ja', 'ko'] as const

const text = `---
source: en
title: Enterprises of {district} exported goods worth {exports} in the month
summary: That is {growth} of what the {office} had expected; {enterprises} enterprises took part.
dateline: {place: district, date: publishedOn}
lead: exports
figures:
  exports: Exports in the month
  growth: Share of what was expected
---

The {office} has published the figures of the month. Enterprises of {district} District exported goods worth {exports}, which is {growth} of what had been expected at the beginning of the year.

## Who exported

In all, {enterprises} enterprises took part, most of them makers of moulds and of parts for vehicles. {director}, who leads the {office}, named the new warehouse beside the port as the reason.

Small enterprises filed their papers at the counter of the {office}, which opened on {publishedOn, date, day}.

## What comes next

The {office} will publish the figures of the next month as soon as all declarations have been read.

Questions are answered at the counter on working days.
`

/** The same in Chinese, in the order of the units. */
const chinese = [
  '{district}企业本月出口{exports}',
  '相当于{office}预期的{growth}，共有{enterprises}企业参与。',
  '本月出口额',
  '占预期的比例',
  '{office}公布了本月数据。{district}区企业出口货物{exports}，相当于年初预期的{growth}。',
  '哪些企业出口',
  '共有{enterprises}企业参与，多数生产模具和汽车零部件。{office}负责人{director}表示，港口旁的新仓库是主要原因。',
  '小企业在{office}窗口提交材料，窗口于{publishedOn, date, day}启用。',
  '下一步',
  '待全部申报材料审核完毕，{office}将公布下月数据。',
  '工作日可到窗口咨询。',
]

const facts = (day: string, at: number) => `publishedOn: {kind: date, value: ${day}, verified: true}
exports: {kind: money, value: ${1_000_000 * (100 + (at % 8_999))}, currency: CNY, bound: more-than, verified: true}
growth: {kind: percent, value: ${80 + (at % 60)}, bound: exact, verified: true}
enterprises: {kind: count, value: ${20 + (at % 700)}, unit: enterprise, bound: exact, verified: true}
district: {kind: place, ref: district-${at % 40}, verified: true}
office: {kind: organisation, ref: office-${at % 60}, verified: true}
director: {kind: person, ref: director-${at % 200}, verified: true}
`

/** Announcements as a folder holds them: three a day, back from the end of 2026. */
export function makeNewsroom(root: string, count: number, from = 0): void {
  if (from === 0) makeFrame(root)
  const template = join(root, 'content', 'announcements', 'month-0')
  const lock = () => readFileSync(join(template, 'units.lock.json'), 'utf8')
  if (from === 0) {
    writeAnnouncement(root, 0, '')
    extractAnnouncement(root, 'month-0')
  }
  const written = lock()
  const units = JSON.parse(written) as {id: string; hash: string; message: string}[]
  const meta = JSON.stringify(
    Object.fromEntries(units.map(({id, hash}) => [id, {from: hash, state: 'final'}])),
  )
  const english = JSON.stringify(Object.fromEntries(units.map(({id, message}) => [id, message])))
  const han = JSON.stringify(Object.fromEntries(units.map(({id}, at) => [id, chinese[at]])))
  for (let at = from; at < count; at++) {
    writeAnnouncement(root, at, written)
    for (const locale of tenLocales.slice(1)) {
      const folder = join(root, 'locales', locale, 'announcements')
      writeFileSync(join(folder, `month-${at}.json`), locale === 'zh-Hans' ? han : english)
      writeFileSync(join(folder, `month-${at}.meta.json`), meta)
    }
  }
}

function writeAnnouncement(root: string, at: number, lock: string): void {
  const folder = join(root, 'content', 'announcements', `month-${at}`)
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'announcement.md'), text)
  writeFacts(root, at, at)
  if (lock !== '') writeFileSync(join(folder, 'units.lock.json'), lock)
}

/** Write the facts of an announcement; another value changes every page of it. */
export function writeFacts(root: string, at: number, value: number): void {
  const day = new Date(Date.UTC(2026, 10, 25 - Math.floor(at / 3))).toISOString().slice(0, 10)
  writeFileSync(join(root, 'content', 'announcements', `month-${at}`, 'facts.yaml'), facts(day, value))
}

function makeFrame(root: string): void {
  const terms = join(root, 'content', 'terms')
  mkdirSync(terms, {recursive: true})
  for (const locale of tenLocales)
    mkdirSync(join(root, 'locales', locale, 'announcements'), {recursive: true})
  const list = (count: number, write: (at: number) => string) =>
    Array.from({length: count}, (_, at) => write(at)).join('')
  writeFileSync(join(root, 'content', 'newsroom.yaml'), 'fallback: en\n')
  writeFileSync(
    join(terms, 'places.yaml'),
    list(40, at => `district-${at}:\n  names: {en: Harbour ${at}, zh-Hans: 海港${at}号}\n  verified: true\n`),
  )
  writeFileSync(
    join(terms, 'organisations.yaml'),
    list(
      60,
      at => `office-${at}:\n  names: {en: Trade Office ${at}, zh-Hans: 第${at}商务局}\n  verified: true\n`,
    ),
  )
  writeFileSync(join(terms, 'terms.yaml'), '{}\n')
  writeFileSync(
    join(terms, 'people.yaml'),
    list(
      200,
      at =>
        `director-${at}:\n  characters: 林悦\n  surname: Lin\n  given: Yue\n  order: surname-first\n  system: pinyin\n  source: own list ${at}\n  verified: true\n  variants: []\n`,
    ),
  )
}
