import type {CheckContext} from '#checks/check-context.ts'
import {checkUnits} from '#checks/check-units.ts'
import {
  type Defect,
  messageDefects,
  type RightPair,
  seeded,
  textualDefects,
} from '../../checks/inject-defects.ts'
import {pressPair} from '../../checks/press-pairs.ts'

const text = {syntax: 'text', profile: 'project'} as const
/** Of every kind. */
const most = 500

/** How many of the defects put into right pairs are found, by kind. */
export function measureDefects(pairs: readonly RightPair[]): void {
  console.log('\nDefects found')
  let all = 0
  let met = 0
  const tell = (name: string, found: number, tried: number): void => {
    all += tried
    met += found
    console.log(`  ${name.padEnd(52)} ${found}/${tried} ${((100 * found) / tried).toFixed(1)} %`)
  }
  for (const defect of [...textualDefects, ...messageDefects]) {
    const {found, tried} = tryDefect(defect, pairs)
    tell(`${defect.rules[0]}: ${defect.name}`, found, tried)
  }
  const random = seeded(20261125)
  const slips = Array.from({length: 6 * most}, () => pressPair(random)).filter(pair => pair !== undefined)
  for (const [name, own] of Map.groupBy(slips, pair => `${pair.rules[0]}: ${pair.name}`)) {
    const context = {...text, sourceLocale: 'zh-Hans', targetLocale: 'en'}
    const found = own.filter(({zh, wrong, rules}) =>
      speaks([{id: 'u', source: zh, target: wrong}], context, rules),
    )
    tell(name, found.length, own.length)
  }
  console.log(`  ${'in all'.padEnd(52)} ${met}/${all} ${((100 * met) / all).toFixed(2)} %`)
}

function tryDefect(
  {rules, from, isChange, inject}: Defect,
  pairs: readonly RightPair[],
): {found: number; tried: number} {
  const [sourceLocale, targetLocale] = from === 'zh' ? ['zh-Hans', 'en'] : ['en', 'zh-Hans']
  const random = seeded(1)
  let found = 0
  let tried = 0
  for (const pair of pairs) {
    if (tried === most) break
    const made = inject(pair, random)
    if (!made) continue
    const own: CheckContext = {
      ...text,
      sourceLocale: sourceLocale!,
      targetLocale: targetLocale!,
      ...made.context,
    }
    // What is said of the right pair already proves nothing.
    const [right] = made.units
    const before = {...right!, target: from === 'zh' ? pair.en : pair.zh}
    if (isChange && speaks([before], own, rules)) continue
    tried += 1
    if (speaks(made.units, own, rules)) found += 1
    else if (process.env.SHOW_MISSED)
      console.log(`    missed ${rules[0]}: ${made.units.at(-1)?.target}\n      ${right?.source}`)
  }
  return {found, tried}
}

function speaks(
  units: Parameters<typeof checkUnits>[0],
  context: CheckContext,
  rules: readonly string[],
): boolean {
  return checkUnits(units, context).some(({rule}) => rules.includes(rule))
}
