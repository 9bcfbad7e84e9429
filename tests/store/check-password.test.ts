import {expect, test} from 'vitest'
import {checkPassword} from '#store/check-password.ts'
import {isCommonPassword, ownWords} from '#store/common-passwords.ts'
import {StoreError} from '#store/store-error.ts'

const refusalOf = (password: string, personal: string[] = []) => {
  try {
    checkPassword(password, personal)
    return undefined
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    return (error as Error).message
  }
}

test.for([
  'seven wet umbrellas',
  'x7#kQ pd',
  '模具 基地 六月 开门 鱼 灯',
  'correct horse battery staple',
  'ÄäÖö ßẞ ñandú',
  '   leading and trailing   ',
  'Zebra Xylophone!',
  'only lower case letters here',
  '8831 5590 2274 9163',
])('%j may be chosen: letters, digits, signs or none of them', password => {
  if (password.length < 12) expect(refusalOf(password)).toContain('at least 12')
  else expect(refusalOf(password)).toBeUndefined()
})

test('passwords of 64 and of 256 characters are welcome, and nothing is cut off', () => {
  const long = 'The quick brown fox jumps over eight lazy dogs, then sleeps a bit'
  expect(long.length).toBeGreaterThanOrEqual(64)
  expect(refusalOf(long)).toBeUndefined()
  expect(refusalOf(`${long} `.repeat(4).slice(0, 256))).toBeUndefined()
  expect(refusalOf(`${long} `.repeat(4).slice(0, 257))).toContain('at most 256')
})

test.for([
  ['leaked, whole', '1qaz2wsx3edc4rfv'],
  ['leaked, whole, in capitals', 'QWERTY123456'],
  ['a leaked word with a year', 'umbrella2024'],
  ['a leaked word between signs', '!!sunshine2024!!'],
  ['a leaked word with signs for letters', 'P@ssw0rd2024'],
  ['a leaked word twice', 'dragondragon'],
  ['a leaked word three times and a number', 'adminadminadmin1'],
  ['the name of the program', 'Tongshi2026!!'],
  ['what people are here', 'translator123'],
  ['Chinese in Latin letters', 'woaini1314520'],
])('%s: %j is refused', ([, password]) => {
  expect(isCommonPassword(password!)).toBe(true)
  expect(refusalOf(password!)).toMatch(/^Unexpected password: .+, expected .+, choose another\.$/)
})

test('every word that a desk makes people think of is refused, padded to the length that is asked for', () => {
  for (const word of ownWords)
    expect(refusalOf(`${word}${'1234567890987'.slice(0, Math.max(2, 13 - word.length))}`), word).toBeDefined()
})

test('a password that is mostly its person is refused', () => {
  expect(refusalOf('lin@example.org', ['lin@example.org', 'Lin Yue'])).toContain('your own')
  expect(refusalOf('haitao sells wet umbrellas', ['w@example.org', 'Wang Haitao'])).toBeUndefined()
  expect(refusalOf('haitao123456', ['w@example.org', 'Wang Haitao'])).toContain('your own')
})
