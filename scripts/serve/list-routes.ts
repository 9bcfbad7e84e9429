import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Addresses of the program by their parts; `:name` stands for any one part, `*` for all that follow. */
export type RouteTree = {pattern?: string; parts: Map<string, RouteTree>}

/** The addresses of Next's pages and handlers, as its folders say them. */
export function listRoutes(folder: string): RouteTree {
  const tree: RouteTree = {parts: new Map()}
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
  for (const {name, parentPath} of files) {
    if (!/^(page|route)\.tsx?$/.test(name)) continue
    const parts = parentPath.slice(folder.length).split(/[\\/]/).filter(isAddress).map(nameOf)
    let node = tree
    for (const part of parts) {
      const next = node.parts.get(part) ?? {parts: new Map()}
      node.parts.set(part, next)
      node = next
    }
    node.pattern = `/${parts.join('/')}`
  }
  return tree
}

/** Groups in brackets and folders with an underscore are no parts of addresses. */
function isAddress(name: string): boolean {
  return name !== '' && !name.startsWith('(') && !name.startsWith('_')
}

function nameOf(name: string): string {
  if (name.startsWith('[...')) return '*'
  return name.startsWith('[') ? `:${name.slice(1, -1)}` : name
}

/** The routes of the folder `app` of a program. */
export function appRoutes(program: string): RouteTree {
  return listRoutes(join(program, 'app'))
}
