import {expect, test} from 'vitest'
import {readPicture} from '#exchange/read-picture.ts'
import {stripPicture} from '#exchange/strip-picture.ts'
import {cameraExif, jpegOf, photograph, pngWith, webpWith} from './make-picture.ts'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

test('a photograph loses camera, place, thumbnail, comment and what stands behind its end; its pixels stay', () => {
  const photo = photograph({orientation: 6})
  expect(latin1(photo)).toContain('Lin Yue')
  const stripped = stripPicture(photo)!
  expect(stripped).toMatchObject({type: 'jpg', width: 8, height: 4, hadDetails: true, hadPlace: true})
  const text = latin1(stripped.bytes)
  for (const gone of ['Lin Yue', 'Pixel 9', 'GPSLatitude', 'Photoshop', 'secret comment', 'motion video'])
    expect(text).not.toContain(gone)
  expect(text).toContain('ICC_PROFILE')
  // Scan data and tables are the same bytes.
  const scan = latin1(photo).indexOf('\xff\xdb')
  const end = latin1(photo).lastIndexOf('\xff\xd9motion')
  expect(text).toContain(latin1(photo).slice(scan, end))
})

test('a picture that lies on its side is still turned: its orientation is all that its EXIF says', () => {
  const text = latin1(stripPicture(photograph({orientation: 6}))!.bytes)
  expect(text.match(/Exif\0\0/g)).toHaveLength(1)
  expect(text).toContain('Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06')
  expect(latin1(stripPicture(photograph({orientation: 1}))!.bytes)).not.toContain('Exif')
})

test('stripping twice is stripping once', () => {
  const once = stripPicture(photograph({orientation: 3}))!
  const twice = stripPicture(once.bytes)!
  expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
  expect(twice.hadPlace).toBe(false)
})

test.for([
  ['PNG', pngWith('tEXtAuthor\0Lin Yue'), 'png', false],
  ['PNG with EXIF', pngWith('eXIf', cameraExif(1)), 'png', true],
  ['WebP', webpWith('EXIF', cameraExif(6)), 'webp', true],
] as const)('%s without its texts is the same picture', ([, bytes, type, hadPlace]) => {
  const stripped = stripPicture(bytes)!
  expect(stripped).toMatchObject({type, hadDetails: true, hadPlace})
  expect(latin1(stripped.bytes)).not.toContain('Lin Yue')
  const before = readPicture(bytes)!
  expect(readPicture(stripped.bytes)).toEqual(before)
})

test('a GIF keeps its repetition and loses comments and XMP', () => {
  const head = 'GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff'
  const repeat = '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'
  const comment = '!\xfe\x07Lin Yue\0'
  const xmp = '!\xff\x0bXMP DataXMP\x09GPSLatitu\0'
  const image = ',\0\0\0\0\x02\0\x02\0\0\x02\x02\x44\x01\0'
  const gif = (...parts: string[]) => new Uint8Array(Buffer.from(`${head}${parts.join('')};`, 'latin1'))
  const {bytes} = stripPicture(gif(repeat, comment, xmp, image))!
  expect(latin1(bytes)).toBe(latin1(gif(repeat, image)))
})

test.for([
  [
    'a drawing in SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a cut PNG', pngWith('tEXtAuthor\0x').subarray(0, 40)],
  ['a cut JPEG', jpegOf([]).subarray(0, 30)],
  ['a script that calls itself PNG', Buffer.from('<script>alert(1)</script>')],
  ['a WebP without chunks', new Uint8Array(Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'))],
] as const)('%s is no picture', ([, bytes]) => {
  expect(stripPicture(new Uint8Array(bytes))).toBeUndefined()
})
