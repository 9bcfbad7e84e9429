import {cldrCities} from './cldr-cities.ts'
import {largeCities} from './large-cities.ts'

/** A country or a city of the world. */
export type WorldPlace = Readonly<{
  /** Names by language: `en`, `zh-Hans`; of countries also `zh-Hant`. */
  names: Readonly<Record<string, string>>
  /** `cldr`: Unicode CLDR has both names; `list`: the list of large cities has. */
  source: 'cldr' | 'list'
}>

/** States, by ISO 3166-1, without China: its press names it in every text, as it does the whole nation. */
const states =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'

/** Names of states that texts use beside those of CLDR. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', '阿联酋'],
  BA: ['波黑'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', '刚果民主共和国'],
  CG: ['Republic of the Congo', '刚果共和国'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  GB: ['Britain', 'Great Britain'],
  ID: ['印尼'],
  MM: ['Myanmar', 'Burma'],
  MN: ['蒙古国'],
  PG: ['巴新'],
  SA: ['沙特'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
}

const register: {places?: ReadonlyMap<string, WorldPlace>} = {}

/** Countries and cities of the world by each of their English and Chinese names. Made at the first call, then kept. */
export function worldPlaces(): ReadonlyMap<string, WorldPlace> {
  register.places ??= makePlaces()
  return register.places
}

/** The country or city of a name in English or Chinese, with either apostrophe. */
export function worldPlaceOf(name: string): WorldPlace | undefined {
  return worldPlaces().get(name.replaceAll('’', "'"))
}

/** Is this the name of a state, and of no city? Of states CLDR has the traditional characters too. */
export function isState(name: string): boolean {
  return worldPlaceOf(name)?.names['zh-Hant'] !== undefined
}

function makePlaces(): ReadonlyMap<string, WorldPlace> {
  const places = new Map<string, WorldPlace>()
  const add = (place: WorldPlace, ...more: readonly string[]) => {
    for (const name of [...Object.values(place.names), ...more])
      for (const form of [name, withoutAccents(name)].map(one => one.replaceAll('’', "'")))
        if (!places.has(form)) places.set(form, place)
  }
  for (const [code, names] of stateNames())
    add({names, source: 'cldr'}, names.en!.replace(' & ', ' and '), ...(otherNames[code] ?? []))
  for (const [list, source] of [
    [cldrCities, 'cldr'],
    [largeCities, 'list'],
  ] as const)
    for (const entry of list.trim().split(/[|\n]/)) {
      const [chinese = '', english = ''] = entry.split(' ')
      add({names: {en: english.replaceAll('_', ' '), 'zh-Hans': chinese}, source})
    }
  return places
}

/** Names of states by their codes, as CLDR has them. */
function stateNames(): [string, Record<string, string>][] {
  const languages = ['en', 'zh-Hans', 'zh-Hant'].map(
    locale => [locale, new Intl.DisplayNames(locale, {type: 'region'})] as const,
  )
  return states
    .split(' ')
    .map(code => [
      code,
      Object.fromEntries(
        languages.map(([locale, names]) => [locale, names.of(code)!.replace(' (Burma)', '')]),
      ),
    ])
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L')
}
