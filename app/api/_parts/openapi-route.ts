import {z} from 'zod'
import {type Route, route} from './route.ts'
import {writeOpenApi} from './write-openapi.ts'

/** The route of the document that describes a table, itself among them. */
export function openApiRoute(table: readonly Route[]): Route {
  let written: ReturnType<typeof writeOpenApi> | undefined
  const own: Route = route({
    id: 'readOpenApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
    needs: 'public',
    answers: {200: z.record(z.string(), z.unknown())},
    handle: async ({desk}) => {
      // Anybody may ask, and it is always the same.
      written ??= writeOpenApi([...table, own], desk.baseUrl)
      return {body: written}
    },
  })
  return own
}
