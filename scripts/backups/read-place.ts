import {resolve} from 'node:path'

/** Where a newsroom and its desk are, as `npm start` takes it from the command line and the environment. */
export type Place = Readonly<{
  root: string
  data: string
  url: string | undefined
  secret: string | undefined
}>

/** The options of the command line that say it. */
export const placeOptions = {
  root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
  data: {type: 'string', default: process.env.TONGSHI_DATA || ''},
} as const

/** Read the place; a wrong database address is misuse. */
export function readPlace({root, data}: Readonly<{root: string; data: string}>): Place {
  const {DATABASE_URL, TONGSHI_SECRET} = process.env
  if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL))
    throw new Misuse('Unexpected DATABASE_URL, expected `postgres://…`, mend it or unset it for SQLite.')
  return {
    root: resolve(root),
    data: resolve(data || resolve(root, '.tongshi')),
    url: DATABASE_URL || undefined,
    secret: TONGSHI_SECRET || undefined,
  }
}

/** A command line that says nothing that could be done. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}
