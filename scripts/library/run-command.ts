#!/usr/bin/env node
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {commands} from './commands.ts'

// `tongshi COMMAND …` runs the command as a process of its own, with its streams and its exit code.
const [name = '', ...args] = process.argv.slice(2)
if (typeof import.meta.main !== 'boolean') {
  // Before Node 24.2 a command would not notice that it is one, and end with 0 as if nothing were wrong.
  refuse(`Unexpected Node ${process.versions.node}, expected 24.2 or newer, run tongshi with that.`)
} else if (name === '--help' || name === '-h') console.log(usage())
else if (Object.hasOwn(commands, name)) {
  const script = join(import.meta.dirname, '..', `${name}.js`)
  const {status} = spawnSync(process.execPath, [script, ...args], {stdio: 'inherit'})
  process.exitCode = status ?? 1
} else {
  const said = name === '' ? 'no command' : `command \`${name}\``
  refuse(`Unexpected ${said}, expected one of these, name it.\n${usage()}`)
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}

function usage(): string {
  const lines = Object.entries(commands).map(([command, purpose]) => `  ${command.padEnd(22)}${purpose}`)
  return `Use: npx tongshi COMMAND [OPTION…], and npx tongshi COMMAND --help\n${lines.join('\n')}`
}
