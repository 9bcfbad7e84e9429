import {createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {writeFileAtomically} from '#store/write-file-atomically.ts'
import {writeFileOnce} from '#store/write-file-once.ts'
import {KitError} from './kit-error.ts'

/** A newsroom's key for signing kits, and the name it is published under. */
export type SigningKey = Readonly<{id: string; privateKey: KeyObject; publicKey: KeyObject}>

/** Where public keys are published: in the content, so that every server has them. Old ones stay. */
const published = join('content', 'keys')

/** The name of a key: the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo. */
export function idOfKey(publicKey: KeyObject): string {
  const der = publicKey.export({type: 'spki', format: 'der'})
  return createHash('sha256').update(der).digest('hex').slice(0, 16)
}

/**
 * Load the private key of a newsroom; where there is none yet, one is made, and its public half is published.
 *
 * @param file PEM, PKCS 8; by default `.tongshi/kit-key.pem` below the root, readable by its owner alone.
 * @returns also whether it was made just now: who signs must then make the public half known.
 * @throws KitError `not-a-key` where the file holds no Ed25519 key.
 */
export function loadSigningKey(
  root: string,
  file = join(root, '.tongshi', 'kit-key.pem'),
): SigningKey & Readonly<{isNew: boolean}> {
  // A file that anybody may name: the bundler would otherwise pack the whole project for its sake.
  const isNew = !existsSync(/* turbopackIgnore: true */ file)
  if (isNew) writeNewKey(file)
  const privateKey = readKey(file, createPrivateKey)
  const publicKey = createPublicKey(privateKey)
  const id = idOfKey(publicKey)
  const open = join(root, published, `${id}.pem`)
  if (!existsSync(open)) writeFileAtomically(open, publicKey.export({type: 'spki', format: 'pem'}))
  return {id, privateKey, publicKey, isNew}
}

/** Of two first builds at once the second takes the key that the first has made. */
function writeNewKey(file: string): void {
  const {privateKey} = generateKeyPairSync('ed25519')
  writeFileOnce(file, privateKey.export({type: 'pkcs8', format: 'pem'}).toString())
}

/** The public keys that a newsroom has published, by id; a file whose name is not its key's id counts for nothing. */
export function loadPublicKeys(root: string): ReadonlyMap<string, KeyObject> {
  const folder = join(root, published)
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder).filter(name => name.endsWith('.pem'))
  const keys = files.map(name => [name.slice(0, -'.pem'.length), readPublicKey(join(folder, name))] as const)
  return new Map(keys.filter(([id, key]) => idOfKey(key) === id))
}

/** @throws KitError `not-a-key`. */
export function readPublicKey(file: string): KeyObject {
  return readKey(file, createPublicKey)
}

function readKey(file: string, create: (pem: Buffer) => KeyObject): KeyObject {
  const refuse = (actual: string) =>
    new KitError('not-a-key', actual, 'an Ed25519 key in PEM, name another file')
  let key: KeyObject
  try {
    key = create(readFileSync(file))
  } catch {
    throw refuse(file)
  }
  if (key.asymmetricKeyType !== 'ed25519') throw refuse(`${file}: ${key.asymmetricKeyType}`)
  return key
}
