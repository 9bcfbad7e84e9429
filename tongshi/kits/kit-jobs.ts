import {type ChildProcess, spawn} from 'node:child_process'
import {randomUUID} from 'node:crypto'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import type {Finding} from '#messages/finding.ts'

/** One finished step of a build. */
export type JobStep = Readonly<{locale: string; name: string; ms: number; size: number; findings: number}>

/** A kit in the making or made: what a page shows while somebody waits. */
export type KitJob = Readonly<{
  id: string
  slug: string
  draft: boolean
  by: string
  /** UTC instants. */
  at: string
  endedAt: string | null
  state: 'building' | 'done' | 'refused' | 'stopped' | 'failed'
  steps: readonly JobStep[]
  /** File name of the archive. */
  file: string | null
  locales: readonly string[]
  refused: Readonly<Record<string, readonly Finding[]>>
  findings: readonly Finding[]
}>

type Held = {job: KitJob; child: ChildProcess}

/** Builds remembered; older ones are told by their archives. */
const most = 20
/** Builds at once: each takes a processor for seconds. */
const mostRunning = 2

const held = new Map<string, Held>()

/** How the server starts builds. */
export type KitServer = Readonly<{
  /** The newsroom's folder, and where kits are written. */
  root: string
  folder: string
  /** The folder of the program. */
  program: string
  now: () => Date
}>

/** Where a newsroom's kits are. */
export function kitFolder(root: string): string {
  return join(root, 'out', 'kits')
}

/**
 * Start a build in a process of its own: it takes seconds and hundreds of megabytes, and readers must not wait for it.
 *
 * @returns nothing where as many builds as the server bears are running already.
 */
export function startKit(
  {root, folder, program, now}: KitServer,
  asked: Readonly<{slug: string; draft: boolean; locales?: readonly string[]; by: string}>,
): KitJob | undefined {
  const running = [...held.values()].filter(({job}) => job.state === 'building')
  const same = running.find(({job}) => job.slug === asked.slug && job.draft === asked.draft)
  if (same) return same.job
  if (running.length >= mostRunning) return undefined
  const id = randomUUID()
  const script = join(program, 'scripts', 'build-kit.ts')
  const child = spawn(
    process.execPath,
    [
      '--max-semi-space-size=2',
      script,
      asked.slug,
      ...['--root', root, '--out', folder, '--progress', 'json'],
      ...(asked.draft ? ['--draft'] : []),
      ...(asked.locales ? ['--locales', asked.locales.join(',')] : []),
    ],
    {cwd: program, stdio: ['ignore', 'pipe', 'ignore']},
  )
  const {slug, draft, by} = asked
  const empty = {endedAt: null, steps: [], file: null, locales: [], refused: {}, findings: []}
  held.set(id, {job: {id, slug, draft, by, at: now().toISOString(), state: 'building', ...empty}, child})
  for (const oldest of held.keys()) {
    if (held.size <= most) break
    if (held.get(oldest)!.job.state !== 'building') held.delete(oldest)
  }
  follow(id, child, now)
  return held.get(id)!.job
}

/** A build by its id. */
export function findKit(id: string): KitJob | undefined {
  return held.get(id)?.job
}

/** Builds of an announcement, newest first. */
export function listKits(slug?: string): KitJob[] {
  const jobs = [...held.values()].map(({job}) => job)
  return jobs.filter(job => slug === undefined || job.slug === slug).reverse()
}

/** Stop a build; what it would have written is not there. */
export function stopKit(id: string): KitJob | undefined {
  const found = held.get(id)
  if (!found) return undefined
  if (found.job.state === 'building') {
    found.job = {...found.job, state: 'stopped'}
    found.child.kill('SIGTERM')
  }
  return found.job
}

/** Stop every build: the server is going. */
export function stopKits(): void {
  for (const id of held.keys()) stopKit(id)
}

type Line =
  | (Readonly<{kind: 'step'}> & JobStep)
  | (Readonly<{kind: 'kit'; name: string; file: string | null}> &
      Pick<KitJob, 'locales' | 'refused' | 'findings'>)
  | Readonly<{kind: 'refused'; findings: readonly Finding[]}>

function follow(id: string, child: ChildProcess, now: () => Date): void {
  const update = (change: Partial<KitJob>) => {
    const found = held.get(id)
    if (found) found.job = {...found.job, ...change}
  }
  createInterface({input: child.stdout!}).on('line', text => {
    const line = JSON.parse(text) as Line
    if (line.kind === 'step') {
      const {locale, name, ms, size, findings} = line
      update({
        steps: [...(held.get(id)?.job.steps ?? []), {locale, name, ms: Math.round(ms), size, findings}],
      })
    } else if (line.kind === 'kit') {
      const {name, file, locales, refused, findings} = line
      update({file: file === null ? null : name, locales, refused, findings})
    } else update({findings: line.findings})
  })
  child.once('close', code => {
    const job = held.get(id)?.job
    if (!job) return
    const ended = job.file !== null ? 'done' : code === 1 ? 'refused' : 'failed'
    update({endedAt: now().toISOString(), state: job.state === 'stopped' ? 'stopped' : ended})
  })
}
