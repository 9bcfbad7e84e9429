import type {FoundOrganisation} from './found-organisation.ts'
import {knownPlacesInEnglish} from './known-places.ts'
import {isState} from './world-places.ts'

/** Words that end the name of an organisation. */
const heads = new Set(
  `Office Bureau Institute Institutes Laboratories Association Company Corporation Group University College School Hospital Ministry Commission
  Administration Committee Bank Fund Foundation Centre Center Base Academy Agency Department Authority Federation Council
  Alliance Chamber Laboratory Observatory Society Union Organization Organisation Exchange Court Government Secretariat
  Museum Library Institution Consortium Airlines Holdings Motors Pharmaceuticals Embassy Consulate Congress Parliament
  Assembly Nations Limited Railways Industries Trust Lab Labs Archive Archives Partners Ventures Cooperative Cooperatives Club Airways
  Tribunal Theatre Orchestra Police Clinic Zoo Berhad Bhd Service Services Co Ltd Inc Corp PLC LLC GmbH`.split(
    /\s+/,
  ),
)

/** Heads behind which `of …` or `for …` says which one: Ministry of Commerce. */
const openHeads = new Set(
  'Office Bureau Institute Institutes Association University College School Hospital Ministry Commission Administration Committee Bank Fund Foundation Centre Center Academy Agency Department Authority Federation Council Alliance Chamber Society Union Organization Organisation Court Museum Library Congress Government Embassy'.split(
    ' ',
  ),
)

/** Words: no name is longer, and a headline in capitals must not be walked through from each of its words. */
const longest = 32

const joiners = new Set(['and', 'of', 'for', '&', 'on', 'the'])

