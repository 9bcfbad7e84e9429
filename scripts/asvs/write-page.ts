import {type AsvsEntry, levelOf} from './read-asvs.ts'

const chapters: Readonly<Record<string, string>> = {
  1: 'Encoding and sanitisation',
  2: 'Validation and business logic',
  3: 'Web front end',
  4: 'API and web service',
  5: 'Files',
  6: 'Authentication',
  7: 'Sessions',
  8: 'Authorisation',
  9: 'Self-contained tokens',
  10: 'OAuth and OIDC',
  11: 'Cryptography',
  12: 'Communication',
  13: 'Configuration',
  14: 'Data protection',
  15: 'Coding and architecture',
  16: 'Logs and errors',
  17: 'WebRTC',
}

/** Write the list as a page: a table for each chapter of the standard. */
export function writePage(entries: readonly AsvsEntry[]): string {
  const count = (state: AsvsEntry['state']) =>
    entries.filter(one => one.state === state).reduce((sum, {ids}) => sum + ids.length, 0)
  const tables = Object.entries(chapters).flatMap(([number, name]) => {
    const own = entries.filter(({ids}) => ids[0]!.startsWith(`${number}.`))
    return [`## V${number} ${name}`, table(own)]
  })
  return `${[
    '# OWASP ASVS 5.0, levels 1 and 2',
    'Made from [asvs.yaml](asvs.yaml) by `npm run write-asvs`. Each item has a test, whose name a test looks up, or a reason. Numbers are of the [OWASP Application Security Verification Standard 5.0](https://owasp.org/www-project-application-security-verification-standard/) (CC BY-SA 4.0); titles are short and ours. This is what we hold ourselves to, not a certificate: nobody from outside has looked.',
    `${count('kept')} kept, ${count('partly')} partly, ${count('administrator')} left to whoever runs the server ([what to do](security.md#what-whoever-runs-it-must-do)), ${count('absent')} about things that are not there.`,
    ...tables,
  ].join('\n\n')}\n`
}

function table(entries: readonly AsvsEntry[]): string {
  const rows = entries.map(({ids, title, state, tests = [], reason}) => {
    const levels = [...new Set(ids.map(levelOf))].sort().join(', ')
    const proofs = [...tests.map(test => `\`${test}\``), ...(reason ? [reason] : [])]
    return `| ${ids.join(', ')} | ${levels} | ${title} | ${state} | ${proofs.map(inCell).join('<br>')} |`
  })
  return ['| item | level | about | state | test or reason |', '|---|---|---|---|---|', ...rows].join('\n')
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
