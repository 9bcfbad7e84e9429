// @ts-check
import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {reasonOf} from './check-packages.mjs'
import {judgeSchema} from './judge-schema.mjs'
import {nearestFolder} from './nearest-folder.mjs'
import {attention, fine, missing} from './result.mjs'

/**
 * The newsroom's folder, whether it may be written, the program's build, and the desk's store.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export function checkNewsroom(asked) {
  const {root} = asked
  const isThere = ['content', 'locales'].every(name => existsSync(join(root, name)))
  if (!isThere) return [missing('newsroom', {said: 'noNewsroom', remedy: 'createNewsroom', values: {root}})]
  return [describe(root), checkWriting(asked), checkBuild(asked), ...checkStore(asked)]
}

function describe(/** @type {string} */ root) {
  const folders = (/** @type {string} */ name) =>
    existsSync(join(root, name))
      ? readdirSync(join(root, name), {withFileTypes: true}).filter(entry => entry.isDirectory()).length
      : 0
  return fine('newsroom', 'newsroom', {
    root,
    announcements: folders(join('content', 'announcements')),
    locales: folders('locales'),
  })
}

/** A file is really written: rights say little on network drives and in containers. */
function checkWriting(/** @type {import('./result.mjs').Asked} */ {root, data}) {
  const user = process.getuid?.() ?? ''
  for (const folder of [join(root, 'content'), join(root, 'locales'), nearestFolder(data)]) {
    const file = join(folder, `.doctor-${process.pid}`)
    try {
      writeFileSync(file, '', {flag: 'wx'})
      rmSync(file)
    } catch (error) {
      const {code = ''} = /** @type {NodeJS.ErrnoException} */ (error)
      return missing('writing', {said: 'notWritable', remedy: 'writing', values: {folder, code, user}})
    }
  }
  return fine('writing', 'writable')
}

function checkBuild(/** @type {import('./result.mjs').Asked} */ {program}) {
  const file = join(program, '.next', 'BUILD_ID')
  if (!existsSync(file)) return fine('build', 'notBuilt')
  return fine('build', 'built', {at: statSync(file).mtime.toISOString().slice(0, 16).replace('T', ' ')})
}

/** @param {import('./result.mjs').Asked} asked */
function checkStore({program, data}) {
  if (process.env.DATABASE_URL) return []
  const file = join(data, 'store.sqlite')
  if (!existsSync(file)) return [fine('store', 'noStore')]
  try {
    const Database = createRequire(join(program, 'package.json'))('better-sqlite3')
    const store = new Database(file, {readonly: true, timeout: 2_000})
    try {
      const steps = store.prepare('select name from kysely_migration order by name').pluck().all()
      const latest = store.prepare('select max(at) from activity').pluck().get()
      return [judgeSchema('store', steps, program), ...judgeTime(latest)]
    } finally {
      store.close()
    }
  } catch (error) {
    return [missing('store', {said: 'doesNotOpen', remedy: 'store', values: {file, reason: reasonOf(error)}})]
  }
}

/** @param {string | null} latest of the journal, ISO 8601. */
function judgeTime(latest) {
  if (!latest || Date.parse(latest) <= Date.now() + 60_000) return []
  return [
    attention('storeTime', {
      said: 'storeAhead',
      remedy: 'clock',
      values: {at: latest.slice(0, 16).replace('T', ' ')},
    }),
  ]
}
