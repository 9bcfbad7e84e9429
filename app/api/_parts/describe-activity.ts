import {nameOf} from '#store/member.ts'
import type {Activity as Entry} from '#store/write-activity.ts'
import type {Activity} from './schemas.ts'

/** An entry of the feed as answers say it: without the address, which is the audit log's. */
export function describeActivity(
  {seq, at, actor, action, document, key, locale, detail}: Entry,
  names: ReadonlyMap<string, string>,
): Activity {
  return {seq, at, actor: nameOf(names, actor), action, document, key, locale, detail}
}
