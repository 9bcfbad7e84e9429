import fc from 'fast-check'

const fact = fc.constantFrom(
  'firms',
  'facilities',
  'sales',
  'share',
  'part',
  'span',
  'publishedOn',
  'director',
  'first',
)
const value = fc.constantFrom('n', 'm', 'x', 'ratio', 'big', 'who', 'state', 'when', 'br')
const name = fc.oneof(fact, value)
const text = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 6}),
  fc.constantFrom(
    "'",
    "''",
    "'{'",
    ' # ',
    '（',
    '。',
    ' < ',
    '<3',
    '|',
    "l'",
    '’',
    '\n',
    '$t(x)',
    '{{n}}',
    '__',
  ),
)
const numberStyle = fc.constantFrom(
  '',
  ', percent',
  ', integer',
  ', compact',
  ', ::compact-long',
  ', ::compact-short .00',
  ', ::KK',
  ', ::percent',
  ', ::% .0',
  ', ::currency/CNY',
  ', ::currency/USD unit-width-narrow',
  ', ::scale/0.01',
  ', ::sign-always',
  ', ::,_',
  ', ::@@@',
  ', ::000',
  ', ::E0',
  ', ::scientific',
  ', ::unit/meter',
  ', ::integer-width/+000',
  ', ::rounding-mode-floor .0',
  ', ::group-min2',
  ', ::latin',
  ', ::currency',
  ', ::scale',
  ', ::unit/parsec',
  ', foo',
)
const dateStyle = fc.constantFrom(
  '',
  ', day',
  ', short',
  ', medium',
  ', long',
  ', full',
  ', clock',
  ', ::yMMMd',
  ', x',
)

/** ICU messages over the sample facts and values, right and wrong ones. */
export const writtenMessage: fc.Arbitrary<string> = fc.letrec<{message: string; part: string}>(tie => {
  const inner = tie('message')
  const option = (key: fc.Arbitrary<string>) =>
    fc
      .uniqueArray(fc.tuple(key, inner), {maxLength: 3, selector: ([one]) => one})
      .map(options => options.map(([one, message]) => `${one} {${message}}`).join(' '))
  const category = fc.constantFrom('zero', 'one', 'two', 'few', 'many', '=0', '=1', '=3')
  return {
    message: fc.array(tie('part'), {maxLength: 4}).map(parts => parts.join('')),
    part: fc.oneof(
      {maxDepth: 3, depthSize: 'small'},
      text,
      name.map(one => `{${one}}`),
      fc.tuple(name, numberStyle).map(([one, style]) => `{${one}, number${style}}`),
      fc
        .tuple(name, fc.constantFrom('date', 'time'), dateStyle)
        .map(parts => `{${parts[0]}, ${parts[1]}${parts[2]}}`),
      fc.tuple(fc.constantFrom('b', 'i', 'a1', 'who'), inner).map(([tag, one]) => `<${tag}>${one}</${tag}>`),
      fc
        .tuple(name, fc.constantFrom('plural', 'plural, offset:1', 'selectordinal'), option(category), inner)
        .map(([one, type, options, other]) =>
          `{${one}, ${type}, ${options} other {#${other}}}`.replace('offset:1,', 'offset:1'),
        ),
      fc
        .tuple(name, option(fc.constantFrom('draft', 'final', 'true', 'lost')), inner)
        .map(([one, options, other]) => `{${one}, select, ${options} other {${other}}}`),
    ),
  }
}).message
