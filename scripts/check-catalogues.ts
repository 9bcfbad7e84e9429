import {runCommand} from './catalogues/run-command.ts'

if (import.meta.main) {
  const {stdin, stdout, stderr} = process
  // A reader such as head has seen enough.
  stdout.on('error', () => process.exit())
  process.exitCode = await runCommand(process.argv.slice(2), {input: stdin, output: stdout, errors: stderr})
}
