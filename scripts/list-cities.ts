import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {answerHelp} from './usage/answer-help.ts'

const file = 'tongshi/names/cldr-cities.ts'

const usage = `Use: npm run list-cities -- DIR
  Reads the cities after which CLDR calls time zones, in English and Chinese, and writes ${file}.
  DIR is the unpacked package cldr-dates-full (Unicode licence), which holds main/en and main/zh.`

type Zones = Readonly<{[name: string]: Zones | string | undefined}>

/** Zones of places no newsroom names: stations, unknown ones, and towns written with their state. */
const left = /Station|Unknown|,|&|Land$|Islands?$|Atoll$|Archipelago$/

function readZones(dir: string, locale: string): Zones {
  const text = readFileSync(join(dir, 'main', locale, 'timeZoneNames.json'), 'utf8')
  return JSON.parse(text).main[locale].dates.timeZoneNames.zone
}

/** `chinese english` of every zone; English leaves out a city that is written as its zone is. */
function listCities(chinese: Zones, english: Zones | undefined): [string, string][] {
  return Object.entries(chinese).flatMap(([name, zone]): [string, string][] => {
    if (zone === undefined || typeof zone === 'string') return []
    const own = english?.[name] as Zones | undefined
    return typeof zone['exemplarCity'] === 'string'
      ? [[zone['exemplarCity'], (own?.['exemplarCity'] as string | undefined) ?? name.replaceAll('_', ' ')]]
      : listCities(zone, own)
  })
}

if (import.meta.main) {
  answerHelp(usage)
  const dir = process.argv[2]
  if (dir === undefined) {
    console.error(`Unexpected end, expected the folder of cldr-dates-full.\n${usage}`)
    process.exit(2)
  }
  const states = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'})
  const isState = new Set(
    Array.from({length: 26 * 26}, (_, at) =>
      states.of(String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))),
    ),
  )
  const cities = listCities(readZones(dir, 'zh'), readZones(dir, 'en')).filter(
    ([, english]) => !left.test(english) && !isState.has(english),
  )
  const lines = cities.map(
    ([chinese, english]) => `${chinese} ${english.replaceAll(' ', '_').replaceAll('’', "'")}`,
  )
  const rows: string[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last !== undefined && last.length + line.length < 90) rows[rows.length - 1] = `${last}|${line}`
    else rows.push(line)
  }
  writeFileSync(
    file,
    `// Made by \`npm run list-cities\` from CLDR (Copyright © 1991-2025 Unicode, Inc., Unicode licence v3:
// https://www.unicode.org/license.txt). Do not edit.

/** Cities after which CLDR calls time zones: \`chinese english|…\`. */
export const cldrCities = \`
${rows.join('\n')}
\`
`,
  )
  console.log(`${file}: ${cities.length} cities.`)
}
