import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {readLockFile} from './read-lock-file.ts'
import {runNpm} from './run-npm.ts'

/** The parts of a CycloneDX 1.5 document that are looked at here. */
export type Sbom = {
  bomFormat: string
  specVersion: string
  serialNumber: string
  metadata: {timestamp?: string; component: {name: string}}
  dependencies: {ref: string; dependsOn: string[]}[]
  components: {
    'bom-ref': string
    name: string
    version: string
    purl: string
    licenses?: unknown[]
    hashes?: unknown[]
  }[]
}

/**
 * Make the software bill of materials of a lock file in CycloneDX 1.5, as npm knows it, without a network.
 *
 * The same lock file gives the same bytes: the serial number is drawn from its hash, and no time is said.
 *
 * @param isWhole with the packages that only development needs.
 * @throws Error with a sentence where npm cannot say it.
 */
export function makeSbom({isWhole}: Readonly<{isWhole: boolean}>): Sbom {
  const {status, stdout, stderr} = runNpm([
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--package-lock-only',
  ])
  if (status !== 0)
    throw new Error(
      `Unexpected end of npm sbom (${stderr.trim().slice(0, 300)}), expected a document, mend package-lock.json.`,
    )
  const sbom = JSON.parse(stdout) as Sbom
  const {name} = JSON.parse(readFileSync('package.json', 'utf8')) as {name: string}
  const {timestamp: _, ...metadata} = sbom.metadata
  const hash = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(String(isWhole))
    .digest('hex')
  const kept = isWhole ? sbom : withoutDev(sbom)
  // npm calls the program by its folder.
  return {
    ...kept,
    serialNumber: uuidOf(hash),
    metadata: {...metadata, component: {...metadata.component, name}},
  }
}

/** npm's own `--omit dev` leaves out what is a development dependency here and a running one elsewhere. */
function withoutDev(sbom: Sbom): Sbom {
  const running = new Set(readLockFile().flatMap(one => (one.isDev ? [] : [`${one.name}@${one.version}`])))
  const components = sbom.components.filter(({name, version}) => running.has(`${name}@${version}`))
  const gone = new Set(sbom.components.filter(one => !components.includes(one)).map(one => one['bom-ref']))
  const dependencies = sbom.dependencies
    .filter(({ref}) => !gone.has(ref))
    .map(one => ({...one, dependsOn: one.dependsOn.filter(ref => !gone.has(ref))}))
  return {...sbom, components, dependencies}
}

/** A UUID of version 8 (RFC 9562), whose bits are the hash's. */
function uuidOf(hash: string): string {
  const variant = ((Number.parseInt(hash[16]!, 16) & 3) | 8).toString(16)
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
