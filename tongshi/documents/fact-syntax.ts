import type {CompileContext, Extension as FromMarkdownExtension, Token} from 'mdast-util-from-markdown'
import type {Code, Construct, Effects, Extension, Point, State, TokenizeContext} from 'micromark-util-types'
import type {Node} from 'unist'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    icuArgument: 'icuArgument'
  }
}

/** An ICU argument in Markdown text, braces included: `{annualSales}` or `{enterprises, plural, …}`. */
export type IcuArgument = {type: 'icuArgument'; value: string}

declare module 'mdast' {
  interface PhrasingContentMap {
    icuArgument: IcuArgument & Node
  }
  interface RootContentMap {
    icuArgument: IcuArgument & Node
  }
}

/** Is `{…}`, braces included, at this point of the text a fact? */
export type AcceptFact = (argument: string, place: Point) => boolean

const open = 123
const close = 125

/**
 * Braces in one another, and UTF-16 code units, of the longest fact. Without an end to both, a line of nothing but `{`
 * would be walked through from each of them.
 */
const [deepest, longest] = [32, 4_000]

/**
 * The micromark construct: balanced braces without a line end inside. It runs in the tokenizer, so that `\{` and
 * code spans keep their meaning.
 *
 * @param accepts says of `{…}` at a place whether it names a declared fact in a format that parses; what it refuses
 *   stays text. It may be asked about one place more than once.
 */
export function factSyntax(accepts: AcceptFact): Extension {
  const construct: Construct = {name: 'icuArgument', tokenize}
  return {text: {[open]: construct}}

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const place = this.now()
    let depth = 0
    let text = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter('icuArgument')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      // Line ends are negative in micromark, the end of the text is null.
      if (code === null || code < 0 || depth > deepest || text.length > longest) return nok(code)
      text += String.fromCharCode(code)
      if (code === open) depth += 1
      if (code === close) depth -= 1
      if (depth > 0) {
        effects.consume(code)
        return inside
      }
      if (!accepts(text, place)) return nok(code)
      effects.consume(code)
      effects.exit('icuArgument')
      return ok
    }
  }
}

/** Turns the tokens of `factSyntax` into nodes. */
export const factFromMarkdown: FromMarkdownExtension = {
  enter: {
    icuArgument(this: CompileContext, token: Token) {
      this.enter({type: 'icuArgument', value: this.sliceSerialize(token)} as never, token)
    },
  },
  exit: {
    icuArgument(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
