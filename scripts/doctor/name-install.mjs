// @ts-check
import {readFileSync} from 'node:fs'

/** Names of what Chromium may lack, by the start of its file: Debian and Ubuntu, Fedora and its kin, Alpine. */
const libraries = /** @type {Readonly<Record<string, readonly [string, string, string]>>} */ ({
  libnss3: ['libnss3', 'nss', 'nss'],
  libnssutil3: ['libnss3', 'nss', 'nss'],
  libnspr4: ['libnspr4', 'nspr', 'nspr'],
  libsmime3: ['libnss3', 'nss', 'nss'],
  libexpat: ['libexpat1', 'expat', 'expat'],
  libfontconfig: ['libfontconfig1', 'fontconfig', 'fontconfig'],
  libfreetype: ['libfreetype6', 'freetype', 'freetype'],
  libdbus: ['libdbus-1-3', 'dbus-libs', 'dbus-libs'],
  libatk: ['libatk1.0-0', 'atk', 'at-spi2-core'],
  libgbm: ['libgbm1', 'mesa-libgbm', 'mesa-gbm'],
  libdrm: ['libdrm2', 'libdrm', 'libdrm'],
  libxkbcommon: ['libxkbcommon0', 'libxkbcommon', 'libxkbcommon'],
  libasound: ['libasound2', 'alsa-lib', 'alsa-lib'],
  libX11: ['libx11-6', 'libX11', 'libx11'],
  libuuid: ['libuuid1', 'libuuid', 'libuuid'],
  libgcc_s: ['libgcc-s1', 'libgcc', 'libgcc'],
  'libstdc++': ['libstdc++6', 'libstdc++', 'libstdc++'],
})

const managers = /** @type {const} */ ([
  ['debian', 'apt-get install', 0],
  ['ubuntu', 'apt-get install', 0],
  ['alpine', 'apk add', 2],
  ['fedora', 'dnf install', 1],
  ['rhel', 'dnf install', 1],
  ['centos', 'dnf install', 1],
])

/**
 * The words of `ID` and `ID_LIKE` of an os-release file, the distribution's own first.
 *
 * @param {string} text
 */
export function kindsIn(text) {
  const read = (/** @type {string} */ key) =>
    new RegExp(`^${key}=["']?([^"'\n]*)`, 'm').exec(text)?.[1]?.split(' ') ?? []
  return [...read('ID'), ...read('ID_LIKE')]
}

function kindsOfSystem() {
  try {
    return kindsIn(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return []
  }
}

/**
 * The command by which this machine installs a package of the same name everywhere, such as git.
 *
 * @param {string} name
 * @param {readonly string[]} [kinds] of the system, as `kindsIn` gives them.
 */
export function nameInstall(name, kinds = kindsOfSystem()) {
  if (process.platform === 'darwin') return `brew install ${name}`
  if (process.platform === 'win32') return `winget install ${name}`
  const manager = managers.find(([kind]) => kinds.includes(kind))
  return manager ? `${manager[1]} ${name}` : name
}

/**
 * The command by which this machine gets a shared library, or the names of the package in the three families.
 *
 * @param {string} file as the loader names it: `libnss3.so`.
 * @param {readonly string[]} [kinds] of the system, as `kindsIn` gives them.
 */
export function nameLibrary(file, kinds = kindsOfSystem()) {
  const stem = file.replace(/\.so.*$/, '')
  const key = Object.keys(libraries).find(one => stem === one || stem.startsWith(`${one}-`))
  const names = key === undefined ? undefined : libraries[key]
  if (!names) return file
  const manager = managers.find(([kind]) => kinds.includes(kind))
  if (manager) return `${manager[1]} ${names[manager[2]]}`
  return `Debian ${names[0]}, Fedora ${names[1]}, Alpine ${names[2]}`
}
