/** One top-level declaration of a `.d.ts` file. */
export type Declaration = Readonly<{
  name: string
  kind: 'function' | 'class' | 'type' | 'interface' | 'const'
  /** The doc comment without its stars; empty where there is none. */
  comment: string
  /** As the compiler wrote it, comments inside kept, private members left out. */
  text: string
}>

const head = /(?:^|\n)(?:export )?(?:declare )?(?:abstract )?(function|class|type|interface|const) ([\w$]+)/g

/**
 * Read the declarations of a file that the compiler wrote. TypeScript 7 offers no programming interface, and its
 * declarations are regular: one statement after the other, each with its comment in front.
 *
 * @returns by name; the parts of an overloaded function are one declaration.
 */
export function readDeclarations(text: string): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>()
  for (const match of text.matchAll(head)) {
    const [, kind, name] = match as unknown as [string, Declaration['kind'], string]
    const start = match.index + (match[0].startsWith('\n') ? 1 : 0)
    const body = withoutPrivate(text.slice(start, endOf(text, start, kind)))
    const before = found.get(name)
    found.set(name, {
      name,
      kind,
      comment: before?.comment || commentBefore(text, start),
      text: before ? `${before.text}\n${body}` : body,
    })
  }
  return found
}

/** Skips what may hold any sign: a comment or a text. */
const opaque = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/y

/** A class ends with its brace, everything else with its semicolon. */
function endOf(text: string, start: number, kind: Declaration['kind']): number {
  const isBlock = kind === 'class' || kind === 'interface'
  for (let at = start, depth = 0; at < text.length; at++) {
    opaque.lastIndex = at
    const skipped = opaque.exec(text)?.[0].length ?? 0
    if (skipped > 0) {
      at += skipped - 1
      continue
    }
    const sign = text[at]!
    if ('([{'.includes(sign)) depth++
    if (')]}'.includes(sign)) depth--
    if (depth === 0 && sign === (isBlock ? '}' : ';')) return at + 1
  }
  return text.length
}

function commentBefore(text: string, start: number): string {
  const before = text.slice(0, start).trimEnd()
  if (!before.endsWith('*/')) return ''
  return plainComment(before.slice(before.lastIndexOf('/**')))
}

function plainComment(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .trim()
}

function withoutPrivate(text: string): string {
  return text.replace(/\n[ \t]*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?(?:private [^;]*;|#private;)/g, '')
}
