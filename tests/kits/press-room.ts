import {generateKeyPairSync} from 'node:crypto'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {buildKit, type Kit, programFolder} from '#kits/build-kit.ts'
import {idOfKey, type SigningKey} from '#kits/kit-keys.ts'
import {extractAnnouncement} from '#store/extract-announcement.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'

export const slug = 'customs-fast-lane'
const announcement = `content/announcements/${slug}`
export const files = {
  text: `${announcement}/announcement.md`,
  facts: `${announcement}/facts.yaml`,
  waivers: `${announcement}/waivers.yaml`,
  zh: `locales/zh-Hans/announcements/${slug}.json`,
  meta: `locales/zh-Hans/announcements/${slug}.meta.json`,
}

const {privateKey, publicKey} = generateKeyPairSync('ed25519')

/** A key that is made for the tests alone. */
export const testKey: SigningKey = {id: idOfKey(publicKey), privateKey, publicKey}

/** A copy of the press room of the fixtures, gone after the test. */
export function copyPressRoom(): PressRoom {
  const root = mkdtempSync(join(tmpdir(), 'press-'))
  onTestFinished(() => rmSync(root, {recursive: true, force: true}))
  cpSync('tests/fixtures/press', root, {recursive: true})
  return new PressRoom(root)
}

/** A newsroom on disk that a test edits and builds kits of. */
export class PressRoom {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  /** Change a text file; a file that is not there begins empty. */
  edit(file: string, change: (text: string) => string): this {
    const path = join(this.root, file)
    let before = ''
    try {
      before = readFileSync(path, 'utf8')
    } catch {}
    writeFileSync(path, change(before))
    return this
  }

  /** Change a JSON file. */
  editJson<T>(file: string, change: (value: T) => void): this {
    return this.edit(file, text => {
      const value = JSON.parse(text) as T
      change(value)
      return JSON.stringify(value)
    })
  }

  /** After the source has changed: the units anew, and every translation as if it had been made from them. */
  extract(): this {
    extractAnnouncement(this.root, slug)
    const lock = JSON.parse(readFileSync(join(this.root, announcement, 'units.lock.json'), 'utf8'))
    const hashes = new Map<string, string>(
      lock.map((unit: {id: string; hash: string}) => [unit.id, unit.hash]),
    )
    return this.editJson<Record<string, {from: string}>>(files.meta, meta => {
      for (const [id, one] of Object.entries(meta)) one.from = hashes.get(id) ?? one.from
    })
  }

  build(options: {locales?: string[]; isDraft?: boolean} = {}): Promise<Kit> {
    const newsroom = loadNewsroom(this.root)
    const item = newsroom.announcements.find(one => one.slug === slug)
    if (!item) throw new Error(JSON.stringify(newsroom.findings))
    return buildKit({newsroom, item, program: programFolder, loadKey: () => testKey, ...options})
  }
}
