import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Declaration, readDeclarations} from './read-declarations.ts'
import {surface} from './surface.ts'

/** A name of an entry, with what its signature mentions. */
export type PublicName = Declaration &
  Readonly<{
    room: string
    file: string
    /** Types of the library in the signature, in order; each should be public itself. */
    mentions: readonly string[]
  }>

/**
 * Read what the compiler has written for every public name.
 *
 * @param library the compiled folder.
 * @throws Error where a declaration is not there.
 */
export function publicNames(library: string): readonly PublicName[] {
  return Object.entries(surface).flatMap(([room, entry]) =>
    Object.entries(entry).flatMap(([file, names]) => {
      const text = readFileSync(join(library, 'tongshi', room, `${file}.d.ts`), 'utf8')
      const declarations = readDeclarations(text)
      const known = new Set([...declarations.keys(), ...importedTypes(text)])
      return names.map((name): PublicName => {
        const declaration = declarations.get(name)
        if (!declaration) throw new Error(`Unexpected ${room}/${file}.d.ts without ${name}, expected it.`)
        const words = codeOf(declaration.text).match(/[A-Za-z_$][\w$]*/g) ?? []
        const mentions = [...new Set(words)].filter(word => word !== name && known.has(word))
        return {...declaration, room, file, mentions}
      })
    }),
  )
}

/** Names that a declaration file imports from other files of the library. */
function importedTypes(text: string): string[] {
  return [...text.matchAll(/\bimport (?:type )?\{([^}]*)\} from ['"]\./g)].flatMap(match =>
    match[1]!.split(',').map(one => one.trim().replace(/^type /, '')),
  )
}

/** A declaration without comments and texts. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^'\n]*'/g, '')
}
