import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {makeSbom} from './supply/make-sbom.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run write-sbom -- --out FILE [--all]
  --out  where the CycloneDX 1.5 document (JSON) goes
  --all  with the packages that only development needs`

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({options: {out: {type: 'string'}, all: {type: 'boolean', default: false}}})
    if (!values.out) throw new Error('Unexpected end of the command, expected --out FILE, name one.')
    const sbom = makeSbom({isWhole: values.all})
    writeFileSync(values.out, `${JSON.stringify(sbom, null, 2)}\n`)
    console.log(`${values.out}: ${sbom.components.length} packages.`)
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
