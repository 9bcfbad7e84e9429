import {type FuzzTarget, feed} from './fuzz-target.ts'

/** Tries; a defect is kept as it is when they are over. */
const most = 400

/** Make an input smaller as long as it shows the same defect: halves, quarters and so on are left out in turn. */
export async function shrinkInput(
  target: FuzzTarget,
  input: Uint8Array,
  defect: string,
): Promise<Uint8Array> {
  if (target.form === 'package') return input
  const kindOf = (said: string | undefined) => said?.replace(/\d+/g, '0')
  let small = input
  let tries = 0
  for (let size = Math.ceil(small.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < small.length && tries < most; tries++) {
      const shorter = new Uint8Array([...small.slice(0, at), ...small.slice(at + size)])
      if (kindOf(await feed(target, shorter)) === kindOf(defect)) small = shorter
      else at += size
    }
  return small
}
