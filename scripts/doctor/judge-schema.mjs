// @ts-check
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fine, missing} from './result.mjs'

/**
 * Hold the steps that a store has been brought through against those that this program knows.
 *
 * @param {string} id
 * @param {readonly string[]} steps names such as `001`, in order.
 * @param {string} program
 */
export function judgeSchema(id, steps, program) {
  const known = readdirSync(join(program, 'tongshi', 'store'))
    .flatMap(name => /^migration-(\d+)\.ts$/.exec(name)?.[1] ?? [])
    .sort()
  const values = {schema: steps.at(-1) ?? '000', own: known.at(-1) ?? ''}
  const unknown = steps.find(step => !known.includes(step))
  if (unknown)
    return missing(id, {said: 'schemaNewer', remedy: 'updateProgram', values: {...values, schema: unknown}})
  return known.every(step => steps.includes(step))
    ? fine(id, 'schema', values)
    : fine(id, 'schemaOlder', values)
}
