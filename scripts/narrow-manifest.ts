import {copyFileSync, existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {narrowManifest} from './library/narrow-manifest.ts'
import {runWork} from './usage/run-work.ts'

const usage = `Use: npm pack, which runs this before and, with --restore, behind packing
  Narrows package.json to what the package needs; the whole one waits in package.whole.json.
  --restore  puts the whole one back, also after npm pack was broken off
  Exit code: 0 done, 1 the library imports a package that is not listed, 2 misuse.`

const root = resolve(import.meta.dirname, '..')
const manifest = join(root, 'package.json')
const whole = join(root, 'package.whole.json')

/** Packing that was broken off has left the whole one behind: a narrow one is never taken for it. */
function restore(): void {
  if (existsSync(whole)) renameSync(whole, manifest)
}

function narrow(): void {
  restore()
  const narrowed = narrowManifest(JSON.parse(readFileSync(manifest, 'utf8')), join(root, 'dist'))
  copyFileSync(manifest, whole)
  writeFileSync(manifest, `${JSON.stringify(narrowed, null, 2)}\n`)
}

if (import.meta.main)
  await runWork(usage, {restore: {type: 'boolean'}}, values => (values.restore ? restore() : narrow()))
