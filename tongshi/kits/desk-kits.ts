import {join} from 'node:path'
import type {Store} from '#store/store.ts'
import {type KitJobs, keepKitJobs} from './kit-jobs.ts'
import {kitFolder} from './kit-register.ts'
import {shareKits} from './share-kits.ts'

/** The kits of a desk: builds, and the archives of all servers. */
export type DeskKits = KitJobs & Readonly<{bring: () => Promise<void>}>

/**
 * Open the kits of a desk. One server writes them into its folder; several share them through their database.
 *
 * @param options.program the folder of the program.
 * @param options.keyFile the private key, PEM; the one of the data folder where it is missing.
 */
export function openKits(
  store: Store,
  {program, keyFile}: Readonly<{program: string; keyFile?: string | undefined}>,
): DeskKits {
  const {root} = store
  if (store.engine === 'sqlite') {
    const own = {root, program, folder: () => kitFolder(root), publish: async () => undefined}
    return {...keepKitJobs(store, own), bring: async () => undefined}
  }
  const shared = shareKits(store, keyFile)
  const jobs = keepKitJobs(store, {
    root,
    program,
    folder: id => join(store.data, 'kits', id),
    publish: shared.publish,
  })
  void shared.bring().catch(error => console.error(error))
  return {
    ...jobs,
    bring: shared.bring,
    close: async () => {
      await jobs.close()
      await shared.close()
    },
  }
}
