import type {TargetName} from './find-target.ts'
import type {Origin} from './schema.ts'

/** A text that a person saves. */
export type SaveRequest = TargetName &
  Readonly<{
    text: string
    /** The revision that the text was made from; 0 where there was none. */
    rev: number
    /** The warnings have been read. */
    confirm?: boolean | undefined
    /** `initial` keeps an unfinished text without checks. */
    state?: 'initial' | 'translated' | undefined
    /** Hash of the source text that was seen; the one of now where it is not said. */
    from?: string | undefined
    /** The same request sent again has the same answer. */
    request?: string | undefined
    origin?: Origin | undefined
    reason?: string | undefined
  }>
