import {statSync} from 'node:fs'
import {join, resolve} from 'node:path'

/** A folder that is no newsroom; the message is a sentence. */
export class RootError extends RangeError {
  override readonly name = 'RootError'
}

/**
 * The folder of a newsroom as a command names it, before anything is read or written there.
 *
 * @param named as written behind `--root` or in TONGSHI_ROOT.
 * @returns its absolute path.
 * @throws RootError where it does not hold `content/` and `locales/`.
 */
export function newsroomRoot(named: string): string {
  const root = resolve(named)
  const missing = ['content', 'locales'].find(
    folder => !statSync(join(root, folder), {throwIfNoEntry: false})?.isDirectory(),
  )
  if (missing === undefined) return root
  throw new RootError(
    `Unexpected root \`${named}\`: it has no folder \`${missing}\`, expected one that holds content/ and locales/, name it by --root or TONGSHI_ROOT, or make one: npm run create-newsroom -- ${named}`,
  )
}
