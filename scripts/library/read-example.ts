/** A line of an example: a statement, or an expression and the JSON of what it gives. */
export type ExampleLine = Readonly<{code: string; gives?: string}>

/**
 * The example of a doc comment: TypeScript in which every public name of the entry is there, and `// …` behind an
 * expression, or below it, says what it gives.
 *
 * @returns its lines; none where the comment has no example, or only named ones (`@example ok`).
 */
export function exampleOf(comment: string): readonly string[] {
  const [, block = ''] = /(?:^|\n)@example\n([\s\S]*?)(?=\n@|$)/.exec(comment) ?? []
  return block.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.replace(/^ {2}/, '')]))
}

/** Take an example apart into statements and expressions. */
export function readExample(lines: readonly string[]): readonly ExampleLine[] {
  const read: ExampleLine[] = []
  for (const line of lines) {
    if (line.startsWith('// ')) {
      const {code} = read.pop()!
      read.push({code, gives: line.slice(3)})
      continue
    }
    const at = line.lastIndexOf(' // ')
    read.push(at === -1 ? {code: line} : {code: line.slice(0, at), gives: line.slice(at + 4)})
  }
  return read
}
