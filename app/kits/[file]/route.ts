import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isPass} from '#kits/embargo-pass.ts'
import {loadPublicKeys} from '#kits/kit-keys.ts'
import {kitFolder, readPublicRegister, readRegister, registerName} from '#kits/kit-register.ts'
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
  const hidden = announcements.filter(item => isEmbargoed(item, Date.now())).map(({slug}) => slug)
  const embargoed = new Set(hidden)
  if (file === registerName || file === `${registerName}.sig`) {
    const register = readPublicRegister(folder, embargoed)
    return file === registerName
      ? answerBytes(register?.body, 'application/json')
      : answerBytes(register?.signature, 'application/octet-stream')
  }
  const slug = Object.entries(readRegister(folder).announcements).find(([, {kits}]) =>
    kits.some(kit => kit.file === file),
  )?.[0]
  if (slug === undefined) return new Response(null, {status: 404})
  const isSecret = embargoed.has(slug)
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

function answerBytes(bytes: Uint8Array<ArrayBuffer> | undefined, type: string): Response {
  if (!bytes) return new Response(null, {status: 404})
  return new Response(bytes, {headers: {'content-type': type, 'cache-control': 'no-cache'}})
}
