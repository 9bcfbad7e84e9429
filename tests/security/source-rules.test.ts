import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {routes} from '../../app/api/_parts/routes.ts'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'tongshi', 'scripts'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter(file => /\.(tsx?|typ)$/.test(file))

/** Source without comments: rules are about what runs. */
const source = new Map(
  files.flatMap(file => {
    try {
      return [[file, readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')] as const]
    } catch {
      return []
    }
  }),
)

/** Files whose source matches. */
const where = (pattern: RegExp) => [...source].filter(([, text]) => pattern.test(text)).map(([file]) => file)

test('nothing is run that was text a moment ago', () => {
  expect(
    where(/\beval\(|new Function\(|vm\.run|import\('node:vm'\)/).filter(
      one => one !== 'tongshi/kits/release.typ',
    ),
  ).toEqual([])
  // The template of PDFs evaluates one length that the program itself passes.
  expect(source.get('tongshi/kits/release.typ')!.match(/\beval\(/g)).toHaveLength(1)
  // One thread whose source is a constant beside it.
  expect(where(/eval: true/)).toEqual(['tongshi/store/replace-text.ts'])
})

test('programs are started with a list of words, never through a shell', () => {
  expect(
    where(/\bexec\(|\bexecSync\(|shell: true/).filter(file => !/\.exec\(/.test(source.get(file)!)),
  ).toEqual([])
  expect(where(/import \{[^}]*\b(exec|execSync)\b[^}]*\} from 'node:child_process'/)).toEqual([])
})

test('SQL is bound: raw text stands in migrations alone', () => {
  expect(where(/sql\.raw\(/).filter(file => !/^tongshi\/store\/migration-\d+\.ts$/.test(file))).toEqual([])
})

test('HTML is written by React; one script of data is made apart, and escapes what would end it', async () => {
  expect(where(/dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/)).toEqual([
    'app/[locale]/(reader)/_parts/page-meta.tsx',
  ])
  expect(source.get('app/[locale]/(reader)/_parts/page-meta.tsx')).toMatch(/__html: writeJsonLd\(/)
})

test('patterns are never made from what a person typed, but for the search that runs in a thread with an end', () => {
  const made = where(/new RegExp\((?!`\^\$\{|\[?['"`/])\w*[fF]ind\b/)
  expect(made).toEqual(['tongshi/store/replace-text.ts'])
  expect(source.get('tongshi/store/replace-text.ts')).toMatch(
    /setTimeout\(\(\) => void thread\.terminate\(\)/,
  )
})

test('the server calls one kind of address, and that is set by who runs it', () => {
  expect(
    where(/\bfetch\(/).filter(file => file.startsWith('tongshi/') || file.startsWith('app/api/')),
  ).toEqual(['tongshi/store/ask-machine.ts'])
  expect(source.get('tongshi/store/ask-machine.ts')).toContain("redirect: 'error'")
})

test('chance that must not be guessed comes from node:crypto', () => {
  expect(where(/Math\.random\(/)).toEqual(['tongshi/store/ask-machine.ts'])
  for (const file of ['make-id', 'recovery-codes'])
    expect(source.get(`tongshi/store/${file}.ts`)).toMatch(
      /import \{[^}]*random\w+[^}]*\} from 'node:crypto'/,
    )
})

test('no weak hash, cipher or mode is named', () => {
  expect(where(/['"`](md5|sha1|des-|rc4|aes-\d+-(ecb|cbc))/i)).toEqual([])
  expect(where(/createCipher(iv)?\(|rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED/)).toEqual([])
})

test('pages listen to no messages of other windows and open no sockets', () => {
  expect(
    where(/addEventListener\(['"]message|new WebSocket|onmessage/).filter(file => file.startsWith('app/')),
  ).toEqual([])
})

test('passwords are typed hidden and may be pasted', () => {
  const typed = where(/type=["{][^>]*password/).filter(file => file.startsWith('app/'))
  expect(typed).toEqual(['app/[locale]/desk/_parts/password-field.tsx'])
  expect(source.get(typed[0]!)).toMatch(/autoComplete=\{fresh \? 'new-password' : 'current-password'\}/)
  expect(where(/onPaste=\{[^}]*preventDefault/)).toEqual([])
})

test('the browser keeps drafts and how things look, no sign-in and no person', () => {
  expect(where(/localStorage\.setItem|indexedDB\.open/).sort()).toEqual([
    'app/[locale]/desk/edit/_parts/draft-database.ts',
    'app/[locale]/desk/edit/_parts/reference-panel.tsx',
  ])
  expect(where(/document\.cookie\s*=/)).toEqual(['app/[locale]/desk/account/_parts/appearance-panel.tsx'])
})

test('no route takes a secret in its address, and reading changes nothing', () => {
  for (const {id, method, path, query, body} of routes) {
    const names = Object.keys((query as {shape?: object} | undefined)?.shape ?? {})
    expect(
      names.filter(name => /password|token|secret|code|seal/i.test(name)),
      id,
    ).toEqual([])
    expect(path, id).not.toMatch(/:(token|password|secret)/)
    if (method === 'GET') expect(body, id).toBeUndefined()
  }
})

test('every body is an object with no field but those that are named', () => {
  const isStrict = (schema: unknown): boolean => {
    const {def} = schema as {
      def: {type: string; catchall?: {def: {type: string}}; options?: unknown[]; in?: unknown}
    }
    if (def.type === 'object') return def.catchall?.def.type === 'never'
    if (def.type === 'union') return def.options!.every(isStrict)
    return def.type === 'pipe' ? isStrict(def.in) : false
  }
  expect(routes.filter(({body}) => body && !isStrict(body)).map(({id}) => id)).toEqual([])
})

test('no key, password or token stands in the source', () => {
  const secret =
    /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:password|secret|token)\s*[:=]\s*['"][^'"\s]{12,}['"]|tsh_[\w-]{30,}/i
  expect(where(secret)).toEqual([])
})
