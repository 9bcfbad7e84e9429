import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rebuildsIdentically} from '#documents/rebuild-document.ts'

const suites = process.env.TONGSHI_SUITES ?? '../shared/suites'

/** Markdown of every example of a specification; `→` stands for a tab there. */
function examplesOf(file: string): string[] {
  const text = readFileSync(join(suites, 'commonmark', file), 'utf8')
  return [...text.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm)].map(match =>
    match[1]!.replaceAll('→', '\t'),
  )
}

describe.skipIf(!existsSync(join(suites, 'commonmark')))(
  'specifications (skipped without the suites)',
  () => {
    test.for([
      ['spec.txt', 655],
      ['gfm-extensions.txt', 28],
    ] as const)('every example of %s comes back identical', ([file, count]) => {
      const examples = examplesOf(file)
      expect(examples).toHaveLength(count)
      expect(examples.filter(example => !rebuildsIdentically(example).identical)).toEqual([])
    })
  },
)

test('texts made of marks, braces and apostrophes come back identical', () => {
  const piece = fc.constantFrom(
    ...[
      "'",
      '{',
      '}',
      '<',
      '>',
      '*',
      '**',
      '_',
      '`',
      '~~',
      '[a](b "c")',
      '![d](e)',
      '\\',
      '#',
      '|',
      '\n',
      '\n\n',
    ],
    ...['word', '六十亿', '{a, plural, other {#}}', '<b>', '</b>', '  \n', '- ', '> ', '[^1]', '&lt;'],
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), pieces => rebuildsIdentically(pieces.join('')).identical),
    {numRuns: 500},
  )
})

test.for([
  ['front matter of any kind', '---\n[not: yaml: {\n---\n\n# Hi\n', 1],
  ['no front matter', 'One.\n\nTwo.\n', 2],
  ['nothing', '', 0],
] as const)('a file with %s is read', ([, text, units]) => {
  expect(rebuildsIdentically(text)).toEqual({units, identical: true})
})