/** Capitals that open a sentence or belong to an office. */
const notFirst =
  /^(?:The|A|An|In|On|At|Of|And|For|From|With|Under|By|To|As|According|However|Meanwhile|This|That|These|Its|Their|Our|His|Her|Both|Each|Every|When|While|After|Before|Since|During|Through|Among|Between|Director|Deputy|Vice|President|Chairman|Dean|Mayor|Minister|Secretary|Professor|Dr|Mr|Mrs|Ms|Chief|General|Party|Today|Yesterday|Later|Also|Last|Next|Founded|Established|Jointly|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/

type Word = Readonly<{text: string; start: number; end: number}>

const word = /(?:\p{L}\p{M}*|\p{N})+(?:[-‐‑'’](?:\p{L}\p{M}*|\p{N})+)*|&/gu

/** Find organisations in English text; see `findOrganisations`. */
export function findEnglishOrganisations(text: string): readonly FoundOrganisation[] {
  const words = Array.from(
    text.matchAll(word),
    ({0: found, index}): Word => ({
      text: found,
      start: index,
      end: index + found.length,
    }),
  )
  const found: FoundOrganisation[] = []
  for (let at = 0; at < words.length; ) {
    const end = isFirst(words[at]!, words[at + 1]) ? endOf(words, at, text) : undefined
    if (end === undefined) at += 1
    else {
      const organisation = make(words, at, end, text)
      if (organisation) found.push(organisation)
      at = end + 1
      // The second name in brackets is part of it.
      while (organisation && at < words.length && words[at]!.start < organisation.end) at += 1
    }
  }
  for (const {0: name, index: start} of text.matchAll(dotted)) {
    const end = start + name.length
    if (!notFirst.test(name.split(' ')[0]!) && !found.some(one => one.start < end && start < one.end))
      found.push({start, end, text: name, sure: 'sure'})
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Companies by the abbreviations of their form: Río Hondo Celulosa S.A. */
const dotted =
  /(?<![\p{L}-])\p{Lu}[\p{L}\p{M}&'’-]{1,40}(?: (?:de |do |del |da )?\p{Lu}[\p{L}\p{M}&'’-]{1,40}){0,4},? (?:S\.(?:p\.)?A\.(?: de C\.V\.)?|S\.A\.S\.|S\.r\.l\.|N\.V\.|B\.V\.|S\.L\.|Sdn\.? Bhd\.?|Pty\.? Ltd\.?|(?:AB|AG|ASA|A\/S|Oyj|SE|NV|KK)(?![\p{L}]))/gu

/** General Administration of Customs, but General Wang. */
function isFirst({text}: Word, next: Word | undefined): boolean {
  if (text === 'Party') return next !== undefined && /^\p{Lu}/u.test(next.text) && next.text !== 'Secretary'
  if (text === 'General') return next !== undefined && heads.has(next.text)
  return /^\p{Lu}/u.test(text) && !notFirst.test(text)
}

/** The index of the last word of the organisation that begins here, if one does. */
function endOf(words: readonly Word[], first: number, text: string): number | undefined {
  let end: number | undefined
  let isOpen = false
  const stop = Math.min(words.length, first + longest)
  for (let at = first; at < stop; at++) {
    const one = words[at]!
    if (at > first && !isBeside(text.slice(words[at - 1]!.end, one.start), one.text)) break
    if (joiners.has(one.text)) {
      if (!continues(words, at, {text, hasHead: end !== undefined, isOpen, isAtHead: end === at - 1})) break
      if (one.text !== 'and' && one.text !== '&' && one.text !== 'the') isOpen = true
      continue
    }
    if (!/^[\p{Lu}\p{N}]/u.test(one.text) || (at > first && notFirst.test(one.text) && !isOpen)) break
    if (heads.has(one.text)) end = at
    else if (isOpen && end !== undefined) end = at
  }
  return end
}

/** Words of one name stand side by side; `Co., Ltd.` has its own marks. */
function isBeside(between: string, next: string): boolean {
  return (
    between === ' ' ||
    between === '\n' ||
    // Consumers' Association.
    /^['’] $/.test(between) ||
    (/^(?:\., ?|, ?|\. )$/.test(between) && /^(?:Ltd|Inc|LLC|Limited)$/.test(next))
  )
}

type State = Readonly<{text: string; hasHead: boolean; isOpen: boolean; isAtHead: boolean}>

/** Does a joining word lead on inside the name? `Science and Technology Bureau` yes, `… Bureau and Ningbo …` no. */
function continues(words: readonly Word[], at: number, {hasHead, isOpen, isAtHead}: State): boolean {
  const [joiner, next] = [words[at]!.text, words[at + 1]]
  const isNamed =
    next !== undefined && (/^\p{Lu}/u.test(next.text) || (next.text === 'the' && joiner !== 'and'))
  if (!isNamed) return false
  if (joiner === 'the') return true
  if (joiner === 'and' || joiner === '&') {
    // … of Hailiang Group and Sheng Wang: behind a head another name begins.
    if (hasHead && (!isOpen || heads.has(words[at - 1]!.text))) return false
    // Ministry of Science and Technology, but Ministry of Commerce and Ningbo Customs Bureau.
    return !hasHead || !leadsToHead(words, at + 1)
  }
  return hasHead && isAtHead && openHeads.has(words[at - 1]!.text)
}

function leadsToHead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 8); at++) {
    if (heads.has(words[at]!.text)) return true
    if (!/^\p{Lu}/u.test(words[at]!.text)) return false
  }
  return false
}

const subject =
  /^(?:Public|Health|Medicine|Medical|Nursing|Pharmacy|Dentistry|Engineering|Science|Sciences|Arts?|Law|Education|Business|Economics|Management|Agriculture|Architecture|Design|Music|Journalism|Communication|Computing|Computer|Social|Natural|Applied|Physics|Chemistry|Biology|Mathematics|Humanities|Languages|Environment|Environmental|Technology|Veterinary|Global|International|Studies|Affairs)$/
const notService = /^(?:Press|Civil|Customer|Public|Emergency|Shuttle|Media|Social)$/
const notCentre =
  /^(?:Conference|Convention|Exhibition|Press|Media|Visitor|Visitors|Data|Service|Shopping|Sports|Call|Test)$/

function make(
  words: readonly Word[],
  first: number,
  last: number,
  text: string,
): FoundOrganisation | undefined {
  const {start: from} = words[first]!
  // Bosch (China) Investment Ltd.: what stands before a place in brackets is the name's beginning.
  const head = /(?:\p{Lu}[\p{L}&-]* ){1,3}\(\p{Lu}\p{L}+\) $/u.exec(text.slice(Math.max(0, from - 60), from))
  // Port of Rotterdam Authority, Bank of Ningbo Co., Ltd.
  const office = /(?:^|[^\p{L}])((?:Port|City|Bank|State|University|County) of )$/u.exec(
    text.slice(Math.max(0, from - 20), from),
  )?.[1]
  const start =
    from -
    (office?.length ?? 0) -
    (!office && head && !notFirst.test(head[0].split(' ')[0]!) ? head[0].length : 0)
  let {end} = words[last]!
  if (
    /^(?:Co|Ltd|Inc|Corp)$/.test(words[last]!.text) &&
    text[end] === '.' &&
    /^\.(?:[\s,;]|$)/.test(text.slice(end))
  )
    end += 1
  const own = words.slice(first, last + 1).filter(one => !joiners.has(one.text))
  // Shuttle Services names no one, nor does a Conference Center; Hainan Meteorological Service does.
  const [kind, lead] = [own.at(-1)!.text, own.at(-2)?.text ?? '']
  if (
    /^(?:Services?|Police|Club|Partners|Archives?|Trust)$/.test(kind) &&
    (own.length < 3 || notService.test(lead))
  )
    return undefined
  if (/^Cent(?:er|re)$/.test(kind) && own.length === 2 && notCentre.test(lead)) return undefined
  // Meridian World University Rankings are a list.
  if (
    /^ (?:Rankings?|Index|Prize|Awards?|Cup|Games|Championships?|Survey|Report)\b/.test(
      text.slice(words[last]!.end),
    )
  )
    return undefined
  if (
    own.length < 2 ||
    own.every(
      one =>
        heads.has(one.text) || /^(?:Party|General|Standing|Municipal|Provincial|Central)$/.test(one.text),
    )
  )
    return undefined
  // The School of Public Health and a College of Engineering are anybody's.
  if (
    /^(?:School|College|Laboratory)$/.test(own[0]!.text) &&
    own.slice(1).every(one => subject.test(one.text))
  )
    return undefined
  // A second name in brackets belongs to the first; an abbreviation does not.
  const bracket = /^ ?\(((?:\p{Lu}\p{Ll}+|and|of|for|the|\s)+)\)/u.exec(text.slice(end))
  if (bracket && bracket[1]!.split(/\s+/).some(one => heads.has(one))) end += bracket[0].length
  // Department of Culture of Bhutan: a state behind the field says whose it is.
  const state =
    openHeads.has(own[0]!.text) &&
    /^ of (?:the )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+){0,2})(?![\p{L}-])/u.exec(text.slice(end))
  if (state && own.length > 1 && isState(state[1]!)) end += state[0].length
  const isPlaced =
    knownPlacesInEnglish.has(own[0]!.text) ||
    /^(?:China|Chinese|National|State|European|United|World|International)$/.test(own[0]!.text)
  return {start, end, text: text.slice(start, end), sure: isPlaced || own.length >= 3 ? 'sure' : 'likely'}
}
