import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, join} from 'node:path'
import {brotliDecompressSync} from 'node:zlib'

const require = createRequire(import.meta.url)

/** Where an unpacked Chromium stands, and the environment it needs. */
export type UnpackedChromium = Readonly<{executablePath: string; env: Readonly<Record<string, string>>}>

/**
 * Unpack Chromium, its graphics libraries and fonts beside the installed packages, once per version.
 *
 * The package's own unpacking writes straight to a name in the temporary folder that it takes for finished as
 * soon as it exists: two test runs at once start a half-written program. Here a folder appears whole or not at all.
 */
export function unpackChromium(): UnpackedChromium {
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '../..')
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const folder = join(root, '../../.cache', `tongshi-chromium-${version}`)
  if (!existsSync(folder)) unpack(root, folder)
  writeFontConfiguration(folder)
  const executablePath = join(folder, 'chromium')
  const env = {FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: join(folder, 'cache')}
  // A bare machine lacks NSS; the package brings it, but a machine's own is newer and preferred.
  const {status} = spawnSync(executablePath, ['--version'], {timeout: 30_000})
  return {executablePath, env: status === 0 ? env : {...env, LD_LIBRARY_PATH: join(folder, 'lib')}}
}

function unpack(root: string, folder: string): void {
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, {recursive: true})
  const inflate = (name: string) => brotliDecompressSync(readFileSync(join(root, 'bin', name)))
  writeFileSync(join(partial, 'chromium'), inflate('chromium.br'), {mode: 0o755})
  unpackTar(inflate('swiftshader.tar.br'), partial)
  unpackTar(inflate('fonts.tar.br'), join(partial, 'fonts'))
  unpackTar(inflate('al2023.tar.br'), join(partial, 'lib'))
  try {
    renameSync(partial, folder)
  } catch (error) {
    rmSync(partial, {recursive: true})
    // Another run was first, which is as good.
    if (!existsSync(folder)) throw error
  }
}

/** Plain files only, without their folders: ustar headers of 512 bytes, size in octal at 124, type at 156. */
function unpackTar(tar: Buffer, folder: string): void {
  mkdirSync(folder, {recursive: true})
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const isFile = name !== '' && ['0', '\0'].includes(String.fromCharCode(tar[at + 156]!))
    if (isFile) writeFileSync(join(folder, basename(name)), tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
}

/** Open Sans, Source Serif 4 and Noto Sans SC only, so that a page looks the same on every machine. */
function writeFontConfiguration(folder: string): void {
  const writeText = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const packageFolder = (name: string) => dirname(require.resolve(`@expo-google-fonts/${name}`))
  const [serif, han] = [packageFolder('source-serif-4'), packageFolder('noto-sans-sc')]
  const serifs = ['400Regular', '600SemiBold', '700Bold'].map(weight => join(serif, weight))
  const folders = [join(folder, 'fonts'), ...serifs, join(han, '400Regular'), join(han, '700Bold')]
  const prefer = (generic: string, latin: string) =>
    `<alias><family>${generic}</family><prefer><family>${latin}</family><family>Noto Sans SC</family></prefer></alias>`
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map(name => `<dir>${writeText(name)}</dir>`),
    `<cachedir>${writeText(join(folder, 'cache'))}</cachedir>`,
    prefer('serif', 'Source Serif 4'),
    ...['sans-serif', 'monospace', 'system-ui'].map(generic => prefer(generic, 'Open Sans')),
    '</fontconfig>\n',
  ]
  // Whole or not at all: another run may be reading it.
  const partial = join(folder, `fonts.conf.${process.pid}`)
  writeFileSync(partial, lines.join('\n'))
  renameSync(partial, join(folder, 'fonts.conf'))
}
