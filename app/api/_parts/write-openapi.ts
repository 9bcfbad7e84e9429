import {z} from 'zod'
import type {Route} from './route.ts'

type Json = Record<string, unknown>

/** RFC 9457, with what the refusals of this API add. */
const problem = {
  type: 'object',
  required: ['status', 'code', 'title', 'detail'],
  properties: {
    status: {type: 'integer'},
    code: {type: 'string'},
    title: {type: 'string'},
    detail: {type: 'string', description: 'Unexpected …, expected …, do …'},
    problems: {
      type: 'array',
      items: {type: 'object', properties: {path: {type: 'string'}, message: {type: 'string'}}},
    },
    findings: {type: 'array', items: {$ref: '#/components/schemas/Finding'}},
    retryAfter: {type: 'number'},
  },
}

/** Write the OpenAPI 3.1 document of the REST API from the schemas that validate its requests. */
export function writeOpenApi(routes: readonly Route[], baseUrl: string): Json {
  const components: Json = {Problem: problem}
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {...paths[path], [route.method.toLowerCase()]: operationOf(route, components)}
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tongshi',
      version: '1',
      description:
        'Everything that the desk does. Writes with a cookie must come from the desk’s own origin.',
      license: {name: 'Apache-2.0', identifier: 'Apache-2.0'},
    },
    servers: [{url: `${baseUrl}/api/v1`}],
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        token: {type: 'http', scheme: 'bearer', description: 'An API token: tsh_…'},
        cookie: {type: 'apiKey', in: 'cookie', name: '__Host-tongshi.session_token'},
      },
    },
  }
}

function operationOf(route: Route, components: Json): Json {
  const {id, summary, needs, body, answers, params, query} = route
  const own = (schema: z.ZodType, io: 'input' | 'output') =>
    hoist(z.toJSONSchema(schema, {io}) as Json, components)
  const guarded =
    needs === 'public' ? {security: []} : {security: [{token: []}, {cookie: []}], 'x-role': needs}
  return {
    operationId: id,
    summary,
    ...guarded,
    parameters: [
      ...(params ? parametersOf('path', own(params, 'input')) : []),
      ...(query ? parametersOf('query', own(query, 'input')) : []),
    ],
    ...(body
      ? {requestBody: {required: true, content: {'application/json': {schema: own(body, 'input')}}}}
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, schema]) => [status, answerOf(schema, own)]),
      ),
      default: {
        description: 'A refusal, with its sentence',
        content: {'application/problem+json': {schema: {$ref: '#/components/schemas/Problem'}}},
      },
    },
  }
}

function answerOf(schema: z.ZodType | undefined, own: (schema: z.ZodType, io: 'output') => Json): Json {
  if (!schema) return {description: 'Done'}
  const type = schema instanceof z.ZodString ? 'text/plain' : 'application/json'
  return {description: 'The answer', content: {[type]: {schema: own(schema, 'output')}}}
}

function parametersOf(where: 'path' | 'query', schema: Json): Json[] {
  const required = (schema.required ?? []) as string[]
  return Object.entries(schema.properties as Json).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }))
}

/** Named schemas become components; `$schema` and `$id` have no place in a part of a document. */
function hoist(schema: Json, components: Json): Json {
  const text = JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')
  const {$defs = {}, $schema: _, $id: __, id, ...own} = JSON.parse(text) as Json & {$defs?: Json}
  for (const [name, one] of Object.entries($defs)) components[name] ??= withoutId(one as Json)
  if (typeof id !== 'string') return own
  components[id] ??= own
  return {$ref: `#/components/schemas/${id}`}
}

function withoutId({id: _, $id: __, ...own}: Json): Json {
  return own
}
