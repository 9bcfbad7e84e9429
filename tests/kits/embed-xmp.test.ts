import {readFileSync} from 'node:fs'
import {crc32 as zlibCrc} from 'node:zlib'
import {expect, test} from 'vitest'
import {readPicture} from '#exchange/read-picture.ts'
import {drawSvg} from '#kits/draw-svg.ts'
import {embedXmp} from '#kits/embed-xmp.ts'
import {writeXmp} from '#kits/write-xmp.ts'

const xmp = writeXmp({
  alts: [{lang: 'en', text: 'Lorries & cranes'}],
  captions: [
    {lang: 'en', text: 'The gate'},
    {lang: 'zh-Hans', text: '大门'},
  ],
  credit: 'Port <Authority>',
  source: 'Newsroom',
  headline: 'Lane',
  day: '2026-12-09',
})
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

/** The smallest pictures of each kind: a GIF, lossy and lossless WebP of 1 × 1, a baseline JPEG of 1 × 1. */
const pictures = {
  png: new Uint8Array(
    readFileSync('tests/fixtures/newsroom/content/announcements/free-patent-searches/media/counter.png'),
  ),
  gif: base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  webp: base64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'),
  'webp lossless': base64('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='),
  jpg: base64(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  ),
}

test.for(Object.entries(pictures))(
  'a %s carries its caption, and stays the picture it was',
  ([kind, picture]) => {
    const captioned = embedXmp(picture, xmp)!
    const text = Buffer.from(captioned).toString('utf8')
    expect(text).toContain('<rdf:li xml:lang="zh-Hans">大门</rdf:li>')
    expect(text).toContain('Port &#60;Authority&#62;')
    expect(readPicture(captioned)).toEqual(readPicture(picture))
    // Once more replaces it: there are never two.
    const again = embedXmp(captioned, xmp.replace('大门', '正门'))!
    const packets = Buffer.from(again)
      .toString('utf8')
      .match(/<x:xmpmeta/g)
    if (!kind.startsWith('gif')) expect(packets).toHaveLength(1)
  },
)

test('the chunks of a captioned PNG have right checksums, and it is drawn as before', async () => {
  const captioned = embedXmp(pictures.png, xmp)!
  const view = new DataView(captioned.buffer)
  for (let at = 8; at < captioned.length; ) {
    const length = view.getUint32(at)
    expect(view.getUint32(at + 8 + length)).toBe(zlibCrc(captioned.subarray(at + 4, at + 8 + length)))
    at += 12 + length
  }
  const {width, height} = readPicture(pictures.png)!
  const svg = (bytes: Uint8Array) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" width="${width}" height="${height}"/></svg>`
  expect(await drawSvg(svg(captioned))).toEqual(await drawSvg(svg(pictures.png)))
})

test.for(['', '<svg/>', 'GIF', '\u0089PNG'])('%j is no picture', text => {
  expect(readPicture(new Uint8Array(Buffer.from(text, 'latin1')))).toBeUndefined()
  expect(embedXmp(new Uint8Array(Buffer.from(text, 'latin1')), xmp)).toBeUndefined()
})
