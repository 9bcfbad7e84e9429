import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {ExchangeError} from '#exchange/exchange-error.ts'
import {KitError} from '#kits/kit-error.ts'
import {idOfKey, loadPublicKeys, readPublicKey} from '#kits/kit-keys.ts'
import {isSignedBy, type KitRegister, readRegister, registerName} from '#kits/kit-register.ts'
import {type KitProblem, type VerifiedKit, verifyKit} from '#kits/verify-kit.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run verify-kit -- FILE.zip [--key FILE.pem] [--releases DIR] [--root DIR] [--format json]
  Says whether a press kit is as its newsroom sealed it, and whether a later version is known.
  --key       a public key of the newsroom that you trust (else those in content/keys below the root)
  --releases  the folder with the newsroom's releases.json (else the folder of the kit)
Ends with 0 when the kit is sound, with 1 when it is not, with 2 when there is nothing to verify.`

class Misuse extends Error {}

function keysFor(root: string, file: string | undefined): ReturnType<typeof loadPublicKeys> {
  if (file === undefined) return loadPublicKeys(root)
  const key = readPublicKey(file)
  return new Map([[idOfKey(key), key]])
}

/** The list of all kits, where one is found and one of the keys has signed it. */
function registerFor(folder: string, keys: ReturnType<typeof loadPublicKeys>): KitRegister | undefined {
  const [path, signature] = [join(folder, registerName), join(folder, `${registerName}.sig`)]
  if (!existsSync(path) || !existsSync(signature)) return undefined
  return isSignedBy(readFileSync(path, 'utf8'), readFileSync(signature), keys.values())
    ? readRegister(folder)
    : undefined
}

function sentenceOf(problem: KitProblem): string {
  switch (problem.kind) {
    case 'changed':
      return `Changed: ${problem.path} is not the file that was sealed. Do not use it.`
    case 'missing':
      return `Missing: ${problem.path} was sealed and is not there.`
    case 'unlisted':
      return `Added: ${problem.path} is in no list of the newsroom. Do not use it.`
    case 'unsigned':
      return 'Not signed: anybody could have made this kit.'
    case 'forged':
      return 'Wrong signature: the list of files was not signed by this key.'
    case 'foreign-key':
      return `Unknown key: the kit says that it was signed by ${problem.key}. Fetch that key from the newsroom's own site and name it by --key.`
    case 'withdrawn':
      return 'Withdrawn: the newsroom has taken this announcement back. Do not publish it.'
  }
}

function printKit(kit: VerifiedKit, file: string, hasRegister: boolean): void {
  console.log(
    `${basename(file)}: ${kit.announcement}, version ${kit.version}${kit.isDraft ? ', a draft' : ''}`,
  )
  for (const [locale, title] of Object.entries(kit.titles)) console.log(`  ${locale}  ${title}`)
  for (const problem of kit.problems) console.log(sentenceOf(problem))
  if (kit.isDraft) console.log('Draft: nobody vouches for it, and it must not be published.')
  if (kit.embargoedUntil) console.log(`Embargo: not to be published before ${kit.embargoedUntil}.`)
  if (kit.supersededBy) console.log(`Superseded: version ${kit.supersededBy} has replaced it. Use that one.`)
  else if (!hasRegister && !kit.isDraft)
    console.log(
      `Whether a later version has replaced it is not known here: see ${kit.links.versions ?? 'the newsroom'}.`,
    )
  if (kit.problems.length === 0 && !kit.isDraft)
    console.log(`Sound: ${kit.files} files, unchanged, signed by key ${kit.key}.`)
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {
        key: {type: 'string'},
        releases: {type: 'string'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
        format: {type: 'string', default: 'text'},
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new Misuse('Expected one kit.')
    if (!existsSync(file) || !statSync(file).isFile())
      throw new Misuse(`Unexpected file \`${file}\`, expected a kit that exists.`)
    const keys = keysFor(resolve(values.root), values.key)
    const register = registerFor(values.releases ?? dirname(resolve(file)), keys)
    const kit = verifyKit(new Uint8Array(readFileSync(file)), {keys, ...(register ? {register} : {})})
    if (values.format === 'json') console.log(JSON.stringify(kit, null, 2))
    else printKit(kit, file, register !== undefined)
    process.exitCode = kit.problems.length > 0 || kit.isDraft ? 1 : 0
  } catch (error) {
    const isMisuse = error instanceof Misuse || (error as {code?: string}).code?.startsWith('ERR_PARSE_ARGS')
    console.error(`${(error as Error).message}${isMisuse ? `\n${usage}` : ''}`)
    process.exitCode = error instanceof KitError || error instanceof ExchangeError ? 1 : 2
  }
}
