import {createHash} from 'node:crypto'
import {brotliCompressSync, gzipSync, constants as zlib} from 'node:zlib'

type Made = Readonly<{body: string | Uint8Array; type: string; status?: number}>
type Kept = Readonly<{
  type: string
  status: number
  etag: string
  plain: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
}>

/** Bytes kept in memory at most; the oldest answers go first. */
const capacity = 128 * 2 ** 20

/** Answers by path, made from one version of the content. A new version empties the map. */
const cache = {version: '', bytes: 0, kept: new Map<string, Promise<Kept>>()}

/**
 * Answer from the map of finished answers, or make the answer and keep it.
 *
 * The key is the version of the content that the answer is made from, so nothing stale is ever served and
 * nothing has to be told to forget.
 */
export async function answerBytes(
  request: Request,
  version: string,
  path: string,
  make: () => Promise<Made>,
): Promise<Response> {
  const kept = await keptAnswer(version, path, make)
  const headers: Record<string, string> = {
    'content-type': kept.type,
    etag: kept.etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
  }
  if (request.headers.get('if-none-match') === kept.etag) return new Response(null, {status: 304, headers})
  const accepts = request.headers.get('accept-encoding') ?? ''
  const encoding =
    kept.br && accepts.includes('br') ? 'br' : kept.gzip && accepts.includes('gzip') ? 'gzip' : undefined
  if (encoding) headers['content-encoding'] = encoding
  const body = encoding ? kept[encoding]! : kept.plain
  headers['content-length'] = String(body.byteLength)
  return new Response(body, {status: kept.status, headers})
}

function keptAnswer(version: string, path: string, make: () => Promise<Made>): Promise<Kept> {
  if (cache.version !== version) {
    cache.version = version
    cache.bytes = 0
    cache.kept.clear()
  }
  const before = cache.kept.get(path)
  if (before) return before
  const fresh = make().then(keep)
  cache.kept.set(path, fresh)
  // A failure is not an answer to keep: the next request tries again.
  fresh.then(
    made => room(made.plain.byteLength, path),
    () => cache.kept.delete(path),
  )
  return fresh
}

/** Compress once, serve often. Only unknown addresses are not worth the memory of brotli. */
function keep({body, type, status = 200}: Made): Kept {
  const plain = new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  if (typeof body !== 'string') return {type, status, etag, plain}
  const gzip = new Uint8Array(gzipSync(plain))
  const br = new Uint8Array(
    brotliCompressSync(plain, {
      params: {[zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: plain.length},
    }),
  )
  return {type, status, etag, plain, gzip, br}
}

/** Make room: the least recently made answers leave first. */
function room(bytes: number, path: string): void {
  cache.bytes += bytes
  for (const key of cache.kept.keys()) {
    if (cache.bytes <= capacity) return
    if (key === path) continue
    const leaving = cache.kept.get(key)!
    cache.kept.delete(key)
    leaving.then(kept => {
      cache.bytes -= kept.plain.byteLength
    })
  }
}
