import {createHash} from 'node:crypto'
import {brotliCompressSync, gzipSync, constants as zlib} from 'node:zlib'

/** A finished answer to one address, compressed once. */
export type KeptAnswer = Readonly<{
  type: string
  status: number
  etag: string
  plain: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
}>

/** What an answer is made of. */
export type Made = Readonly<{body: string | Uint8Array; type: string; status?: number}>

type Kept = {version: string; bytes: number; answers: Map<string, KeptAnswer>}

/** Next bundles every route by itself, and the server stands outside of them: only `globalThis` is one for all. */
const holder = globalThis as typeof globalThis & {tongshiAnswers?: Kept}

/** Bytes kept at most; what was made first leaves first. */
const capacity = 128 * 2 ** 20

/** The answers made from one version of the content; a new version begins with none. */
function keptOf(version: string): Kept {
  if (holder.tongshiAnswers?.version !== version)
    holder.tongshiAnswers = {version, bytes: 0, answers: new Map()}
  return holder.tongshiAnswers
}

/** The finished answer of a path for a version of the content, if there is one. */
export function findAnswer(version: string, path: string): KeptAnswer | undefined {
  return keptOf(version).answers.get(path)
}

/** Compress an answer, keep it and return it. */
export function keepAnswer(version: string, path: string, made: Made): KeptAnswer {
  const answer = compress(made)
  const kept = keptOf(version)
  // Addresses that are missing could be invented without end: they are made anew each time.
  if (answer.status !== 200) return answer
  kept.answers.set(path, answer)
  kept.bytes += sizeOf(answer)
  for (const [oldest, one] of kept.answers) {
    if (kept.bytes <= capacity || oldest === path) break
    kept.answers.delete(oldest)
    kept.bytes -= sizeOf(one)
  }
  return answer
}

function compress({body, type, status = 200}: Made): KeptAnswer {
  const plain = new Uint8Array(typeof body === 'string' ? Buffer.from(body) : body)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  if (typeof body !== 'string') return {type, status, etag, plain}
  const params = {[zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: plain.length}
  return {
    type,
    status,
    etag,
    plain,
    gzip: new Uint8Array(gzipSync(plain)),
    br: new Uint8Array(brotliCompressSync(plain, {params})),
  }
}

function sizeOf({plain, gzip, br}: KeptAnswer): number {
  return plain.byteLength + (gzip?.byteLength ?? 0) + (br?.byteLength ?? 0)
}
