import {expect, test} from 'vitest'
import {readQuantities} from '#quantities/read-quantities.ts'

/** A figure in one line: what it is, how much, in what, with which bound. */
function show(text: string): string[] {
  return readQuantities(text, 'en').map(
    ({kind, value, upper, unit, currency, bound, change, date, text: written}) =>
      [
        `${written}:`,
        kind,
        date ? `${date.from}/${date.to}` : upper === undefined ? value : `${value}..${upper}`,
        currency ?? (unit && unit.code !== '1' ? unit.code : undefined),
        unit?.per && `per ${unit.per}`,
        bound === 'exact' ? undefined : bound,
        change && `${change.mode} ${change.direction}`,
      ]
        .filter(part => part !== undefined)
        .join(' '),
  )
}

test.for<[string, string[]]>([
  ['nearly 6 billion yuan', ['nearly 6 billion yuan: money 6000000000 CNY nearly']],
  ['RMB 6bn and CN¥6bn', ['RMB 6bn: money 6000000000 CNY', 'CN¥6bn: money 6000000000 CNY']],
  [
    'EUR 3.8m, US$4.5m, £10m',
    ['EUR 3.8m: money 3800000 EUR', 'US$4.5m: money 4500000 USD', '£10m: money 10000000 GBP'],
  ],
  ['a quarter of a million', ['a quarter of a million: count 250000']],
  ['half a dozen and five dozen', ['half a dozen: count 6', 'five dozen: count 60']],
  ['two hundred and fifty-six firms', ['two hundred and fifty-six: count 256']],
  [
    '8-12% and 8 to 12 billion yuan',
    ['8-12%: percent 8..12 %', '8 to 12 billion yuan: money 8000000000..12000000000 CNY'],
  ],
  [
    'rose from 8 billion to 12 billion yuan',
    ['8 billion: money 8000000000 CNY', '12 billion yuan: money 12000000000 CNY'],
  ],
  [
    'rises from 3.1 million to 5.2 million tonnes',
    ['3.1 million: measure 3100000 t', '5.2 million tonnes: measure 5200000 t'],
  ],
  [
    'grew from 900,000 to 1.2 million tonnes',
    ['900,000: measure 900000 t', '1.2 million tonnes: measure 1200000 t'],
  ],
  ['pressure drops to 0.4 bar, 1013 hPa', ['0.4 bar: measure 0.4 bar', '1013 hPa: measure 1013 hPa']],
  ['55 mph and 50 Mbps', ['55 mph: rate 55 [mi_i] per h', '50 Mbps: rate 50 Mbit per s']],
  ['35 dB, 82,000 gross tons', ['35 dB: measure 35 dB', '82,000 gross tons: measure 82000 {GT}']],
  ['nine out of ten visitors', ['nine out of ten: fraction 0.9']],
  ['250 short tons', ['250 short tons: measure 250 [ston_av]']],
  [
    '1.2m tonnes, 5m people and 1.2m high',
    ['1.2m tonnes: measure 1200000 t', '5m: count 5000000', '1.2m: measure 1.2 m'],
  ],
  ['between 20 and 25 sen', ['20 and 25 sen: money 0.2..0.25 MYR']],
  ['12 bars and 3 pubs', ['12: count 12', '3: count 3']],
  ['up 1.4 percentage points', ['1.4 percentage points: percentage-point 1.4 [pp] by up']],
  ['fell to 4.9 percent', ['4.9 percent: percent 4.9 % to down']],
  ['tripled; a fourfold rise', ['tripled: factor 3 to up', 'fourfold: factor 4 to up']],
  ['650 yuan per cubic metre', ['650 yuan per cubic metre: rate 650 CNY per m3']],
  ['a 7.62mm barrel and a 3-inch pipe', ['7.62mm: measure 7.62 mm', '3-inch: measure 3 [in_i]']],
  ['5 feet 6 inches', ['5 feet 6 inches: measure 5.5 [ft_i]']],
  ['hundreds of people', ['hundreds: vague 200..900 vague']],
  ['600+ firms, 20 or more', ['600+: count 600 more-than', '20 or more: count 20 at-least']],
  ['on 17 November 2026', ['17 November 2026: date 2026-11-17/2026-11-17']],
  ['the first half of 2023', ['the first half of 2023: date-span 2023-01-01/2023-06-30']],
  ['in the 1980s', ['1980s: date-span 1980-01-01/1989-12-31']],
  ['the 21st session', ['21st: ordinal 21']],
  ['at 6pm', ['6pm: clock-time 18:00']],
  ['25 percent off', ['25 percent off: discount 75 %']],
  ['12,34,567.89 rupees', ['12,34,567.89 rupees: money 1234567.89 INR']],
])('%s', ([text, expected]) => {
  expect(show(text)).toEqual(expected)
})

test.for([
  '5G networks',
  'ISO 9001 and COVID-19',
  'the G20 summit',
  'a decent offer',
  'no one knows',
  'the 14th Five-Year Plan',
  'won the award',
])('%s holds no amount', text => {
  expect(show(text)).toEqual([])
})

test('a date with two readings has no value and gives both', () => {
  const [found] = readQuantities('03/04/2023', 'en')
  expect(found?.date).toBeUndefined()
  expect(found?.alternatives?.map(one => one.date?.from)).toEqual(['2023-04-03', '2023-03-04'])
})
