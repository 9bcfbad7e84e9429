import {mkdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {buildKit, programFolder} from '#kits/build-kit.ts'
import type {KitStep} from '#kits/build-locale.ts'
import {loadSigningKey, type SigningKey} from '#kits/kit-keys.ts'
import {publishKit} from '#kits/kit-register.ts'
import {loadNewsroom, type Newsroom} from '#store/load-newsroom.ts'
import {newsroomRoot} from '#store/newsroom-root.ts'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import {answerHelp} from '../usage/answer-help.ts'
import {printFindings, printSummary} from './print-kit.ts'

const usage = `Use: npm run build-kit -- SLUG [--locales en,zh-Hans] [--out DIR] [--draft] [--root DIR] [--key FILE] [--progress json]
  Builds the press kit of an announcement: one signed ZIP with a folder for each language.
  --locales   the languages of the kit (all that the announcement has been translated into)
  --out       where the kit and the list of all kits are written (out/kits)
  --draft     build whatever the gate says, with a watermark and without a signature
  --root      the folder that holds content/ and locales/ (this repository)
  --key       the private key, PEM (.tongshi/kit-key.pem below the root; made at the first kit)
  --progress  json: one line of JSON for each step, for other programs
Ends with 0 when every language is in the kit, with 1 when one is not, with 2 when it was called wrongly.`

type Asked = Readonly<{
  slug: string
  locales?: readonly string[]
  out: string
  root: string
  isDraft: boolean
  keyFile?: string
  isJson: boolean
}>

class Misuse extends Error {}

function readCommand(): Asked {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      locales: {type: 'string'},
      out: {type: 'string', default: join('out', 'kits')},
      root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      draft: {type: 'boolean', default: false},
      key: {type: 'string', default: process.env.TONGSHI_KIT_KEY || ''},
      progress: {type: 'string', default: 'text'},
    },
  })
  const [slug, ...more] = positionals
  if (slug === undefined || more.length > 0) throw new Misuse('Expected the slug of one announcement.')
  if (values.progress !== 'text' && values.progress !== 'json')
    throw new Misuse(`Unexpected progress \`${values.progress}\`, expected \`text\` or \`json\`.`)
  return {
    slug,
    out: resolve(values.out),
    root: newsroomRoot(values.root),
    isDraft: values.draft,
    isJson: values.progress === 'json',
    ...(values.locales === undefined ? {} : {locales: values.locales.split(',').map(one => one.trim())}),
    ...(values.key === '' ? {} : {keyFile: resolve(values.key)}),
  }
}

/** The announcement that was asked for; a missing one is told with those that there are. */
function findAnnouncement(newsroom: Newsroom, {slug, locales = [], isJson}: Asked) {
  const item = newsroom.announcements.find(one => one.slug === slug)
  if (!item) {
    const own = newsroom.findings.filter(({place}) => place.file?.includes(`announcements/${slug}/`))
    if (own.length > 0) {
      if (isJson) print({kind: 'refused', findings: own})
      else console.error(printFindings({refused: {[slug]: own}, findings: []}))
      return undefined
    }
    const slugs = newsroom.announcements.map(one => one.slug).join(', ')
    throw new Misuse(`Unexpected announcement \`${slug}\`, expected one of: ${slugs}.`)
  }
  const unknown = locales.find(locale => !newsroom.locales.includes(locale))
  if (unknown !== undefined)
    throw new Misuse(`Unexpected locale \`${unknown}\`, expected some of: ${newsroom.locales.join(', ')}.`)
  return item
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function printStep({locale, name, ms, findings}: KitStep): void {
  const said = findings > 0 ? `, ${findings} findings` : ''
  process.stderr.write(`  ${locale === 'seal' ? 'sealed' : locale}  ${name}  ${Math.round(ms)} ms${said}\n`)
}

/** The key of the newsroom; one that is made just now has to be made known. */
function loadKey({root, keyFile, isJson}: Asked): SigningKey {
  const key = loadSigningKey(root, keyFile)
  if (key.isNew && !isJson)
    console.error(
      `Made the signing key ${key.id}; its public half is content/keys/${key.id}.pem: publish it, keep the private one safe.`,
    )
  return key
}

async function run(asked: Asked): Promise<number> {
  const started = performance.now()
  // Words and logo of the program are found wherever it was called from.
  process.chdir(programFolder)
  const newsroom = loadNewsroom(asked.root)
  const item = findAnnouncement(newsroom, asked)
  if (!item) return 1
  const steps: KitStep[] = []
  const {locales, isDraft} = asked
  const kit = await buildKit({
    newsroom,
    item,
    isDraft,
    program: programFolder,
    ...(locales ? {locales} : {}),
    loadKey: () => loadKey(asked),
    onStep: step => {
      steps.push(step)
      if (asked.isJson) print({kind: 'step', ...step})
      else printStep(step)
    },
  })
  if (kit.zip) {
    mkdirSync(asked.out, {recursive: true})
    const {zip, name, key} = kit
    if (key) publishKit(asked.out, item, {zip, name, locales: kit.locales, key})
    else writeFileAtomically(join(asked.out, kit.name), kit.zip)
  }
  const isWhole = kit.zip !== undefined && Object.keys(kit.refused).length === 0
  const ms = performance.now() - started
  if (asked.isJson) {
    const {name, refused, findings} = kit
    print({
      kind: 'kit',
      name,
      file: kit.zip ? join(asked.out, name) : null,
      locales: kit.locales,
      refused,
      findings,
      ms,
      memory: process.resourceUsage().maxRSS * 1024,
    })
    return isWhole ? 0 : 1
  }
  if (kit.zip) console.log(printSummary(steps, ms))
  const wrong = printFindings(kit)
  if (wrong) console.error(wrong)
  console.log(
    kit.zip
      ? `${join(asked.out, kit.name)} holds ${kit.locales.join(', ')}${isDraft ? ', as a draft' : `, signed by key ${kit.key?.id}`}`
      : 'No kit was written: mend what stands above, or build a draft with --draft.',
  )
  return isWhole ? 0 : 1
}

/** Build the kit that the command line asks for, and set how the process ends. */
export async function runBuild(): Promise<void> {
  answerHelp(usage)
  try {
    process.exitCode = await run(readCommand())
  } catch (error) {
    const isMisuse = error instanceof Misuse || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    console.error(`${(error as Error).message}${isMisuse ? `\n${usage}` : ''}`)
    process.exitCode = 2
  }
}
