import {enableCompileCache} from 'node:module'

if (import.meta.main) {
  // Half of a short run would go into compiling the same modules again.
  enableCompileCache()
  const {runCommand} = await import('./catalogues/run-command.ts')
  const {stdin, stdout, stderr} = process
  // A reader such as head has seen enough.
  stdout.on('error', () => process.exit())
  process.exitCode = await runCommand(process.argv.slice(2), {input: stdin, output: stdout, errors: stderr})
}
