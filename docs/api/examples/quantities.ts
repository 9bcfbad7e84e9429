import {compareTexts, describeReason, lintQuantities, readQuantities, writeQuantity} from 'tongshi/quantities'

// 60亿元 is one exact value, whatever language prints it.
for (const quantity of readQuantities('全年签约60亿元，惠及600多家企业。', 'zh')) {
  console.log(quantity.kind, quantity.value, quantity.bound, writeQuantity(quantity, {locale: 'en'}))
}

// The classic slip between 亿 and billion is a factor, not a matter of looks.
const {verdict, reasons} = compareTexts({
  source: '签约60亿元',
  target: 'Contracts worth 60 billion yuan were signed.',
  sourceLanguage: 'zh',
  targetLanguage: 'en',
})
console.log(verdict, reasons.map(describeReason).join('; '))

// Faults of a source, before anybody translates it.
for (const {rule, actual, expected} of lintQuantities('增长15～30%', 'zh')) {
  console.log(rule, actual, expected)
}
