import {z} from 'zod'
import {listLocales} from '#store/content-paths.ts'
import {countUnits} from '#store/count-units.ts'
import {loadDocumentFacts, loadWorkingTerms} from '#store/document-facts.ts'
import {sourceOf} from '#store/find-target.ts'
import {listUnits} from '#store/list-units.ts'
import {loadOverview} from '#store/load-overview.ts'
import {loadNames, nameOf} from '#store/member.ts'
import {printSource} from '#store/print-source.ts'
import {describeActivity} from './describe-activity.ts'
import {type Route, route} from './route.ts'
import {activity, counts, documentId, documentParams, finding, locale, person} from './schemas.ts'

const due = z.object({at: z.string(), zone: z.string().nullable(), role: z.string()}).nullable()

const progress = counts.extend({
  next: z.string().nullable(),
  due,
  assigned: z.array(z.object({person, role: z.string(), due: z.string().nullable()})),
  here: z.array(person),
  conflicts: z.int(),
})

/** Announcements and catalogues as a whole. */
export const documentRoutes: readonly Route[] = [
  route({
    id: 'readOverview',
    method: 'GET',
    path: '/overview',
    summary:
      'Documents by locale with how far they are, what waits for the person who asks, and what happened last',
    needs: 'reader',
    answers: {
      200: z.object({
        locales: z.array(locale),
        documents: z.array(
          z.object({
            document: documentId,
            kind: z.string(),
            name: z.string(),
            title: z.string(),
            source: z.string(),
            publishedOn: z.string().nullable(),
            unconfirmed: z.int(),
            released: z.record(z.string(), z.string()),
            embargo: z.object({at: z.string(), zone: z.string()}).nullable(),
            locales: z.record(z.string(), progress),
          }),
        ),
        forYou: z.array(
          z.object({
            document: documentId,
            locale: z.string(),
            why: z.enum([
              'assigned',
              'stale',
              'missing',
              'errors',
              'review',
              'rejected',
              'question',
              'conflict',
            ]),
            count: z.int(),
            key: z.string().nullable(),
            due: z.string().nullable(),
            finding: finding.nullable(),
          }),
        ),
        findings: z.record(
          z.enum(['errors', 'warnings']),
          z.array(z.object({rule: z.string(), count: z.int()})),
        ),
        deadlines: z.array(
          z.object({
            at: z.string(),
            zone: z.string().nullable(),
            document: documentId,
            locale: z.string(),
            role: z.string(),
            person,
          }),
        ),
        activity: z.array(activity),
      }),
    },
    handle: async ({desk: {store, presence}, person: asks}) => {
      const names = await loadNames(store)
      const overview = await loadOverview(store, {person: asks, presence})
      return {
        body: {
          ...overview,
          documents: overview.documents.map(({locales, ...one}) => ({
            ...one,
            locales: Object.fromEntries(
              Object.entries(locales).map(([tag, {assigned, here, ...own}]) => [
                tag,
                {
                  ...own,
                  assigned: assigned.map(row => ({
                    person: nameOf(names, row.person),
                    role: row.role,
                    due: row.due,
                  })),
                  here: here.map(id => nameOf(names, id)),
                },
              ]),
            ),
          })),
          deadlines: overview.deadlines.map(row => ({...row, person: nameOf(names, row.person)})),
          activity: overview.activity.map(one => describeActivity(one, names)),
        },
      }
    },
  }),
  route({
    id: 'readDocument',
    method: 'GET',
    path: '/documents/:kind/:name',
    summary: 'One document: its facts, terms, front matter, and how far it is in every locale',
    needs: 'reader',
    params: documentParams,
    answers: {
      200: z.object({
        document: documentId,
        kind: z.string(),
        name: z.string(),
        title: z.string(),
        source: z.string(),
        publishedOn: z.string().nullable(),
        locales: z.array(locale),
        facts: z.record(z.string(), z.unknown()),
        terms: z.record(z.string(), z.unknown()),
        frontMatter: z.record(z.string(), z.unknown()).nullable(),
        counts: z.record(z.string(), counts),
      }),
    },
    handle: async ({desk: {store}, params}) => {
      const document = `${params.kind}/${params.name}`
      await sourceOf(store, document)
      const row = await store.db
        .selectFrom('document')
        .selectAll()
        .where('id', '=', document)
        .executeTakeFirstOrThrow()
      const {facts = {}, frontMatter = null} = await loadDocumentFacts(store, document)
      const {terms} = await loadWorkingTerms(store)
      const locales = listLocales(store.root)
      const byLocale: [string, unknown][] = []
      for (const tag of locales) byLocale.push([tag, countUnits(await listUnits(store, document, tag))])
      return {
        body: {
          document,
          ...params,
          title:
            facts && row.kind === 'announcements'
              ? printSource(row.title, {locale: row.source, facts, terms})
              : row.title,
          source: row.source,
          publishedOn: row.published_on,
          locales,
          facts,
          terms,
          frontMatter,
          counts: Object.fromEntries(byLocale),
        },
      }
    },
  }),
]
