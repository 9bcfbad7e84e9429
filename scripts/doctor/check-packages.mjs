// @ts-check
import {existsSync, readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {attention, fine, missing} from './result.mjs'

/** Packages of the lock file that are named in a report. */
const most = 3

/**
 * The packages as the lock file wants them, and those whose machine code has to fit this machine.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export async function checkPackages({program}) {
  if (!existsSync(join(program, 'node_modules')))
    return [missing('packages', {said: 'notInstalled', remedy: 'npmCi'})]
  const require = createRequire(join(program, 'package.json'))
  return [
    checkLock(program),
    checkSqlite(require),
    await checkTypst(require),
    checkCompiler(require, program),
    checkFonts(program),
  ]
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean}>} */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** What npm wrote about what it installed, beside what it was told to install. */
function checkLock(/** @type {string} */ program) {
  const wanted = readLock(join(program, 'package-lock.json'))
  const file = join(program, 'node_modules', '.package-lock.json')
  const there = existsSync(file) ? readLock(file) : {}
  const off = Object.entries(wanted).filter(
    ([path, one]) => path !== '' && !one.optional && there[path]?.version !== one.version,
  )
  const needed = off.filter(([, one]) => !one.dev && !one.devOptional)
  const names = (needed.length > 0 ? needed : off)
    .slice(0, most)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  const values = {count: (needed.length > 0 ? needed : off).length, names: names.join(', ')}
  if (needed.length > 0) return missing('packages', {said: 'packagesOff', remedy: 'npmCi', values})
  // Installed with --omit=dev: enough to serve.
  if (off.length > 0) return attention('packages', {said: 'packagesDev', remedy: 'npmCiDev', values})
  return fine('packages', 'packagesCount', {count: Object.keys(there).length})
}

/** @param {NodeJS.Require} require */
function checkSqlite(require) {
  try {
    const Database = require('better-sqlite3')
    const database = new Database(':memory:')
    const version = String(database.prepare('select sqlite_version()').pluck().get())
    database.close()
    return fine('sqlite', 'version', {version})
  } catch (error) {
    return missing('sqlite', {said: 'doesNotLoad', remedy: 'sqlite', values: {reason: reasonOf(error)}})
  }
}

/** @param {NodeJS.Require} require */
async function checkTypst(require) {
  try {
    const {NodeCompiler} = require('@myriaddreamin/typst-ts-node-compiler')
    const compiler = NodeCompiler.create()
    const pdf = compiler.pdf({mainFileContent: 'Tongshi'})
    return fine('typst', 'typst', {bytes: pdf.length})
  } catch (error) {
    return missing('typst', {said: 'doesNotLoad', remedy: 'nativePackage', values: {reason: reasonOf(error)}})
  }
}

/** @param {NodeJS.Require} require @param {string} program */
function checkCompiler(require, program) {
  const {optionalDependencies} = require('next/package.json')
  const names = Object.keys(optionalDependencies).filter(
    name => name.startsWith('@next/swc-') && existsSync(join(program, 'node_modules', name)),
  )
  let reason = ''
  for (const name of names)
    try {
      require(name)
      return fine('swc', 'name', {name})
    } catch (error) {
      reason = reasonOf(error)
    }
  // What is built already is served without it.
  const isBuilt = existsSync(join(program, '.next', 'BUILD_ID'))
  const words = {
    said: 'doesNotLoad',
    remedy: 'nativePackage',
    values: {reason: reason || `@next/swc-${process.platform}-${process.arch}`},
  }
  return isBuilt ? attention('swc', words) : missing('swc', words)
}

/** Chinese of PDFs, cards and pictures is set in a font that comes as a package; the machine needs none. */
function checkFonts(/** @type {string} */ program) {
  const file = join(
    program,
    'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  )
  const size = existsSync(file) ? statSync(file).size : 0
  return size > 1_000_000
    ? fine('fonts', 'name', {name: 'Noto Sans SC'})
    : missing('fonts', {said: 'notFound', remedy: 'npmCi'})
}

/** @param {unknown} error */
export function reasonOf(error) {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.slice(0, 200) ?? ''
}
