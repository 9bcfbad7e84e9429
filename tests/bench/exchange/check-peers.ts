import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {validateXliff} from '#exchange/validate-xliff.ts'

/**
 * Let other programs read what we write, and read what they write back.
 *
 * Run: `npm ci` in the folder peers, then `node tests/bench/exchange/check-peers.ts` from the repository root. Tools of
 * the system (gettext, libxml2-utils, translate-toolkit, libreoffice-calc) are used where they are installed; the OASIS
 * schema and suite are looked for beside the checkout. Each line says what came back: `same` means identical.
 */

const work = mkdtempSync(join(tmpdir(), 'exchange-peers-'))
const load = createRequire(new URL('peers/package.json', import.meta.url))
const suite = '../shared/suites/xliff-2.1'

function has(command: string): boolean {
  return spawnSync('which', [command]).status === 0
}

function say(peer: string, result: string): void {
  console.log(`${peer.padEnd(44)} ${result}`)
}

/** The repository's units in a format. */
function exportAs(format: string): string {
  const out = join(work, format)
  execFileSync(process.execPath, [
    'scripts/export-units.ts',
    '--locale',
    'zh-Hans',
    '--format',
    format,
    '--out',
    out,
  ])
  const extension = format.startsWith('xliff') ? 'xlf' : format
  return join(out, `en-zh-Hans.${extension}`)
}

/** What an import of a file would do. */
function preview(file: string): string {
  const {stdout, stderr} = spawnSync(
    process.execPath,
    ['scripts/import-units.ts', '--preview', '--json', '--locale', 'zh-Hans', file],
    {encoding: 'utf8', maxBuffer: 2 ** 28},
  )
  if (stdout === '') return stderr.trim()
  const {counts, findings} = JSON.parse(stdout)
  return `${JSON.stringify(counts)}, ${findings.length} findings`
}

function withGettext(po: string): void {
  const {status, stderr} = spawnSync('msgfmt', ['-c', '-o', '/dev/null', po], {encoding: 'utf8'})
  say('msgfmt -c', status === 0 && stderr === '' ? 'accepted without a word' : stderr)
  for (const options of [[], ['--no-wrap'], ['--sort-output']]) {
    const file = join(work, `msgcat${options.join('')}.po`)
    execFileSync('msgcat', [...options, '-o', file, po])
    say(`msgcat ${options.join(' ')}`, preview(file))
  }
}

function withToolkit(files: readonly string[]): void {
  const script = `import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
store.savefile(sys.argv[2])
print(len([u for u in store.units if not u.isheader()]))`
  for (const [at, file] of files.entries()) {
    const saved = join(work, `toolkit-${at}.${file.split('.').at(-1)}`)
    const run = spawnSync('/usr/bin/python3', ['-c', script, file, saved], {encoding: 'utf8'})
    say(
      `Translate Toolkit, ${file.split('/').at(-2)}`,
      run.status === 0
        ? `${run.stdout.trim()} units; ${preview(saved)}`
        : run.stderr.trim().split('\n').at(-1)!,
    )
  }
}

function withOffice(xlsx: string): void {
  for (const [filter, extension] of [
    ['xlsx:Calc MS Excel 2007 XML', 'xlsx'],
    ['csv:Text - txt - csv (StarCalc):44,34,76', 'csv'],
  ] as const) {
    const out = join(work, `office-${extension}`)
    mkdirSync(out)
    spawnSync('soffice', ['--headless', '--convert-to', filter, '--outdir', out, xlsx])
    const file = join(out, `en-zh-Hans.${extension}`)
    say(`LibreOffice, saved as ${extension}`, existsSync(file) ? preview(file) : 'not saved')
  }
}

async function withPackages(): Promise<void> {
  const po = load('gettext-parser').po
  const parsed = po.parse(readFileSync(exportAs('po'), 'utf8'))
  const compiled = join(work, 'gettext-parser.po')
  writeFileSync(compiled, po.compile(parsed))
  say('gettext-parser', preview(compiled))
  const csv = load('papaparse')
  const rows = csv.parse(readFileSync(exportAs('csv'), 'utf8'))
  const written = join(work, 'papaparse.csv')
  writeFileSync(written, csv.unparse(rows.data))
  say('papaparse', `${rows.errors.length} errors; ${preview(written)}`)
  const xliff = load('xliff')
  for (const [version, file] of [
    ['1.2', exportAs('xliff-1.2')],
    ['2', exportAs('xliff-2')],
  ] as const) {
    const text = readFileSync(file, 'utf8')
    const read = version === '2' ? await xliff.xliff2js(text) : await xliff.xliff12ToJs(text)
    const back = version === '2' ? await xliff.js2xliff(read) : await xliff.jsToXliff12(read)
    const saved = join(work, `xliff-${version}.xlf`)
    writeFileSync(saved, back)
    const problems = version === '2' ? validateXliff(back, saved).length : 0
    say(`xliff (npm), ${version}`, `${problems} broken clauses; ${preview(saved)}`)
  }
}

try {
  if (has('msgfmt')) withGettext(exportAs('po'))
  else say('gettext', 'not installed')
  if (has('xmllint') && existsSync(suite)) {
    const schema = `${suite}/schemas/xliff_core_2.0.xsd`
    const run = spawnSync('xmllint', ['--noout', '--schema', schema, exportAs('xliff-2')], {encoding: 'utf8'})
    say('xmllint with the OASIS schema', run.stderr.trim().split('\n').at(-1)!.split(' ').at(-1)!)
  } else say('xmllint with the OASIS schema', 'not installed')
  if (has('po2xliff')) withToolkit([exportAs('po'), exportAs('xliff-1.2'), exportAs('tmx')])
  else say('Translate Toolkit', 'not installed')
  if (has('soffice')) withOffice(exportAs('xlsx'))
  else say('LibreOffice', 'not installed')
  await withPackages()
} finally {
  rmSync(work, {recursive: true})
}
