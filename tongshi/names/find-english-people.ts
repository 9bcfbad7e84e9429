import {findNames} from './find-names.ts'
import {fromForeign, particle, type Stretch} from './foreign-person.ts'
import type {FoundPerson} from './found-person.ts'
import {knownPlacesInEnglish} from './known-places.ts'
import {type NormalisedName, normaliseName, surely} from './normalise-name.ts'
import {isPlaceWord, notNames} from './not-names.ts'
import {
  appointedTo,
  field,
  honorificAt,
  isTitle,
  officeBefore,
  officeBehind,
  officeWithField,
  officeWithPlace,
  pluralOffice,
  stateOfficeBefore,
} from './office-words.ts'
import {worldPlaces} from './world-places.ts'

const part =
  "(?:(?:[OD]['’]|Mac|Mc)?\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{L}[\\p{Ll}\\p{M}]+)*|\\p{Lu}{2,})(?:\\p{Lu}[\\p{Ll}]+)?"
/** One to four words that may be a name; initials and particles only inside. */
const name = new RegExp(
  `${part}(?: (?:\\p{Lu}\\.(?: ?\\p{Lu}\\.)*|${particle}(?: ${particle})?|${part})(?= |,|\\.|;|\\)|$|[’'])){0,5}`,
  'uy',
)

/** Words with a capital that begin or end no name. */
const notPart =
  /^(?:The|A|An|In|On|At|Of|And|For|From|With|Under|According|However|Meanwhile|China|Chinese|State|National|International|World|General|Deputy|Vice|Party|Committee|Council|Conference|Congress|Forum|Summit|Officer|Director|President|Manager|Executive|Professor|Mayor|Minister|Secretary|Governor|Premier|Chairman|Dean|Chief|Founder|CEO|Speaker|Co-author|Co-founder|Co-owner|Co-chair|Author|Owner|Researcher|Scientist|Engineer|Analyst|Student|Farmer|Teacher|Coach|Expert|Spokesman|Spokeswoman|Spokesperson|Academician|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Prof|Emeritus|Emerita|Counsellor|Counselor|Technology|Science|Research|Development|Innovation|Industry|Economy|Trade|East|West|North|South|New)$/

/** Organisations and places are named by such words. */
const generic =
  /^(?:Office|Bureau|Institute|Association|Commission|Administration|Ministry|Department|Centre|Center|Base|Academy|Agency|Federation|Foundation|Corporation|Bank|Fund|Holdings|Technologies|Laboratory|Lab|Province|Committee|Council|Society|Union|Exchange|Government|Museum|Library|Airlines|Motors|Ltd|Inc|Co|Street|Avenue|College|School|University|Hospital|Week|Station|Program|Programme|Tour|Cafe|Market|Awards?|Prize|Cup|Festival|Fair|Expo|Project|Series|League|Team|Group|Studios?|News|Times|Network|Systems|Solutions|Services|Energy|Capital|Partners|Club|Foods|Robotics|Electronics|Pharma|Insurance|Hotels?|Resorts?|Initiative|Training|Education|Advocate)$/

/** Find people in English text; see `findPeople`. */
export function findEnglishPeople(text: string): readonly FoundPerson[] {
  const found: FoundPerson[] = []
  // By place: a list of thousands of names must not be gone through for each of them.
  const taken = new Uint8Array(text.length)
  const isTaken = (start: number, end: number) => taken.subarray(start, end).includes(1)
  const add = (person: FoundPerson | undefined) => {
    if (!person || isTaken(person.start, person.end)) return
    found.push(person)
    taken.fill(1, person.start, person.end)
  }
  for (const start of nameStarts(text)) {
    if (isTaken(start, start + 1)) continue
    const before = officeBefore.exec(text.slice(Math.max(0, start - 80), start))
    // Chief Executive Officer, Toyota Motor: behind a comma only a Chinese name is one.
    const isName = (person: FoundPerson) =>
      before?.[2] !== ',' ||
      person.system !== 'foreign' ||
      isApposed(
        text,
        stateOfficeBefore.test(text.slice(Math.max(0, start - 110), start)) ? '' : before[1]!,
        person,
      )
    // Dr Jane Smith, director of the centre: an office says more than a title.
    const titled = before && isTitle.test(before[1]!) ? readBeforeOffice(text, start) : undefined
    if (titled) add(titled)
    else if (before) for (const person of readAfterOffice(text, start, before[1]!).filter(isName)) add(person)
    else add(readBeforeOffice(text, start) ?? readAfterField(text, start))
  }
  for (const {start, end, text: written, person} of findNames(text))
    if (!isTaken(start, end)) add(fromChinese({start, end, text: written}, person, 'name-again'))
  const ordered = orderByDocument(found)
  found.length = 0
  // Ms Ortega Ruiz is Lucía Ortega Ruiz again.
  const surnames = new Set(ordered.map(({surname}) => surname))
  found.push(...ordered.filter(one => one.system !== 'foreign' || !surnames.has(one.text)))
  for (const again of findAgain(text, found)) add(again)
  return found.sort((one, other) => one.start - other.start)
}

