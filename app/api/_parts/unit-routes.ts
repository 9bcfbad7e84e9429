import {z} from 'zod'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {listUnits} from '#store/list-units.ts'
import {loadHistory, loadUnitDetail} from '#store/load-unit-detail.ts'
import {loadNames, nameOf} from '#store/member.ts'
import {describeConflict} from './conflict-routes.ts'
import {describeComment, describeRevision, describeTarget, describeUnit} from './describe.ts'
import {type Route, route} from './route.ts'
import {
  comment,
  conflict,
  documentId,
  documentParams,
  draft,
  finding,
  locale,
  person,
  revision,
  target,
  unitParams,
  unitRow,
} from './schemas.ts'

const localeQuery = z.strictObject({locale})

/** Reading the units of a document. */
export const unitRoutes: readonly Route[] = [
  route({
    id: 'listUnits',
    method: 'GET',
    path: '/documents/:kind/:name/units',
    summary: 'All units of a document in reading order, with their targets in one locale',
    needs: 'reader',
    localeIn: 'query',
    params: documentParams,
    query: localeQuery,
    answers: {
      200: z.object({
        document: documentId,
        locale,
        source: z.string(),
        direction: z.enum(['ltr', 'rtl']),
        units: z.array(unitRow),
      }),
    },
    handle: async ({desk: {store}, params, query}) => {
      const document = `${params.kind}/${params.name}`
      const [units, names] = [await listUnits(store, document, query.locale), await loadNames(store)]
      return {
        body: {
          document,
          locale: query.locale,
          source: units[0]?.lang ?? query.locale,
          direction: directionOfLocale(query.locale),
          units: units.map(unit => describeUnit(unit, names)),
        },
      }
    },
  }),
  route({
    id: 'readUnit',
    method: 'GET',
    path: '/documents/:kind/:name/units/:key',
    summary: 'One unit with its target, findings, comments, history, draft and conflict',
    needs: 'reader',
    localeIn: 'query',
    params: unitParams,
    query: localeQuery,
    answers: {
      200: z.object({
        unit: unitRow,
        findings: z.array(finding),
        comments: z.array(comment),
        history: z.array(revision),
        madeFrom: z.object({text: z.string(), hash: z.string()}).nullable(),
        draft: draft.nullable(),
        here: z.array(person),
        conflict: conflict.nullable(),
        sameSource: z.array(z.object({document: documentId, key: z.string(), target})),
        released: z.object({text: z.string(), at: z.string()}).nullable(),
      }),
    },
    handle: async ({desk: {store, presence}, params, query, person: asks}) => {
      const document = `${params.kind}/${params.name}`
      const detail = await loadUnitDetail(store, {document, key: params.key, locale: query.locale}, asks.id)
      const names = await loadNames(store)
      const dismissed = new Map(detail.dismissed.map(row => [row.finding, row]))
      return {
        body: {
          unit: describeUnit(detail.listed, names),
          findings: detail.allFindings.map(one => {
            const row = dismissed.get(one.id)
            if (!row) return one
            return {
              ...one,
              dismissed: {id: row.id, reason: row.reason, by: nameOf(names, row.author), at: row.at},
            }
          }),
          comments: detail.comments.map(row => describeComment(row, names)),
          history: detail.history.map(row => describeRevision(row, names)),
          madeFrom: detail.madeFrom,
          draft: detail.draft && {text: detail.draft.text, rev: detail.draft.rev, at: detail.draft.at},
          here: presence
            .in(document)
            .filter(one => one.key === params.key && one.locale === query.locale && one.person !== asks.id)
            .map(one => nameOf(names, one.person)!),
          conflict: detail.conflict && (await describeConflict(store, detail.conflict, names)),
          sameSource: detail.sameSource.map(row => ({
            document: row.document,
            key: row.key,
            target: describeTarget(
              row,
              row.from_hash === detail.listed.unit.hash ? row.state : 'stale',
              names,
            ),
          })),
          released: detail.released,
        },
      }
    },
  }),
  route({
    id: 'readHistory',
    method: 'GET',
    path: '/documents/:kind/:name/units/:key/history',
    summary: 'Every revision of a target, newest first',
    needs: 'reader',
    localeIn: 'query',
    params: unitParams,
    query: localeQuery,
    answers: {200: z.object({revisions: z.array(revision)})},
    handle: async ({desk: {store}, params, query}) => {
      const name = {document: `${params.kind}/${params.name}`, key: params.key, locale: query.locale}
      const names = await loadNames(store)
      const revisions = await loadHistory(store, name)
      return {body: {revisions: revisions.map(row => describeRevision(row, names))}}
    },
  }),
]
