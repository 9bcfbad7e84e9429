import {availableParallelism} from 'node:os'
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {programFolder} from '#kits/build-kit.ts'
import {listLocales} from '#store/content-paths.ts'
import {newsroomRoot, RootError} from '#store/newsroom-root.ts'
import {showProgress} from '../catalogues/show-progress.ts'
import {answerHelp} from '../usage/answer-help.ts'
import {buildSite, type SiteSummary} from './build-site.ts'
import type {SiteOptions} from './options.ts'
import {SiteError} from './site-error.ts'

const usage = `Use: npm run build-site -- --out DIR --base-url https://news.example [--root DIR] [--only en,zh-Hans] [--gzip]
  Writes the whole readers' site as files that any host serves; run again, it writes what has changed.
  --out            the folder of the site: a new or empty one, or one that this command has written
  --base-url       the public address, without a path (BASE_URL)
  --root           the folder that holds content/ and locales/ (this repository)
  --only           a site of these locales alone
  --without-kits   leave the press kits out
  --without-cards  leave the Open Graph cards out: their addresses find nothing
  --gzip           a compressed file beside every one that compresses
  --verify         read every file, and write anew what is not as it was written
  --jobs           processors to use (all, at most 8)
  --dry-run        say what would be done and write nothing
  --json           the summary as one line of JSON
Ends with 0, with 1 when an announcement has an error and is left out, with 2 when it was called wrongly.`

class Misuse extends Error {}

/** More processors than these wait for the disk. */
const mostJobs = 8

function readCommand(): Readonly<{options: SiteOptions; isJson: boolean}> {
  const {values} = parseArgs({
    options: {
      out: {type: 'string', default: ''},
      'base-url': {type: 'string', default: process.env.BASE_URL || ''},
      root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      only: {type: 'string'},
      'without-kits': {type: 'boolean', default: false},
      'without-cards': {type: 'boolean', default: false},
      gzip: {type: 'boolean', default: false},
      verify: {type: 'boolean', default: false},
      jobs: {type: 'string', default: `${Math.min(availableParallelism(), mostJobs)}`},
      'dry-run': {type: 'boolean', default: false},
      json: {type: 'boolean', default: false},
    },
  })
  if (values.out === '') throw new Misuse('Expected the folder of the site, name it by --out.')
  const root = newsroomRoot(values.root)
  const jobs = Number(values.jobs)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new Misuse(`Unexpected jobs \`${values.jobs}\`, expected a whole number from 1 to 64.`)
  const only = values.only?.split(',').map(one => one.trim())
  const options: SiteOptions = {
    root,
    out: resolve(values.out),
    origin: readOrigin(values['base-url']),
    program: programFolder,
    ...(only ? {only: readOnly(only, root)} : {}),
    kits: !values['without-kits'],
    cards: !values['without-cards'],
    gzip: values.gzip,
    verify: values.verify,
    dryRun: values['dry-run'],
    jobs,
    now: Date.now(),
  }
  return {options, isJson: values.json}
}

/** Links of the pages begin at the root of the host. */
function readOrigin(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^https?:\/\/[^/?#]+\/?$/.test(text))
    throw new Misuse(
      text === ''
        ? 'Expected the public address, for feeds, cards and canonical links, name it by --base-url or BASE_URL.'
        : `Unexpected address \`${text}\`, expected \`https://host\` without a path, mend --base-url or BASE_URL.`,
    )
  return url.origin
}

function readOnly(only: readonly string[], root: string): readonly string[] {
  const served = listLocales(root)
  const unknown = only.find(locale => !served.includes(locale))
  if (unknown !== undefined)
    throw new Misuse(`Unexpected locale \`${unknown}\`, expected some of: ${served.join(', ')}.`)
  return only
}

function printSummary(summary: SiteSummary, {out, dryRun}: SiteOptions, seconds: number): void {
  const {announcements, pages, rendered, written, same, removed, bytes, broken, embargoed, nextEmbargo} =
    summary
  const count = (number: number) => number.toLocaleString('en')
  const [wrote, took] = dryRun ? ['Would write', 'remove'] : ['Wrote', 'removed']
  console.log(
    `${wrote} ${count(written)} files (${(bytes / 2 ** 20).toFixed(1)} MiB), ${took} ${count(removed)}; ${count(same)} are as they were.`,
  )
  console.log(
    `${count(announcements)} announcements on ${count(pages)} pages in ${out}; ${count(rendered)} rendered in ${seconds.toFixed(1)} s.`,
  )
  if (embargoed > 0)
    console.log(
      `${count(embargoed)} under embargo and absent; the next embargo ends at ${nextEmbargo}: build again then.`,
    )
  if (broken.length > 0)
    console.error(
      `Left out, with errors that npm run check-content names: ${broken.slice(0, 20).join(', ')}${broken.length > 20 ? ' …' : ''}.`,
    )
}

async function run(): Promise<number> {
  const {options, isJson} = readCommand()
  // Words, styles and fonts of the program are found wherever it was called from.
  process.chdir(programFolder)
  const started = performance.now()
  const progress = showProgress(process.stderr)
  const summary = await buildSite(options, progress.see).finally(progress.end)
  const seconds = (performance.now() - started) / 1000
  if (isJson) {
    const {user, system} = process.cpuUsage()
    const cpu = (user + system) / 1e6
    const memory = process.resourceUsage().maxRSS * 1024
    console.log(JSON.stringify({...summary, out: options.out, dryRun: options.dryRun, seconds, cpu, memory}))
  } else printSummary(summary, options, seconds)
  return summary.broken.length > 0 ? 1 : 0
}

/** Build the site that the command line asks for, and set how the process ends. */
export async function runBuild(): Promise<void> {
  answerHelp(usage)
  try {
    process.exitCode = await run()
  } catch (error) {
    const isMisuse = error instanceof Misuse || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    if (!isMisuse && !(error instanceof SiteError) && !(error instanceof RootError)) throw error
    console.error(`${(error as Error).message}${isMisuse ? `\n${usage}` : ''}`)
    process.exitCode = 2
  }
}
