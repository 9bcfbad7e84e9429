import {lstatSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

/** Paths from the root with `/`, sorted; what is neither a file nor a folder is told apart. */
export type NewsroomFiles = Readonly<{files: readonly string[]; skipped: readonly string[]}>

/** List the files of folders of a newsroom. Drafts of files that are just being written are none. */
export function listNewsroomFiles(root: string, folders: readonly string[]): NewsroomFiles {
  const files: string[] = []
  const skipped: string[] = []
  const look = (path: string): void => {
    const stats = lstatSync(join(root, path), {throwIfNoEntry: false})
    if (stats?.isDirectory())
      for (const name of readdirSync(join(root, path)).toSorted()) look(`${path}/${name}`)
    else if (stats?.isFile()) {
      if (!/\.\d+\.tmp$/.test(path)) files.push(path)
    } else if (stats) skipped.push(path)
  }
  for (const folder of folders) look(folder)
  return {files, skipped}
}
