import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {FaultReport} from './fault-report.ts'

/** Mebibytes of the disk: what the engine and a copy of the newsroom need, and little more. */
const size = {sqlite: 40, postgres: 260}

/** Can this user mount a disk of their own? PostgreSQL runs as another user, for whom only root can. */
export function canMount(engine: 'sqlite' | 'postgres'): boolean {
  if (process.platform !== 'linux' || (engine === 'postgres' && process.getuid?.() !== 0)) return false
  return (
    spawnSync('unshare', [...namespaces(), 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'ignore'})
      .status === 0
  )
}

/** A view of the file system that ends with its process; root needs no users of its own. */
function namespaces(): string[] {
  return process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount']
}

/** Fill a small disk under load, several times, and empty it again. */
export function fillDisk(
  engine: 'sqlite' | 'postgres',
  trials: number,
): FaultReport & Readonly<{said: readonly string[]}> {
  const folder = mkdtempSync(join(tmpdir(), 'tongshi-disk-'))
  try {
    const script = join(import.meta.dirname, 'fill-disk.ts')
    const mount = `mount -t tmpfs -o size=${size[engine]}m,mode=755 none "$1" && exec "$2" "$3" "$4" "$1" "$5"`
    const words = ['sh', '-c', mount, 'sh', folder, process.execPath, script, engine, String(trials)]
    const said = execFileSync('unshare', [...namespaces(), ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(said.trim().split('\n').at(-1)!)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
