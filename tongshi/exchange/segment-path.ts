import type {Count} from './message-parts.ts'

/** One decision on the way to a branch. */
export type Choice = Readonly<{
  argument: string
  type: 'plural' | 'selectordinal' | 'select'
  offset: number
  key: string
}>

/** A text that a translator sees on its own. */
export type Segment = Readonly<{
  /** `''` for a whole message, `firms:plural=one/who:select=her` for a branch, `choice1=one` for a fragment. */
  path: string
  /** ICU MessageFormat 1 without plurals and selects; `#` is the number of the innermost plural of the path. */
  text: string
}>

/** The plural whose number `#` prints in a branch: only the innermost choice can be one. */
export function countOf(choices: readonly Choice[]): Count | undefined {
  const last = choices.at(-1)
  return last && last.type !== 'select' ? {argument: last.argument, offset: last.offset} : undefined
}

/** What a selector decides by: `firms:plural`, with an offset `firms:plural+1`. */
export function nameOf({argument, type, offset}: Omit<Choice, 'key'>): string {
  return `${argument}:${type}${offset === 0 ? '' : `+${offset}`}`
}

/** Write choices as a path: `firms:plural=one/who:select=her`; ICU lets no name or key hold `:`, `=`, `+` or `/`. */
export function writePath(choices: readonly Choice[]): string {
  return choices.map(choice => `${nameOf(choice)}=${choice.key}`).join('/')
}

/** Read a path of choices; nothing where it is none. An exact key keeps its sign: `n:plural==0`. */
export function readPath(path: string): readonly Choice[] | undefined {
  if (path === '') return []
  const choices = path.split('/').map((step): Choice | undefined => {
    const [, argument, type, offset, key] =
      /^([^:=]+):(plural|selectordinal|select)(?:\+(-?\d+))?=(.+)$/.exec(step) ?? []
    if (argument === undefined || key === undefined) return undefined
    return {argument, type: type as Choice['type'], offset: Number(offset ?? 0), key}
  })
  return choices.includes(undefined) ? undefined : (choices as Choice[])
}
