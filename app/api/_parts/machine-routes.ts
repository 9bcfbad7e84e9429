import {z} from 'zod'
import {machineSettings} from '#store/machine-settings.ts'
import {documentCost, suggestTarget} from '#store/suggest-target.ts'
import {type Route, route} from './route.ts'
import {documentParams, finding, locale, targetParams} from './schemas.ts'

const kind = z.enum(['libretranslate', 'deepl', 'openai'])
const cost = z.object({
  units: z.int(),
  texts: z.int(),
  requests: z.int(),
  characters: z.int(),
  price: z.object({amount: z.number(), currency: z.string()}).optional(),
})

/** Machine suggestions at the desk; off unless whoever runs the server sets a machine up. */
export const machineRoutes: readonly Route[] = [
  route({
    id: 'readMachine',
    method: 'GET',
    path: '/machine',
    summary: 'Which machine suggests translations here, if any',
    needs: 'reader',
    answers: {200: z.object({kind: kind.nullable()})},
    handle: async () => ({body: {kind: machineSettings(process.env)?.kind ?? null}}),
  }),
  route({
    id: 'suggestTarget',
    method: 'POST',
    path: '/documents/:kind/:name/units/:key/:locale/suggest',
    summary:
      'A machine’s suggestion after it passed the checks, or what it was refused for: a lost code, a changed figure',
    needs: 'translator',
    localeIn: 'params',
    params: targetParams,
    answers: {
      200: z.object({
        kind: z.enum(['suggested', 'refused']),
        text: z.string().nullable(),
        findings: z.array(finding),
        machine: kind,
      }),
      502: undefined,
    },
    handle: async ({desk: {store}, params}) => {
      const machine = machineSettings(process.env)
      const document = `${params.kind}/${params.name}`
      const said = await suggestTarget(store, machine, {document, key: params.key, locale: params.locale})
      // A refused text is never sent: nobody can press it by mistake.
      const text = said.kind === 'suggested' ? said.text : null
      return {body: {kind: said.kind, text, findings: said.findings, machine: machine?.kind}}
    },
  }),
  route({
    id: 'readMachineCost',
    method: 'GET',
    path: '/documents/:kind/:name/machine-cost',
    summary: 'What the machine would cost for the untranslated units of a document',
    needs: 'translator',
    localeIn: 'query',
    params: documentParams,
    query: z.strictObject({locale}),
    answers: {200: cost},
    handle: async ({desk: {store}, params, query}) => ({
      body: await documentCost(store, machineSettings(process.env), {
        document: `${params.kind}/${params.name}`,
        locale: query.locale,
      }),
    }),
  }),
]