/**
 * Where a text turns names that can only be read turned (Wenjie Fang), it turns those too that could be read both ways
 * (Yan Xie); where it has foreign names in their order, such a name is asked.
 */
function orderByDocument(people: readonly FoundPerson[]): FoundPerson[] {
  const written = people.filter(({text}) => text.includes(' '))
  const turned = written.filter(one => one.sure === 'unsure').length
  const foreign = written.some(one => one.system === 'foreign')
  const straight = written.filter(one => one.system === 'pinyin' && one.sure === 'sure' && !turn(one)).length
  const isTurned = turned > straight && (turned >= 2 || foreign)
  return people.map(person => {
    const other = person.system === 'foreign' ? undefined : turn(person)
    if (!person.text.includes(' ') || person.system === 'foreign') return person
    if (isTurned && other)
      return {
        ...person,
        ...other,
        readings: [other, {surname: person.surname, given: person.given}],
        sure: 'likely',
      }
    return foreign && other && person.sure === 'sure'
      ? {...person, readings: [person, other], sure: 'likely'}
      : person
  })
}

/** `the hospital's chief pharmacist, Amina Yusuf, said`: an office in small letters, and a mark behind the name. */
function isApposed(text: string, office: string, {text: name, end, order}: FoundPerson): boolean {
  const isPlace = worldPlaces().has(name) || (order === 'given-first' && noGivenName.test(name))
  return office === office.toLowerCase() && /^[,.;)]/.test(text.slice(end)) && !isPlace
}

/** The name read the other way round, where that is a name too. */
function turn({text}: FoundPerson): {surname: string; given: string} | undefined {
  const [first = '', second = '', ...more] = text.split(' ')
  if (more.length > 0 || second === '') return undefined
  const person = normaliseName(`${second} ${first}`)
  return person.surname !== null && person.reversed !== true
    ? {surname: person.surname, given: person.given ?? ''}
    : undefined
}

/** Places where a word with a capital begins. */
function nameStarts(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}(?=[\p{L}])/gu), ({index}) => index)
}

/** The longest stretch of words at a place that can be a name. */
function stretchAt(text: string, start: number): Stretch | undefined {
  honorificAt.lastIndex = start
  if (honorificAt.test(text)) return undefined
  name.lastIndex = start
  const match = name.exec(text)
  if (!match) return undefined
  const words = match[0].split(' ')
  let count = words.findIndex(word => notPart.test(word) || generic.test(word))
  if (count === -1) count = words.length
  else if (count < words.length && generic.test(words[count]!)) return undefined
  if (count === 0) return undefined
  const kept = words.slice(0, count).join(' ')
  const next = /^ (\p{L}+)/u.exec(text.slice(start + kept.length))?.[1]
  if (next !== undefined && /^\p{Lu}/u.test(next) && (isPlaceWord(next) || generic.test(next)))
    return undefined
  return {start, end: start + kept.length, text: kept}
}

function readAfterOffice(text: string, start: number, office: string): FoundPerson[] {
  const isPlural = pluralOffice.test(office)
  const people: FoundPerson[] = []
  for (let at = start; ; ) {
    const stretch = stretchAt(text, at)
    const person = stretch && readName(stretch, 'office-before', text)
    if (!person) return people
    const own = text.lastIndexOf(office, start)
    people.push({...person, office: {text: office, start: own, end: own + office.length}})
    const more = /^(?:, and |, | and )(?=\p{Lu}\p{L}+)/u.exec(text.slice(person.end))
    if (!isPlural || !more) return people
    at = person.end + more[0].length
  }
}

