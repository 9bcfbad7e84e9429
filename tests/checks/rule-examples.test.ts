import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkUnits} from '#checks/check-units.ts'
import {catalogueRules, pairRules, textRules} from '#checks/rules.ts'
import type {UnitTexts} from '#checks/unit-texts.ts'
import type {Finding} from '#messages/finding.ts'
import en from '../../locales/en/checks.json' with {type: 'json'}
import {readExample} from './sample-context.ts'

const rules = [...textRules, ...pairRules, ...catalogueRules]
const files = readdirSync('tongshi/checks').filter(name =>
  /^export const \w+: (?:Text|Pair|Catalogue)Rule = /m.test(readFileSync(`tongshi/checks/${name}`, 'utf8')),
)

/** Units of an example: `source → target`, several parted by ` | `; one text alone is a source. */
function unitsOf(lines: string, isPair: boolean, more: Partial<UnitTexts>): UnitTexts[] {
  const texts = isPair || / \| /.test(lines) ? lines.split(' | ') : [lines]
  return texts.map((text, at) => {
    const [source = '', target] = isPair ? text.split(/ →(?: |$)/) : [text]
    return {id: `u${at}`, source, ...(target === undefined ? {} : {target}), ...more}
  })
}

const say = ({place, actual, expected}: Finding) => `${place.start}-${place.end}: ${actual} → ${expected}`

test('every rule stands in a file of its name and in the list', () => {
  expect(files.map(name => name.replace('.ts', '')).sort()).toEqual(rules.map(({id}) => id).sort())
})

describe.each(files)('%s', file => {
  const source = readFileSync(`tongshi/checks/${file}`, 'utf8')
  const id = file.replace('.ts', '')
  const examples = [...source.matchAll(/@example (ok|not-ok) (.+)\n((?: \* {3}.*\n)*)/g)].map(
    ([, verdict, head, lines = '']) => {
      const [text = '', place] = lines
        .replace(/^ \* {3}/gm, '')
        .replace(/\n$/, '')
        .split('\n')
      return {verdict: verdict!, head: head!, text, place}
    },
  )

  test('its doc comment names the rule and shows both verdicts, and it has words', () => {
    expect(source).toContain(`\n * \`${id}\`: `)
    expect(new Set(examples.map(({verdict}) => verdict))).toEqual(new Set(['ok', 'not-ok']))
    expect(Object.keys(en)).toContain(id)
  })

  test.for(examples)('$verdict $head: $text', ({verdict, head, text, place}) => {
    const {context, more, isPair} = readExample(head)
    const found = checkUnits(unitsOf(text, isPair, more), context)
    if (verdict === 'ok') expect(found).toEqual([])
    else {
      // A second form of a name is a finding by itself too.
      const rules = new Set(found.map(({rule}) => rule))
      expect(rules).toEqual(new Set(id === 'name-variants' ? [id, 'glued-name'] : [id]))
      if (place !== undefined) expect(found.map(say)).toContain(place)
    }
  })
})
