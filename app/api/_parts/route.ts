import type {z} from 'zod'
import {negotiateLocale} from '#messages/negotiate-locale.ts'
import {listLocales} from '#store/content-paths.ts'
import type {SignedIn} from '#store/member.ts'
import type {Role} from '#store/people-schema.ts'
import type {Desk} from './desk.ts'

/** Who may call a route: everybody, every signed-in person, or a role in the locale that is acted on. */
export type Needs = 'public' | 'signed-in' | Role

/** One call of a route, validated. */
export type Call<Params = unknown, Query = unknown, Body = unknown> = Readonly<{
  desk: Desk
  /** Who asks; on a public route there may be nobody. */
  person: SignedIn
  params: Params
  query: Query
  body: Body
  request: Request
  /** The client's address, as the server sees it. */
  address: string
}>

/** An answer: a status, a JSON-safe body, and headers; or a whole `Response` for streams and files. */
export type Answer = Readonly<{status?: number; body?: unknown; headers?: HeadersInit}> | Response

/** One line of the route table: it dispatches, validates, guards and documents. */
export type Route = Readonly<{
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with `:name` for a part. */
  path: string
  /** One sentence for the document. */
  summary: string
  needs: Needs
  /** Only a sign-in of the last minutes may call it; who came earlier is asked for the password again. */
  fresh?: true
  /** Where the locale stands that `needs` is asked for. Without it the role must be held in any locale. */
  localeIn?: 'params' | 'query' | 'body'
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** Bytes; 64 KiB where it is not said. */
  bodyLimit?: number
  /** Answers by status. */
  answers: Readonly<Record<number, z.ZodType | undefined>>
  handle: (call: Call) => Promise<Answer>
}>

type Shape<T> = T extends z.ZodType ? z.output<T> : undefined

/** Write a route with the types that its schemas give. */
export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  definition: Omit<Route, 'params' | 'query' | 'body' | 'handle'> &
    Readonly<{
      params?: P
      query?: Q
      body?: B
      handle: (call: Call<Shape<P>, Shape<Q>, Shape<B>>) => Promise<Answer>
    }>,
): Route {
  return definition as Route
}

/** The interface's language of who calls, BCP 47: the desk's pages say it as Accept-Language. */
export function languageOf({request, desk}: Pick<Call, 'request' | 'desk'>): string | null {
  const available = listLocales(desk.store.root)
  const acceptLanguage = request.headers.get('accept-language')
  const asked = {acceptLanguage, available, fallback: '', policy: 'simplified'} as const
  return negotiateLocale(asked).locale || null
}

/** The actor of a call, for the journal. */
export function actorOf({person, address}: Pick<Call, 'person' | 'address'>): {
  person: string
  address: string
} {
  return {person: person.id, address}
}
