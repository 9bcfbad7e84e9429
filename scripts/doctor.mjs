// @ts-check
// Plain JavaScript without a package: it has to run where the packages, or the right Node.js, are what is missing.
import {spawnSync} from 'node:child_process'
import {dirname, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {checkMachine} from './doctor/check-machine.mjs'
import {checkNewsroom} from './doctor/check-newsroom.mjs'
import {checkPackages} from './doctor/check-packages.mjs'
import {checkRuntime} from './doctor/check-runtime.mjs'
import {checkServices} from './doctor/check-services.mjs'
import {checkTools} from './doctor/check-tools.mjs'
import {findOwnNode} from './doctor/find-own-node.mjs'
import {printReport} from './doctor/print-report.mjs'

const usage = `Use: npm run doctor [-- --root DIR --data DIR --port 3000 --host 127.0.0.1 --locale en|zh-Hans --json]
  Says what is missing on this machine and how to get it. Settings are read as npm start reads them.
  --json    one array of {"id","state","title","said","remedy"}; state is fine, attention or missing
  --locale  language of the report (the system's)
Ends with 0 where nothing that is needed is missing, with 1 where something is, with 2 when it was called wrongly.`

const program = dirname(dirname(fileURLToPath(import.meta.url)))

/** LC_ALL, LC_MESSAGES and LANG, in that order, as POSIX has it. */
function languageOfSystem() {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh-Hans' : 'en'
}

/** @returns {import('./doctor/result.mjs').Asked & {locale: string, isJson: boolean}} */
function readCommand() {
  const {env} = process
  const {values} = parseArgs({
    options: {
      root: {type: 'string', default: env.TONGSHI_ROOT || program},
      data: {type: 'string', default: env.TONGSHI_DATA || ''},
      port: {type: 'string', default: env.PORT || '3000'},
      host: {type: 'string', default: env.HOST || '127.0.0.1'},
      locale: {type: 'string', default: languageOfSystem()},
      json: {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  if (!['en', 'zh-Hans'].includes(values.locale))
    throw new RangeError(`Unexpected locale \`${values.locale}\`, expected en or zh-Hans.`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new RangeError(`Unexpected port \`${values.port}\`, expected a whole number from 0 to 65535.`)
  const root = resolve(values.root)
  const data = resolve(values.data || `${root}/.tongshi`)
  return {program, root, data, port, host: values.host, locale: values.locale, isJson: values.json}
}

/** Under an older Node.js the rest is looked at by the one that the packages bring, as npm scripts are. */
function passOn() {
  const own = findOwnNode(program)
  if (Number(process.versions.node.split('.')[0]) >= 24 || !own || own.major < 24) return
  const {status} = spawnSync(own.path, process.argv.slice(1), {stdio: 'inherit'})
  process.exit(status ?? 1)
}

try {
  const asked = readCommand()
  passOn()
  const parts = [checkRuntime, checkPackages, checkTools, checkMachine, checkNewsroom, checkServices]
  const results = (await Promise.all(parts.map(check => check(asked)))).flat()
  printReport(results, asked)
  process.exit(results.some(({state}) => state === 'missing') ? 1 : 0)
} catch (error) {
  const {code, message} = /** @type {NodeJS.ErrnoException} */ (error)
  if (!(error instanceof RangeError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error
  console.error(`${message}\n${usage}`)
  process.exit(2)
}
