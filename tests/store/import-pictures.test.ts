import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import {readPicture} from '#exchange/read-picture.ts'
import {loadPictures} from '#kits/check-pictures.ts'
import {listConflicts} from '#store/conflicts.ts'
import {importFiles} from '#store/import-files.ts'
import {loadNewsroom} from '#store/load-newsroom.ts'
import {readMedia} from '#store/read-media.ts'
import {loadFile} from '#store/working-files.ts'
import {photograph} from '../exchange/make-picture.ts'
import {chart, releaseNow, sendWord} from './import-document.ts'
import {startDesk, type TestDesk, type TestPerson} from './start-desk.ts'
import {startPostgres, type TestPostgres} from './start-postgres.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000})
let postgres: TestPostgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.for(['sqlite', 'postgres'] as const)('pictures of an import on %s', engine => {
  let desk: TestDesk
  let publisher: TestPerson
  /** Every test has an announcement of its own at one desk. */
  let slug = ''
  let count = 0
  const onDisk = (name: string) => join(desk.root, 'content/announcements', slug, 'media', name)
  const picture = async (name: string, who = publisher) => {
    const address = `${desk.origin}/api/v1/documents/announcements/${slug}/media/${name}`
    const answer = await fetch(address, {headers: {cookie: who?.cookie ?? ''}})
    return {status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer())}
  }

  beforeAll(async () => {
    const url = engine === 'postgres' ? await postgres.database() : undefined
    desk = await startDesk({from: 'tests/fixtures/newsroom', ...(url ? {url} : {})})
    publisher = await desk.person({locale: '*', role: 'publisher'})
  })
  afterAll(() => desk.stop())
  beforeEach(() => {
    count += 1
    slug = `base-${count}`
  })

  test('a photograph arrives without place and camera, asks for words, and goes out with the release', async () => {
    const {body} = await desk.ask('POST', '/imports/preview', sendWord(), publisher)
    expect(body.notes).toEqual(
      expect.arrayContaining([
        {rule: 'image-place-removed', count: 1, actual: 'image1.png'},
        {rule: 'image-without-alt', count: 1, actual: 'image1.jpg'},
      ]),
    )
    const [shown] = body.pictures
    expect(shown).toMatchObject({file: 'image1.jpg', type: 'jpg', width: 8, height: 4, alt: ''})
    const stripped = Buffer.from(shown.base64, 'base64')
    expect(stripped.toString('latin1')).not.toMatch(/GPS|Lin Yue|Pixel/)
    expect(body.markdown).toContain('![](media/image1.jpg)')

    const pictures = {[shown.sha256]: {alt: 'The mayor cuts a ribbon.'}}
    const again = await desk.ask(
      'POST',
      '/imports/preview',
      {...sendWord(), pictures, known: [shown.sha256]},
      publisher,
    )
    expect(again.body.pictures[0].base64).toBeUndefined()
    expect(again.body.notes.map((note: {rule: string}) => note.rule)).not.toContain('image-without-alt')
    expect((await desk.ask('POST', '/imports', {...sendWord(), pictures, slug}, publisher)).status).toBe(201)

    const kept = await picture('image1.jpg')
    expect(kept.headers.get('content-type')).toBe('image/jpeg')
    expect(kept.headers.get('content-security-policy')).toContain('sandbox')
    expect(kept.bytes.equals(stripped)).toBe(true)
    expect((await picture('image1.jpg', {} as TestPerson)).status).toBe(401)
    expect((await picture('image2.jpg')).status).toBe(404)
    const list = await desk.ask(
      'GET',
      `/documents/announcements/${slug}/units?locale=en`,
      undefined,
      publisher,
    )
    expect(list.body.units.find((unit: {kind: string}) => unit.kind === 'alt').source.text).toBe(
      'The mayor cuts a ribbon.',
    )

    expect(existsSync(onDisk('image1.jpg'))).toBe(false)
    await releaseNow(desk, slug, publisher)
    expect(readFileSync(onDisk('image1.jpg')).equals(stripped)).toBe(true)
    // Readers and kits take it from there.
    const {announcements} = loadNewsroom(desk.root)
    const released = announcements.find(one => one.slug === slug)!
    const {pictures: inKit, findings} = loadPictures(desk.root, released)
    expect(findings).toEqual([])
    expect(Buffer.from(inKit.get('image1.jpg')!).equals(stripped)).toBe(true)
    expect(await readMedia(desk.root, slug, 'image1.jpg')).toMatchObject({type: 'image/jpeg'})
    const record = join(desk.root, 'content/announcements', slug, 'import.json')
    expect(JSON.parse(readFileSync(record, 'utf8'))).toMatchObject({
      file: 'release.docx',
      pictures,
      media: {[shown.sha256]: 'image1.jpg'},
    })
    expect(readFileSync(join(desk.root, 'content/announcements', slug, 'original.txt'), 'utf8')).toContain(
      '6 billion yuan',
    )
  })

  test('a picture that somebody leaves out is in no text and in no store', async () => {
    const {body} = await desk.ask('POST', '/imports/preview', sendWord(), publisher)
    const pictures = {[body.pictures[0].sha256]: {leaveOut: true}}
    const saved = await desk.ask('POST', '/imports', {...sendWord(), pictures, slug}, publisher)
    expect(saved.body.markdown).not.toContain('media/')
    expect(saved.body.pictures[0].isLeftOut).toBe(true)
    expect((await picture('image1.jpg')).status).toBe(404)
  })

  test('a picture that a corrected document drops is taken away by the release; a new one comes', async () => {
    const alt = 'Opening'
    await desk.ask('POST', '/imports', {...sendWord({alt}), slug}, publisher)
    await releaseNow(desk, slug, publisher)
    expect(existsSync(onDisk('image1.jpg'))).toBe(true)
    const other = sendWord({alt, photo: chart})
    const preview = await desk.ask(
      'POST',
      `/documents/announcements/${slug}/imports/preview`,
      other,
      publisher,
    )
    expect(preview.body.changes.pictures).toEqual({added: ['image1.png'], removed: ['image1.jpg']})
    const sent = {...other, revs: preview.body.revs}
    const saved = await desk.ask('POST', `/documents/announcements/${slug}/imports`, sent, publisher)
    expect(saved.status).toBe(201)
    expect((await picture('image1.jpg')).status).toBe(404)
    await releaseNow(desk, slug, publisher)
    expect(existsSync(onDisk('image1.jpg'))).toBe(false)
    expect(readPicture(readFileSync(onDisk('image1.png')))).toMatchObject({type: 'png'})
  })

  test('pictures put into the folder by hand are the desk’s too; those of both are a conflict', async () => {
    await desk.ask('POST', '/imports', {...sendWord({alt: 'Opening'}), slug}, publisher)
    await releaseNow(desk, slug, publisher)
    writeFileSync(onDisk('image1.jpg'), photograph({name: 'Other'}))
    expect(await importFiles(desk.desk.store)).toMatchObject({imported: 1, conflicts: 0})
    expect((await picture('image1.jpg')).bytes.equals(photograph({name: 'Other'}))).toBe(true)
    rmSync(onDisk('image1.jpg'))
    expect(await importFiles(desk.desk.store)).toMatchObject({imported: 1, conflicts: 0})
    expect((await picture('image1.jpg')).status).toBe(404)
    expect(await importFiles(desk.desk.store)).toMatchObject({imported: 0, conflicts: 0})
    expect(await listConflicts(desk.desk.store)).toEqual([])
    const again = sendWord({alt: 'Opening', photo: photograph({orientation: 3})})
    const path = `/documents/announcements/${slug}/imports`
    const {body} = await desk.ask('POST', `${path}/preview`, again, publisher)
    await desk.ask('POST', path, {...again, revs: body.revs}, publisher)
    const [name] = body.changes.pictures.added
    writeFileSync(onDisk(name), photograph({name: 'Other'}))
    expect(await importFiles(desk.desk.store)).toMatchObject({imported: 0, conflicts: 1})
    const [conflict] = await listConflicts(desk.desk.store)
    const {rev} = await loadFile(desk.desk.store.db, conflict!.key)
    const settle = (text: string) => desk.ask('POST', `/conflicts/${conflict!.id}`, {text, rev}, publisher)
    expect((await settle('no pointer')).body).toMatchObject({status: 400, code: 'input'})
    expect((await settle(conflict!.theirs!)).status).toBeLessThan(300)
    expect((await picture(name)).bytes.equals(photograph({name: 'Other'}))).toBe(true)
  })

  test('SVG, damaged and oversized pictures are left out with a sentence, and the text comes without them', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const cases = [
      [Buffer.from(svg), 'image-left-out'],
      [chart.subarray(0, 40), 'image-left-out'],
      // A header that says 60,000 × 60,000 pixels.
      [bombOf(chart), 'image-too-large'],
    ] as const
    for (const [photo, rule] of cases) {
      const sent = sendWord({photo: new Uint8Array(photo)})
      const {status, body} = await desk.ask('POST', '/imports/preview', sent, publisher)
      expect(status).toBe(200)
      expect(body.notes).toEqual([{rule, count: 1, actual: 'image1.png'}])
      expect(body.pictures).toEqual([])
      expect(body.markdown).not.toContain('media/')
    }
  })
})

function bombOf(png: Uint8Array): Uint8Array {
  const made = Buffer.from(png)
  made.writeUInt32BE(60_000, 16)
  made.writeUInt32BE(60_000, 20)
  return made
}
