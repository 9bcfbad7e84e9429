import {readFileSync} from 'node:fs'
import {registerHooks} from 'node:module'
import {fileURLToPath} from 'node:url'
import {transformSync} from '@swc/core'

// React and next-intl choose their files by it, when they are first loaded.
Object.assign(process.env, {NODE_ENV: 'production'})

/**
 * Node strips types but knows no JSX: the readers' pages are compiled as they are loaded, so that a site is written by
 * the very functions that answer requests, without a build of the program. Import this before anything that leads to
 * them, and them by `import()`.
 */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const filename = fileURLToPath(url)
    const {code} = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      configFile: false,
      jsc: {
        target: 'esnext',
        parser: {syntax: 'typescript', tsx: true},
        transform: {react: {runtime: 'automatic'}},
      },
    })
    return {format: 'module', source: code, shortCircuit: true}
  },
})
