/** The module names that a text of TypeScript, JavaScript or declarations imports, exports from or loads. */
export function listImports(text: string): readonly string[] {
  const names = text.matchAll(/\bfrom\s+(['"])([^'"\n]+)\1|\bimport\(?\s*(['"])([^'"\n]+)\3/g)
  return [...names].map(match => (match[2] ?? match[4])!)
}

/** The package of a module name: `@noble/hashes` of `@noble/hashes/sha2.js`; nothing for a file or a part of Node. */
export function packageOf(name: string): string | undefined {
  if (/^[./#]/.test(name) || name.startsWith('node:')) return undefined
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
