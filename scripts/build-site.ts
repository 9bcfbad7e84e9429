import './site/render-tsx.ts'

if (import.meta.main) {
  const {runBuild} = await import('./site/run-build.ts')
  await runBuild()
}
