import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isPass} from '#kits/embargo-pass.ts'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {type KitRegister, kitFolder, readRegister, registerName} from '#kits/kit-register.ts'
import {wholeNewsroom} from '#store/current-newsroom.ts'
import {isEmbargoed} from '#store/visible-at.ts'

/**
 * A press kit that was published, or the list of all of them. A kit of an announcement under embargo is there only for
 * those whose address holds a pass; a draft never is.
 */
export async function GET(request: Request, {params}: {params: Promise<{file: string}>}): Promise<Response> {
  const {file} = await params
  const {root, announcements} = wholeNewsroom()
  const folder = kitFolder(root)
  const embargoed = announcements.filter(item => isEmbargoed(item, Date.now())).map(({slug}) => slug)
  const register = readRegister(folder)
  const hidden = Object.keys(register.announcements).some(slug => embargoed.includes(slug))
  if (file === registerName && hidden) return answerRegister(register, embargoed)
  if ((file === registerName || file === `${registerName}.sig`) && !hidden) return answerFile(folder, file)
  const slug = Object.entries(register.announcements).find(([, {kits}]) =>
    kits.some(kit => kit.file === file),
  )?.[0]
  if (slug === undefined) return new Response(null, {status: 404})
  const isSecret = embargoed.includes(slug)
  const pass = new URL(request.url).searchParams.get('pass') ?? ''
  if (isSecret && !isPass(pass, slug, {keys: loadPublicKeys(root), now: Date.now()}))
    return new Response(null, {status: 404})
  const bytes = new Uint8Array(await readFile(join(folder, file)))
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': isSecret ? 'private, no-store' : 'public, max-age=3600',
  }
  return new Response(bytes, {headers})
}

/** The list as it was signed, and its signature. */
async function answerFile(folder: string, file: string): Promise<Response> {
  if (!existsSync(join(folder, file))) return new Response(null, {status: 404})
  const type = file === registerName ? 'application/json' : 'application/octet-stream'
  const bytes = new Uint8Array(await readFile(join(folder, file)))
  return new Response(bytes, {headers: {'content-type': type, 'cache-control': 'no-cache'}})
}

/** The list without what nobody may know yet; as nobody has signed that, it comes without a signature. */
function answerRegister(register: KitRegister, embargoed: readonly string[]): Response {
  const known = Object.entries(register.announcements).filter(([slug]) => !embargoed.includes(slug))
  const body = `${JSON.stringify({...register, announcements: Object.fromEntries(known)}, null, 2)}\n`
  return new Response(body, {headers: {'content-type': 'application/json', 'cache-control': 'no-cache'}})
}
