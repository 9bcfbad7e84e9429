import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import type {Finding} from '#messages/finding.ts'
import type {JobStep, KitJob, KitProgress} from './kit-job.ts'

/** How a server builds kits. */
export type KitBuilder = Readonly<{
  /** The newsroom's folder. */
  root: string
  /** The folder of the program. */
  program: string
  /** The folder that a build writes into. */
  folder: (id: string) => string
  /** What becomes of a finished build's folder; the kit is there for people once it settles. */
  publish: (folder: string) => Promise<void>
}>

/** A build under way. */
export type KitBuild = Readonly<{
  stop: () => void
  /** What came of it; nothing where it was stopped. */
  ended: Promise<KitJob['state'] | undefined>
}>

type Asked = Readonly<{id: string; slug: string; draft: boolean; locales?: readonly string[]}>

/**
 * Build a kit in a process of its own.
 *
 * @param tell is called with what a build has come to, each time something has changed.
 */
export function runKitBuild(
  {root, program, folder, publish}: KitBuilder,
  {id, slug, draft, locales}: Asked,
  tell: (progress: KitProgress) => Promise<unknown>,
): KitBuild {
  const out = folder(id)
  const words = [slug, '--root', root, '--out', out, '--progress', 'json']
  const more = [...(draft ? ['--draft'] : []), ...(locales ? ['--locales', locales.join(',')] : [])]
  const script = join(program, 'scripts', 'build-kit.ts')
  const child = spawn(process.execPath, ['--max-semi-space-size=2', script, ...words, ...more], {
    cwd: program,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let isStopped = false
  let file: string | null = null
  const steps: JobStep[] = []
  let telling: Promise<unknown> = Promise.resolve()
  const say = (progress: KitProgress) => {
    telling = telling.then(() => tell(progress)).catch(() => undefined)
  }
  createInterface({input: child.stdout}).on('line', text => {
    // What a library prints is none of the build's lines, and must not take the server down.
    if (!text.startsWith('{"kind":')) return
    const {progress, made} = readLine(text, steps)
    if (made !== undefined) file = made
    say(progress)
  })
  const closed = new Promise<number | null>(resolve => {
    child.once('error', () => resolve(null))
    child.once('close', resolve)
  })
  const end = async (): Promise<KitJob['state'] | undefined> => {
    const code = await closed
    try {
      if (file !== null && !isStopped) await publish(out)
    } catch (error) {
      console.error(error)
      file = null
    }
    await telling
    if (isStopped) return undefined
    if (file !== null) return 'done'
    return code === 1 ? 'refused' : 'failed'
  }
  return {
    stop: () => {
      isStopped = true
      child.kill('SIGTERM')
    },
    ended: end(),
  }
}

type Line =
  | (Readonly<{kind: 'step'}> & JobStep)
  | (Readonly<{kind: 'kit'; name: string; file: string | null}> &
      Pick<KitJob, 'locales' | 'refused' | 'findings'>)
  | Readonly<{kind: 'refused'; findings: readonly Finding[]}>

/** What a line of a build says; `made` is the name of the archive, or nothing if there is none. */
function readLine(text: string, steps: JobStep[]): {progress: KitProgress; made?: string | null} {
  const line = JSON.parse(text) as Line
  if (line.kind === 'refused') return {progress: {findings: line.findings}}
  if (line.kind === 'step') {
    const {locale, name, ms, size, findings} = line
    steps.push({locale, name, ms: Math.round(ms), size, findings})
    return {progress: {steps: [...steps]}}
  }
  const {name, locales, refused, findings} = line
  const made = line.file === null ? null : name
  return {made, progress: {file: made, locales, refused, findings}}
}
