import type {FileWriter} from './write-files.ts'

/** Files that hang on no single announcement; written anew where their key has changed. */
export type Section = Readonly<{
  name: string
  key: string
  make: (writer: FileWriter) => Promise<void> | void
}>