/** What stands between a name and the office behind it: a comma, a bracket, a verb of taking it up. */
const joint =
  /^(?:, (?:aged )?(?:\d{1,2}(?:[ -]years?[ -]old)?(?:, (?:is )?| and ))?| \((?:aged )?\d{1,2}\), | \(| (?:(?:will )?becomes?|became|(?:has been|was|is|were) (?:named|(?:re-?)?(?:appointed|elected)|promoted to)(?: as)?|takes over as|took over as|serves as|succeeds \S+ \S+ as) )/

const pluralBehind = /(?:[^s]s|men|women|midwives|deputies|notaries|secretaries)$/i

/** What a head does, without the name of an office. */
const leads =
  /^(?:, (?:aged )?\d{1,2})?, who (?:(?:also|now|currently|has|had) )?(?:chairs?|heads?|leads?|runs?|directs?|oversees?|manages?|commands?|coordinates?|led|chaired|headed|founded|co-founded|(?:has|had) (?:managed|run|directed|overseen|commanded|coordinated)) (?:the|a|an|its|his|her|\p{Lu})/u

const verbs =
  /\b(?:said|says|told|which|where|when|while|but|becomes?|became|has|had|have|will|expects?|plans?|thanks?|hopes?|wants?|calls?|urges?|asks?|was|is|were|are|to|as|wins?|won|met|meets?)\b/i

/** Appointed Isabel Carrasco Chief Executive Officer. */
function isAppointed(text: string, start: number): boolean {
  return /\b(?:appoint(?:s|ed|ing)?|name[sd]?|naming|elect(?:s|ed)?|promote[sd]?)\s$/i.test(
    text.slice(Math.max(0, start - 12), start),
  )
}

/** `Yang Su, director of the office`: without the office behind it no pair of words is a name. */
function readBeforeOffice(text: string, start: number): FoundPerson | undefined {
  const stretch = stretchAt(text, start)
  if (!stretch?.text.includes(' ') || isPlaceWord(stretch.text.split(' ').at(-1)!)) return undefined
  if (worldPlaces().has(stretch.text)) return undefined
  const [comma] =
    joint.exec(text.slice(stretch.end)) ??
    (isAppointed(text, stretch.start) ? appointedTo.exec(text.slice(stretch.end)) : undefined) ??
    []
  // School of Public Health, who led: behind `of` stands what the institution is called after.
  const isField = /\p{Lu}[\p{L}]+ (?:of|for) $/u.test(text.slice(Math.max(0, start - 40), start))
  if (isField && normaliseName(stretch.text).surname === null) return undefined
  if (leads.test(text.slice(stretch.end))) return readName(stretch, 'office-behind', text)
  const behind = comma && officeBehind.exec(text.slice(stretch.end + comma.length, stretch.end + 90))
  if (!behind) return undefined
  const person = readName(stretch, 'office-behind', text)
  if (!person) return undefined
  // Who heads, who leads: verbs.
  if (/\bwho (?!is|was|serves)/.test(behind[0]) || verbs.test(behind[1]!)) return undefined
  // Brian Otieno, Head of Network Planning, expects traders: several are nobody's office.
  if (pluralBehind.test(behind[2]!)) return undefined
  // BYD Executive Vice President, Singapore's Prime Minister: the office begins behind whose it is.
  const prefix = /(?:^|.* )(?:\p{Lu}\S*|\S*['’]s?) $/u.exec(behind[1]!)?.[0] ?? ''
  const office = behind[1]!.slice(prefix.length) + behind[2]!
  const at = stretch.end + comma.length + behind[0].length - office.length
  return {...person, office: {text: office, start: at, end: at + office.length}}
}

/** Regions, towns, companies and fields of offices begin with such words. */
const noGivenName =
  /^(?:First|Second|Third|Global|Royal|Grand|Golden|Blue|Green|Red|Black|Great|Standard|Pan|Trans|Inter|Air|Nord|Rio|Lower|Upper|Greater|Northern|Southern|Eastern|Western|Central|Nova|Nueva|Nuevo|San|Santa|Saint|Port|Fort|Lake|Mount|Cape|Public|Social|Foreign|Higher|Human|Rural|Urban|Home|Internal|Economic|Natural|Digital|Local|Regional|Cultural|Civil|Labou?r|Consumer|Small|Water|Land|Asia|Latin|British|Middle|Los|Las|Le) /

/** Mountains, firms and products, behind an office too: climber Mount Everest. */
const neverGiven = /^(?:Mount|Lake|Golden|Great|Global|Royal|Standard|Blue|Green|Public|Digital|Economic) /

/** `Vice Minister of Commerce Ma Xiuhong`: only a Chinese name of two words ends the field of the office. */
function readAfterField(text: string, start: number): FoundPerson | undefined {
  const lead = text.slice(Math.max(0, start - 110), start)
  const fielded = officeWithField.exec(lead)
  const placed = officeWithPlace.exec(lead)
  const before = fielded && field.test(fielded[2]!) ? fielded : placed
  const stretch = before ? stretchAt(text, start) : undefined
  if (!stretch?.text.includes(' ')) return undefined
  const person = readName(stretch, 'office-before', text)
  if (!person) return undefined
  if (person.system === 'foreign') {
    const hasComma = lead.endsWith(', ')
    if (!hasComma || !isApposed(text, before![1]!.toLowerCase(), person)) return undefined
    // The mill in Wrocław, Lower Silesia, is in a region; whom the sentence is about says or does something.
    if (before === placed && !/^(?:, (?:and |who )?\p{Ll}|[.;)])/u.test(text.slice(person.end)))
      return undefined
    if (before === placed && noGivenName.test(stretch.text)) return undefined
  } else if (person.sure !== 'sure') return undefined
  if (
    lead.endsWith(', ') &&
    person.system !== 'foreign' &&
    !/^(?:[,.;)]|$| (?:and|said|says|who|told|has|was|is)\b)/.test(text.slice(person.end))
  )
    return undefined
  if (knownPlacesInEnglish.has(stretch.text)) return undefined
  const at = text.lastIndexOf(before![1]!, start)
  return {...person, office: {text: before![1]!, start: at, end: at + before![1]!.length}}
}

/** A stretch as a person: a Chinese name where it reads as one, else a foreign one of two words or more. */
function readName(stretch: Stretch, rule: FoundPerson['rule'], text: string): FoundPerson | undefined {
  const words = stretch.text.split(' ')
  for (let count = Math.min(words.length, 3); count > 0; count--) {
    const kept = words.slice(0, count).join(' ')
    // Two words of a longer run are a name only where the run ends with them.
    if (count < words.length && count < 2 && words.length > 1) break
    const person = normaliseName(kept)
    if (person.surname === null || notNames.has(words[0]!.toLowerCase())) continue
    if (count === 1 && /^ \p{Lu}/u.test(text.slice(stretch.start + kept.length))) continue
    return fromChinese({start: stretch.start, end: stretch.start + kept.length, text: kept}, person, rule)
  }
  return words.length >= 2 && !neverGiven.test(stretch.text) ? fromForeign(stretch, rule, text) : undefined
}

function fromChinese(
  {start, end, text}: Stretch,
  person: NormalisedName,
  rule: FoundPerson['rule'],
): FoundPerson {
  const {surname, given, reversed = false, confidence, candidates, system = 'pinyin'} = person
  const isGlued = !/[ \-‐‑,]/.test(text)
  const isShort = isGlued && (given ?? '').length <= 5 && syllablesOf(given ?? '') === 1
  const readings = candidates.map(({surname: family, given: own}) => ({surname: family, given: own}))
  return {
    start,
    end,
    text,
    surname: surname ?? '',
    given: given ?? '',
    order: 'surname-first',
    system,
    readings: reversed ? [{surname: given ?? '', given: surname ?? ''}, ...readings] : readings,
    rule,
    // Two syllables may be a given name alone: nothing in the letters tells.
    sure: reversed ? 'unsure' : isShort || (isGlued && confidence < surely) ? 'likely' : 'sure',
  }
}

function syllablesOf(text: string): number {
  return text.match(/[aeiouü]+/gi)?.length ?? 0
}

/** The whole name elsewhere in the text. */
function findAgain(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  return [...new Map(people.map(person => [person.text, person])).values()].flatMap(person => {
    const again: FoundPerson[] = []
    for (let at = text.indexOf(person.text); at !== -1; at = text.indexOf(person.text, at + 1)) {
      const end = at + person.text.length
      const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')
      const {office: _, ...known} = person
      const next = /^ (\p{L}+)/u.exec(text.slice(end))?.[1]
      if (isWhole && !(next && isPlaceWord(next) && /^\p{Lu}/u.test(next)))
        again.push({...known, start: at, end, rule: 'name-again'})
    }
    return again
  })
}
