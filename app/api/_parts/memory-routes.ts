import {z} from 'zod'
import {type ConcordanceLine, findConcordance} from '#memory/find-concordance.ts'
import {findMatches, type MemoryMatch} from '#memory/find-matches.ts'
import type {MemoryEntry} from '#memory/memory-entry.ts'
import {deskMemory} from '#store/desk-memory.ts'
import {loadNames, nameOf} from '#store/member.ts'
import {preTranslateDocument} from '#store/pre-translate-document.ts'
import {actorOf, type Route, route} from './route.ts'
import {documentId, documentParams, instant, key, locale, person, state, text} from './schemas.ts'

const span = z.object({start: z.number(), end: z.number()})

const entry = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  origin: z.string(),
  document: documentId.nullable(),
  key: z.string().nullable(),
  state: state.nullable(),
  author: person.nullable(),
  at: z.string().nullable(),
})

const substitution = z.object({
  kind: z.enum(['figure', 'argument', 'tag']),
  from: z.string().optional(),
  to: z.string().optional(),
  state: z.enum(['done', 'open']),
  place: span.optional(),
})

const match = z
  .object({
    kind: z.enum(['context', 'exact', 'figures', 'fuzzy']),
    score: z.int(),
    similarity: z.number(),
    entry,
    target: z.string(),
    substitutions: z.array(substitution),
    repeats: z.int(),
  })
  .meta({id: 'MemoryMatch'})

const pair = {source: locale, target: locale}

/** An entry as answers say it. */
function describeEntry(
  {id, source, target, origin, context, state: own, by, at}: MemoryEntry,
  names: ReadonlyMap<string, string>,
) {
  return {
    id,
    source,
    target,
    origin,
    document: context?.document ?? null,
    key: context?.key ?? null,
    state: own ?? null,
    author: origin === 'desk' ? nameOf(names, by ?? null) : null,
    at: at ?? null,
  }
}

function describeMatch(found: MemoryMatch, names: ReadonlyMap<string, string>) {
  return {...found, entry: describeEntry(found.entry, names)}
}

function describeLine(line: ConcordanceLine, names: ReadonlyMap<string, string>) {
  return {entry: describeEntry(line.entry, names), places: line.places}
}

/** The translation memory at the desk: matches beside a unit, concordance, pre-translation. */
export const memoryRoutes: readonly Route[] = [
  route({
    id: 'searchMemory',
    method: 'GET',
    path: '/memory/matches',
    summary:
      'What the translation memory has for a message, with the message’s own figures put in place and told',
    needs: 'reader',
    query: z.strictObject({
      ...pair,
      text,
      document: documentId.optional(),
      key: key.optional(),
      minimum: z.coerce.number().min(0.3).max(1).optional(),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
    answers: {200: z.object({matches: z.array(match)})},
    handle: async ({desk: {store}, query}) => {
      const memory = await deskMemory(store, query)
      const {document, key: unit, minimum, limit} = query
      const matches = findMatches(memory, query.text, {
        ...(document && unit ? {context: {document, key: unit}} : {}),
        ...(minimum === undefined ? {} : {minimum}),
        ...(limit === undefined ? {} : {limit}),
      })
      const names = await loadNames(store)
      return {body: {matches: matches.map(one => describeMatch(one, names))}}
    },
  }),
  route({
    id: 'searchConcordance',
    method: 'GET',
    path: '/memory/concordance',
    summary: 'Every remembered translation whose source or target holds some words',
    needs: 'reader',
    query: z.strictObject({
      ...pair,
      q: z.string().trim().min(1).max(200),
      in: z.enum(['source', 'target']).default('source'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: {200: z.object({size: z.int(), lines: z.array(z.object({entry, places: z.array(span)}))})},
    handle: async ({desk: {store}, query}) => {
      const memory = await deskMemory(store, query)
      const names = await loadNames(store)
      const lines = findConcordance(memory, query.q, {in: query.in, limit: query.limit})
      return {body: {size: memory.size, lines: lines.map(line => describeLine(line, names))}}
    },
  }),
  route({
    id: 'preTranslate',
    method: 'POST',
    path: '/documents/:kind/:name/pre-translate',
    summary:
      'Fill the untranslated units of a document from the memory, as drafts that say where they come from; `preview` changes nothing',
    needs: 'translator',
    localeIn: 'body',
    params: documentParams,
    body: z.strictObject({
      locale,
      threshold: z.int().min(50).max(101).default(100),
      preview: z.boolean().default(false),
    }),
    answers: {
      200: z.object({
        filled: z.array(z.object({key: z.string(), source: z.string(), match})),
        refused: z.array(z.object({key: z.string(), source: z.string(), match})),
        without: z.array(z.string()),
        at: instant.nullable(),
      }),
    },
    handle: async call => {
      const {
        desk: {store},
        params,
        body,
      } = call
      const document = `${params.kind}/${params.name}`
      const done = await preTranslateDocument(store, {document, ...body}, actorOf(call))
      const names = await loadNames(store)
      const describe = ({unit, match: found}: {unit: {key: string; source: string}; match: MemoryMatch}) => ({
        key: unit.key,
        source: unit.source,
        match: describeMatch(found, names),
      })
      return {
        body: {
          filled: done.filled.map(describe),
          refused: done.refused.map(describe),
          without: done.without.map(unit => unit.key),
          at: body.preview ? null : store.now().toISOString(),
        },
      }
    },
  }),
]
