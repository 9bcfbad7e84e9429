import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {programFolder} from '#kits/build-kit.ts'
import {signPass} from '#kits/embargo-pass.ts'
import {loadSigningKey} from '#kits/kit-keys.ts'
import {loadBrand} from '#kits/load-brand.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run sign-link -- SLUG [--until 2026-12-01T02:00:00Z] [--root DIR] [--key FILE] [--base ADDRESS]
  Prints a link for each language by which a journalist reads an announcement before its embargo ends.
  --until  when the links end (the end of the embargo)
  --base   the public address (BASE_URL, else that of content/brand.yaml)`

class Misuse extends Error {}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        until: {type: 'string'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
        key: {type: 'string', default: process.env.TONGSHI_KIT_KEY || ''},
        base: {type: 'string', default: process.env.BASE_URL || ''},
      },
    })
    const [slug] = positionals
    const root = newsroomRoot(values.root)
    const {announcements, locales} = loadNewsroom(root)
    const item = announcements.find(one => one.slug === slug)
    if (slug === undefined || !item) {
      const embargoed = announcements.filter(one => one.embargoedUntil).map(one => one.slug)
      throw new Misuse(
        `Unexpected announcement \`${slug ?? ''}\`, expected one under embargo: ${embargoed.join(', ') || 'there is none'}.`,
      )
    }
    if (!item.embargoedUntil) throw new Misuse(`\`${slug}\` is under no embargo: everybody may read it.`)
    const until = values.until ?? item.embargoedUntil
    const end = Date.parse(until)
    if (Number.isNaN(end) || !/(Z|[+-]\d\d:\d\d)$/.test(until))
      throw new Misuse(`Unexpected end \`${until}\`, expected a moment such as 2026-12-01T02:00:00Z.`)
    const pass = signPass(
      {slug, until: Math.floor(end / 1000)},
      loadSigningKey(root, values.key === '' ? undefined : resolve(values.key)),
    )
    const base = (values.base || loadBrand(root, programFolder).brand.face.address).replace(/\/$/, '')
    if (base === '')
      throw new Misuse('Expected a public address: --base, BASE_URL or `address` in content/brand.yaml.')
    for (const locale of locales)
      console.log(`${locale.padEnd(8)} ${base}/${locale}/announcements/${slug}?pass=${pass}`)
  } catch (error) {
    const isMisuse = error instanceof Misuse || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    console.error(`${(error as Error).message}${isMisuse ? `\n${usage}` : ''}`)
    process.exitCode = 2
  }
}
