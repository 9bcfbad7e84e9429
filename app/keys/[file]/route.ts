import {loadPublicKeys} from '#kits/kit-keys.ts'
import {currentNewsroom} from '#store/current-newsroom.ts'

/** A public key of the newsroom, by which anybody verifies its kits. */
export async function GET(_: Request, {params}: {params: Promise<{file: string}>}): Promise<Response> {
  const {file} = await params
  const key = loadPublicKeys(currentNewsroom().root).get(file.replace(/\.pem$/, ''))
  if (!key || !file.endsWith('.pem')) return new Response(null, {status: 404})
  const headers = {'content-type': 'application/x-pem-file', 'cache-control': 'public, max-age=3600'}
  return new Response(key.export({type: 'spki', format: 'pem'}).toString(), {headers})
}
