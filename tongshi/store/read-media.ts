import {readFile} from 'node:fs/promises'
import {extname, join} from 'node:path'

/** Pictures that browsers draw and that hold no script. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/**
 * Read a picture of an announcement.
 *
 * @param file its name in the folder `media`; a name that leads elsewhere finds nothing.
 */
export async function readMedia(
  root: string,
  slug: string,
  file: string,
): Promise<{bytes: Uint8Array<ArrayBuffer>; type: string} | undefined> {
  const type = mediaTypes[extname(file).toLowerCase()]
  if (type === undefined || !/^[\w-][\w.-]*$/.test(file)) return undefined
  try {
    const bytes = await readFile(join(root, 'content', 'announcements', slug, 'media', file))
    return {bytes: new Uint8Array(bytes), type}
  } catch {
    return undefined
  }
}
