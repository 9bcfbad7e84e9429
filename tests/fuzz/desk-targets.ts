import {generateKeyPairSync} from 'node:crypto'
import {readPicture} from '#exchange/read-picture.ts'
import {stripPicture} from '#exchange/strip-picture.ts'
import {isPass} from '#kits/embargo-pass.ts'
import {readAddress} from '#kits/read-address.ts'
import {safeUrl} from '#kits/safe-url.ts'
import {verifyKit} from '#kits/verify-kit.ts'
import {readSessionToken} from '#store/find-signed-in.ts'
import {readQuery} from '#store/read-query.ts'
import {type FuzzTarget, promise, textOf} from './fuzz-target.ts'

const keys = new Map([['0123456789abcdef', generateKeyPairSync('ed25519').publicKey]])

/** The route table brings most of the program with it: it is loaded by those who need it. */
const api = async () => ({
  ...(await import('../../app/api/_parts/dispatch.ts')),
  ...(await import('../../app/api/_parts/read-input.ts')),
  ...(await import('../../app/api/_parts/routes.ts')),
  ...(await import('../../app/api/_parts/sign-in-routes.ts')),
})

/** What reaches the server from anybody: an answer, a refusal, never a fault. */
export const deskTargets: readonly FuzzTarget[] = [
  {
    name: 'api-body',
    room: 'app',
    form: 'text',
    words:
      '{|}|[|]|:|,|"|"__proto__": {"polluted": 1}|"constructor"|null|true|1e999|-1|"locale": "zh-Hans"|"text": "x"|"rev": 1|"role": "owner"|"\\u0000"|"\\ud800"|"document": "announcements/../x"|"base64": "AAAA"|"expiresAt": "2026-07-09T00:00:00Z"'.split(
        '|',
      ),
    errors: ['StoreError'],
    read: async input => {
      const {routes, validate} = await api()
      let body: unknown
      try {
        body = JSON.parse(textOf(input))
      } catch {
        return
      }
      for (const route of routes) {
        if (!route.body) continue
        try {
          const read = validate(route.body, body, 'body') as object
          promise(Object.getPrototypeOf(read) === Object.prototype, 'a body with another prototype')
        } catch (error) {
          if ((error as Error).name !== 'StoreError') throw error
        }
      }
      promise(!('polluted' in {}), 'a polluted prototype')
    },
  },
  {
    name: 'address',
    room: 'app',
    form: 'text',
    words:
      '/|..|%2f|%2F..|%00|%|%E0%A4%A|//|\\|@|:|?|#|javascript:|data:|https://|evil.example|.json|announcements/|\u3002|\uff0f|[::1]|\r\n'.split(
        '|',
      ),
    longest: 8_192,
    errors: ['StoreError', 'KitError'],
    read: async input => {
      const {findRoute, safeReturn} = await api()
      const text = textOf(input)
      const to = new URL(safeReturn(text), 'https://desk.example')
      promise(to.origin === 'https://desk.example', `a way to ${to.origin}`)
      const link = URL.parse(safeUrl(text), 'https://desk.example')
      promise(!link || /^(https?|mailto|tel):$/.test(link.protocol), `an address of ${link?.protocol}`)
      try {
        readAddress(text)
      } catch (error) {
        if ((error as Error).name !== 'KitError') throw error
      }
      for (const method of ['GET', 'PUT'])
        try {
          findRoute(method, text)
        } catch (error) {
          if ((error as Error).name !== 'StoreError') throw error
        }
    },
  },
  {
    name: 'query',
    room: 'store',
    form: 'text',
    words:
      'state:|missing|has:error|(|)|-|NOT |AND | OR |"|\\|source:"|changed:>=2026-11-01|by:me|fact:|:|https://|亿| '.split(
        '|',
      ),
    longest: 16_384,
    errors: ['StoreError'],
    read: input => readQuery(textOf(input)),
  },
  {
    name: 'signed',
    room: 'store',
    form: 'text',
    words: '__Host-tongshi.session_token=|.|; |%|%2E|=|1790000000|0123456789abcdef|A|-|_|"|,'.split('|'),
    longest: 16_384,
    read: input => {
      const text = textOf(input)
      const secret = 'a secret of thirty-two characters, at least'
      promise(readSessionToken(text, secret) === undefined, 'a forged cookie that is believed')
      promise(!isPass(text, 'slug', {keys, now: 0}), 'a forged pass that is believed')
    },
  },
  {
    name: 'kit',
    room: 'kits',
    form: 'package',
    words:
      '{|}|"|:|,|"format": "tongshi-kit/1"|"draft": true|"signature": {"key": "x"}|null|[]|  |\n|a|0'.split(
        '|',
      ),
    errors: ['KitError', 'ExchangeError'],
    read: input => {
      const {problems, isDraft} = verifyKit(input, {keys})
      promise(isDraft || problems.length > 0, 'a kit of nobody that is believed')
    },
  },
  {
    name: 'picture',
    room: 'exchange',
    form: 'bytes',
    words: [],
    read: input => {
      const size = readPicture(input)
      promise(size === undefined || (size.width >= 0 && size.height >= 0), 'a picture of no size')
      const stripped = stripPicture(input)
      if (!stripped) return
      // An end that was lost, and an orientation alone, are written anew.
      promise(stripped.bytes.length <= input.length + 64, 'a picture that grew')
      promise(stripPicture(stripped.bytes)?.width === stripped.width, 'a stripped picture that is none')
    },
  },
]
