// @ts-check
import {lookup} from 'node:dns/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {reasonOf} from './check-packages.mjs'
import {judgeSchema} from './judge-schema.mjs'
import {attention, fine, missing} from './result.mjs'

/** Milliseconds that a service may take to answer. */
const patience = 5_000
/** Seconds by which two clocks may differ before releases and sessions do. */
const drift = 5

/**
 * What the settings of the environment name: public address, PostgreSQL, mail, sign-in; what is not set is not needed.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export async function checkServices(asked) {
  const parts = [checkAddress(asked), checkSecret(), checkDatabase(asked), checkMail(asked), checkProvider()]
  return (await Promise.all(parts)).flat()
}

const isLoopback = (/** @type {string} */ name) => /^(localhost|127\.|::1$|\[::1\]$)/.test(name)

/** @param {import('./result.mjs').Asked} asked */
async function checkAddress({host}) {
  const url = process.env.BASE_URL ?? ''
  if (url === '' || url === '/')
    return isLoopback(host)
      ? fine('address', 'addressLocal')
      : attention('address', {said: 'addressUnset', remedy: 'addressUnset', values: {host}})
  if (!/^https?:\/\/[^/]+\/?$/.test(url) || !URL.canParse(url))
    return missing('address', {said: 'addressWrong', remedy: 'addressWrong', values: {url}})
  const {protocol, hostname} = new URL(url)
  if (protocol === 'http:' && !isLoopback(hostname))
    return attention('address', {said: 'addressPlain', remedy: 'addressPlain', values: {url}})
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ''))
  } catch {
    return attention('address', {said: 'addressUnknown', remedy: 'addressUnknown', values: {host: hostname}})
  }
  return fine('address', 'name', {name: url})
}

function checkSecret() {
  const {TONGSHI_SECRET: secret, DATABASE_URL: url} = process.env
  if (secret && secret.length < 32)
    return [missing('secret', {said: 'secretShort', remedy: 'secret', values: {length: secret.length}})]
  // One server makes its own; several have to share one.
  if (!secret && url) return [attention('secret', {said: 'secretUnset', remedy: 'secret'})]
  return secret ? [fine('secret', 'secret')] : []
}

/** @param {import('./result.mjs').Asked} asked */
async function checkDatabase({program}) {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) return []
  if (!/^postgres(ql)?:\/\//.test(connectionString) || !URL.canParse(connectionString))
    return [missing('database', {said: 'databaseWrong', remedy: 'databaseWrong'})]
  const {hostname, pathname} = new URL(connectionString)
  // Never the whole address: it may hold a password.
  const values = {host: hostname, name: pathname.slice(1)}
  try {
    const {Client} = createRequire(join(program, 'package.json'))('pg')
    const client = new Client({connectionString, connectionTimeoutMillis: patience, query_timeout: patience})
    client.on('error', () => undefined)
    await client.connect()
    try {
      return await askDatabase(client, {program, values})
    } finally {
      await client.end()
    }
  } catch (error) {
    const {code = ''} = /** @type {NodeJS.ErrnoException} */ (error)
    const remedy =
      code === '3D000' ? 'databaseCreate' : /^28/.test(code) ? 'databasePassword' : 'databaseReach'
    const reason = reasonOf(error) || code
    return [missing('database', {said: 'databaseSays', remedy, values: {...values, reason}})]
  }
}

/**
 * @param {any} client
 * @param {{program: string, values: import('./result.mjs').Values}} about
 */
async function askDatabase(client, {program, values}) {
  const asked = Date.now()
  const {rows} = await client.query(`select current_setting('server_version_num')::int as version,
    current_setting('server_version') as said, pg_encoding_to_char(encoding) as encoding,
    extract(epoch from clock_timestamp()) as now, has_schema_privilege(current_schema(), 'create') as may_create,
    to_regclass('kysely_migration') is not null as is_made
    from pg_database where datname = current_database()`)
  const [{version, said, encoding, now, may_create: mayCreate, is_made: isMade}] = rows
  const more = {...values, version: said.split(' ')[0]}
  if (version < 140_000)
    return [missing('database', {said: 'databaseOld', remedy: 'databaseOld', values: more})]
  if (encoding !== 'UTF8')
    return [
      missing('database', {said: 'databaseEncoding', remedy: 'databaseCreate', values: {...more, encoding}}),
    ]
  if (!mayCreate && !isMade)
    return [missing('database', {said: 'databaseRights', remedy: 'databaseRights', values: more})]
  const off = Math.round(Number(now) - asked / 1000)
  const clock =
    Math.abs(off) > drift
      ? [attention('databaseClock', {said: 'clockDiffers', remedy: 'clock', values: {off}})]
      : []
  if (!isMade) return [fine('database', 'databaseEmpty', more), ...clock]
  const steps = await client.query('select name from kysely_migration order by name')
  const names = steps.rows.map((/** @type {{name: string}} */ row) => row.name)
  return [fine('database', 'databaseVersion', more), judgeSchema('store', names, program), ...clock]
}

/** @param {import('./result.mjs').Asked} asked */
async function checkMail({program}) {
  const {SMTP_URL: url, MAIL_FROM: from} = process.env
  if (!url && !from) return []
  if (!url || !from || !/^smtps?:\/\//.test(url) || !URL.canParse(url))
    return [missing('mail', {said: 'mailHalf', remedy: 'mailHalf'})]
  const values = {host: new URL(url).host}
  try {
    const {createTransport} = createRequire(join(program, 'package.json'))('nodemailer')
    const limits = {connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience}
    const transport = createTransport({url, ...limits})
    await transport.verify()
    transport.close()
    return [fine('mail', 'mail', values)]
  } catch (error) {
    const reason = reasonOf(error)
    return [attention('mail', {said: 'mailSays', remedy: 'mail', values: {...values, reason}})]
  }
}

async function checkProvider() {
  const {OIDC_DISCOVERY_URL: url, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret} = process.env
  if (!url) return []
  if (!id || !secret || !URL.canParse(url))
    return [missing('provider', {said: 'providerHalf', remedy: 'providerHalf'})]
  try {
    const answer = await fetch(url, {signal: AbortSignal.timeout(patience)})
    const found = await answer.json()
    if (!found.issuer || !found.authorization_endpoint) throw new Error('no issuer')
    return [fine('provider', 'name', {name: found.issuer})]
  } catch (error) {
    const reason = reasonOf(error)
    return [
      attention('provider', {
        said: 'providerSays',
        remedy: 'provider',
        values: {host: new URL(url).host, reason},
      }),
    ]
  }
}
