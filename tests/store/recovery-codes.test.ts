import {expect, test} from 'vitest'
import {findRecoveryCode, makeRecoveryCodes} from '#store/recovery-codes.ts'

test('ten codes that read well, kept as salted hashes that do not hold them', async () => {
  const {codes, kept} = await makeRecoveryCodes()
  expect(codes).toHaveLength(10)
  expect(new Set(codes).size).toBe(10)
  for (const [at, code] of codes.entries()) {
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
    expect(kept[at]).toMatch(/^[0-9a-z]{2}:[0-9a-f]{32}:[0-9a-f]{64}$/)
    expect(kept[at]).not.toContain(code.replaceAll('-', '').slice(2))
  }
  expect(new Set(kept.map(one => one.split(':')[1])).size).toBe(10)
})

test('a code is found however it is typed, and nothing else is', async () => {
  const {codes, kept} = await makeRecoveryCodes()
  const code = codes[3]!
  for (const typed of [
    code,
    code.toUpperCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')} `,
    code.replaceAll('0', 'O').replaceAll('1', 'l'),
  ])
    expect(await findRecoveryCode(typed, kept), typed).toBe(kept[3])
  const other = code.slice(0, -1) + (code.endsWith('z') ? 'y' : 'z')
  for (const typed of [other, '', code.slice(1), `${code}0`, kept[3]!, codes[3]!.slice(0, 2)])
    expect(await findRecoveryCode(typed, kept), typed).toBeUndefined()
  expect(await findRecoveryCode(code, [])).toBeUndefined()
  expect(await findRecoveryCode(code, ['xx:nonsense', `${code.slice(0, 2)}::`])).toBeUndefined()
})
