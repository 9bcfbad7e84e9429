import {copyFileSync, existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {narrowManifest} from './library/narrow-manifest.ts'
import {answerHelp} from './usage/answer-help.ts'

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

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({options: {restore: {type: 'boolean'}}})
    try {
      if (values.restore) restore()
      else narrow()
    } catch (error) {
      console.error((error as Error).message)
      process.exitCode = 1
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
