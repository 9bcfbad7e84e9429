import {accountRoutes} from './account-routes.ts'
import {activityRoutes} from './activity-routes.ts'
import {assignmentRoutes} from './assignment-routes.ts'
import {commentRoutes} from './comment-routes.ts'
import {conflictRoutes} from './conflict-routes.ts'
import {contentRoutes} from './content-routes.ts'
import {documentRoutes} from './document-routes.ts'
import {exchangeRoutes} from './exchange-routes.ts'
import {importRoutes} from './import-routes.ts'
import {kitRoutes} from './kit-routes.ts'
import {liveRoutes} from './live-routes.ts'
import {machineRoutes} from './machine-routes.ts'
import {memberRoutes} from './member-routes.ts'
import {memoryRoutes} from './memory-routes.ts'
import {openApiRoute} from './openapi-route.ts'
import {personalDataRoutes} from './personal-data-routes.ts'
import {reimportRoutes} from './reimport-routes.ts'
import {releaseRoutes} from './release-routes.ts'
import type {Route} from './route.ts'
import {searchRoutes} from './search-routes.ts'
import {signInRoutes} from './sign-in-routes.ts'
import {termExchangeRoutes} from './term-exchange-routes.ts'
import {unitRoutes} from './unit-routes.ts'
import {writeRoutes} from './write-routes.ts'

const table: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...memberRoutes,
  ...personalDataRoutes,
  ...documentRoutes,
  ...unitRoutes,
  ...exchangeRoutes,
  ...termExchangeRoutes,
  ...writeRoutes,
  ...commentRoutes,
  ...conflictRoutes,
  ...searchRoutes,
  ...releaseRoutes,
  ...kitRoutes,
  ...activityRoutes,
  ...liveRoutes,
  ...contentRoutes,
  ...importRoutes,
  ...reimportRoutes,
  ...assignmentRoutes,
  ...memoryRoutes,
  ...machineRoutes,
]

/** The REST API: this table dispatches, validates, guards and makes the OpenAPI document. */
export const routes: readonly Route[] = [...table, openApiRoute(table)]
