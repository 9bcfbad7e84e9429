import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {askAdvisories} from './supply/ask-advisories.ts'
import {checkPackages} from './supply/check-packages.ts'
import {readLockFile} from './supply/read-lock-file.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run audit-dependencies [-- --offline --all]
  Holds the lock file to exact versions, hashes, justified install scripts and allowed licences, then asks the
  registry that npm is set up with for known holes in the packages that a server runs.
  --offline  only what the lock file says itself
  --all      known holes also of packages that only development needs
  Ends with 1 where something is found, with 2 where the registry answers no such question.`

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {offline: {type: 'boolean', default: false}, all: {type: 'boolean', default: false}},
    })
    const packages = readLockFile()
    const problems = checkPackages(JSON.parse(readFileSync('package.json', 'utf8')), packages)
    for (const problem of problems) console.error(problem)
    console.log(`${packages.length} packages in the lock file, ${problems.length} problems.`)
    const asked = values.offline
      ? ({kind: 'answered', advisories: []} as const)
      : askAdvisories({isWhole: values.all})
    if (asked.kind === 'silent') console.error(asked.sentence)
    else
      for (const {name, severity, title, url} of asked.advisories)
        console.error(`${name}: ${severity}: ${title} ${url}`)
    const found = problems.length + (asked.kind === 'answered' ? asked.advisories.length : 0)
    if (asked.kind === 'answered' && !values.offline) console.log(`${asked.advisories.length} known holes.`)
    process.exitCode = found > 0 ? 1 : asked.kind === 'silent' ? 2 : 0
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
