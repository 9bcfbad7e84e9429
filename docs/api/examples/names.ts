import {normaliseName, type PersonName, romaniseName, splitName, writePerson} from 'tongshi/names'

// A glued name is cut by likelihood, and says how sure that is.
const {surname, given, confidence} = normaliseName('Huxiuqin')
console.log(surname, given, confidence.toFixed(2))
for (const cut of splitName('Fangan')) console.log(cut.surname, cut.given, cut.posterior.toFixed(2))

// Characters into Hanyu Pinyin; a name that is not read so is flagged and left to people.
console.log(romaniseName('吕平安')?.press, romaniseName('吕平安')?.passport)
console.log(romaniseName('佐藤健')?.press, romaniseName('佐藤健')?.flags.join())

// What nobody has confirmed is marked; characters are never made up.
const record: PersonName = {
  id: 'yang-su',
  characters: 'unknown',
  surname: 'Yang',
  given: 'Su',
  order: 'surname-first',
  system: 'pinyin',
  source: 'English release',
  verified: false,
  variants: ['Yangsu'],
}
const written = writePerson(record, {locale: 'zh-Hans', office: '局长'})
console.log(written.text, written.mark)
