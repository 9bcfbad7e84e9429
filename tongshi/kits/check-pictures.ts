import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {readPicture} from '#exchange/read-picture.ts'
import type {Finding} from '#messages/finding.ts'
import type {PublishedAnnouncement} from '#store/load-announcement.ts'
import {kitFinding} from './kit-finding.ts'
import {listPictures} from './list-pictures.ts'

/** Pixels: more than any printer needs, and 200 megapixels would be unpacked to 800 MB by whoever opens the file. */
const mostPixels = 50_000_000
/** Bytes. */
const mostBytes = 20 * 2 ** 20

/**
 * Load the pictures of an announcement, those that a kit can hold.
 *
 * @returns bytes by file name, and a finding for a picture that is missing, elsewhere, of an unknown kind, damaged or
 *   too large.
 */
export function loadPictures(
  root: string,
  {slug, announcement}: PublishedAnnouncement,
): {pictures: ReadonlyMap<string, Uint8Array>; findings: readonly Finding[]} {
  const folder = join('content', 'announcements', slug)
  const pictures = new Map<string, Uint8Array>()
  const {pictures: listed, foreign} = listPictures(announcement.tree, announcement.frontMatter.media)
  const findings = foreign.map(url =>
    kitFinding('kit-picture-place', {file: announcement.file}, url, 'media/…'),
  )
  for (const {file} of listed) {
    const name = join(folder, 'media', file)
    const problem = loadPicture(join(root, name), file, pictures)
    if (problem) findings.push(kitFinding(problem.rule, {file: name}, problem.actual, problem.expected))
  }
  return {pictures, findings}
}

type Problem = Readonly<{rule: string; actual: string; expected: string}>

function loadPicture(path: string, file: string, pictures: Map<string, Uint8Array>): Problem | undefined {
  if (!existsSync(path)) return {rule: 'kit-picture-missing', actual: '', expected: file}
  const {size} = statSync(path)
  if (size > mostBytes)
    return {
      rule: 'kit-picture-size',
      actual: `${(size / 2 ** 20).toFixed(1)} MiB`,
      expected: `${mostBytes / 2 ** 20} MiB`,
    }
  const bytes = new Uint8Array(readFileSync(path))
  const picture = readPicture(bytes)
  if (!picture || picture.width === 0 || picture.height === 0)
    return {rule: 'kit-picture-kind', actual: file, expected: 'PNG, JPEG, GIF, WebP'}
  const {width, height} = picture
  if (width * height > mostPixels)
    return {
      rule: 'kit-picture-size',
      actual: `${width} × ${height}`,
      expected: `${mostPixels / 1_000_000} megapixels`,
    }
  pictures.set(file, bytes)
  return undefined
}
