import {runNpm} from './run-npm.ts'

/** A known hole in a package. */
export type Advisory = Readonly<{name: string; severity: string; title: string; url: string}>

/** What the registry knows, or a sentence of why it says nothing. */
export type Advisories =
  | Readonly<{kind: 'answered'; advisories: readonly Advisory[]}>
  | Readonly<{kind: 'silent'; sentence: string}>

type Report = {
  vulnerabilities?: Record<
    string,
    {name: string; severity: string; via: (string | {title: string; url: string})[]}
  >
  message?: string
}

/**
 * Ask the registry that npm is set up with for known holes.
 *
 * @param isWhole also in packages that only development needs.
 */
export function askAdvisories({isWhole}: Readonly<{isWhole: boolean}>): Advisories {
  // The project's .npmrc switches the question off at each install; here it is meant.
  const {stdout, stderr} = runNpm(['audit', '--json', '--audit', ...(isWhole ? [] : ['--omit', 'dev'])])
  return readAudit(stdout, stderr)
}

/** Read what `npm audit --json` prints. */
export function readAudit(stdout: string, stderr: string): Advisories {
  const report = parse(stdout)
  if (!report?.vulnerabilities) {
    const reason = (report?.message ?? stderr.trim()).replace(/https?:\/\/\S+/g, '…').slice(0, 200)
    return {
      kind: 'silent',
      sentence: `Unexpected silence of the registry (${reason}), expected its advisories, ask one that has them.`,
    }
  }
  const advisories = Object.values(report.vulnerabilities).flatMap(({name, severity, via}) =>
    via.flatMap(one => (typeof one === 'string' ? [] : [{name, severity, title: one.title, url: one.url}])),
  )
  return {kind: 'answered', advisories}
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report
  } catch {
    return undefined
  }
}
