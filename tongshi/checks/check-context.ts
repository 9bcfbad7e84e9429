import type {TermBase} from '#memory/term-base.ts'
import type {Fact, Facts} from '#messages/fact.ts'
import type {MessageFormats} from '#messages/formats.ts'
import type {Written} from '#messages/written.ts'
import type {LengthBand} from './length-band.ts'

/** How the messages are written: ICU MessageFormat 1, i18next's own `{{name}}`, or plain text without arguments. */
export type MessageSyntax = 'icu' | 'i18next' | 'text'

/** What a newsroom or a project has decided about its checks; see `readCheckSettings`. */
export type CheckSettings = Readonly<{
  /** By rule: switched off, or with another severity than its own; `on` switches on what is off by default. */
  rules?: Readonly<Record<string, 'off' | 'on' | 'warning' | 'error'>>
  /** Between Han and Latin letters: nothing, a space, or either as long as both sides of a word are alike. */
  hanLatinSpace?: 'none' | 'space' | 'either'
  /** Graphemes that a target may have, by key; `*` stands for any run of characters. */
  limits?: Readonly<Record<string, number>>
}>

/** What the checks know besides the texts. Everything but the locales may be absent: rules that need it are silent. */
export type CheckContext = Readonly<{
  /** BCP 47. */
  sourceLocale: string
  /** BCP 47. */
  targetLocale: string
  /** `newsroom` holds messages to what three libraries print alike; `project` takes any ICU. Default `newsroom`. */
  profile?: 'newsroom' | 'project'
  /** Default `icu`. */
  syntax?: MessageSyntax
  facts?: Facts
  terms?: TermBase
  /** Names of values that the program passes besides facts. */
  values?: readonly string[]
  /** Writes facts, to find those that cannot be written and those that were typed instead of named. */
  write?: (fact: Fact, locale: string) => Written
  formats?: MessageFormats
  /** A dateline says which day `today` is. Default true. */
  isDated?: boolean
  /** How long translations are beside their sources, from a memory. */
  lengths?: LengthBand
  settings?: CheckSettings
  /** Whose faults are wanted. Default both; a catalogue's source is checked once, not once per locale. */
  sides?: readonly ('source' | 'target')[]
}>
