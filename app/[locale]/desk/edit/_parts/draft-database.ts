import {draftsDatabase} from '../../_parts/wipe-drafts.ts'

/** A text of the translation memory or of the newsroom's machine. */
export type Taken = Readonly<{text: string; origin: 'memory' | 'machine'}>

/** A text that was typed and not saved yet. */
export type LocalDraft = Readonly<{
  /** Person, document, locale and unit: one draft each. */
  id: string
  key: string
  /** ICU, as far as it goes: it need not parse. */
  text: string
  /** The revision that it was begun from; 0 where there was none. */
  rev: number
  /** Milliseconds since 1970. */
  at: number
  /** A text that was taken over; while the draft is exactly this text, it is not the person's own. */
  taken?: Taken
  /** Set while a save of exactly this text waits for the server: it is sent again under the same id. */
  request?: string
  /** The person pressed the second time over warnings. */
  confirm?: boolean
}>

/** Drafts of one person for one document and locale, in this browser. */
export type DraftDatabase = Readonly<{
  put: (draft: Omit<LocalDraft, 'id'>) => Promise<void>
  remove: (key: string) => Promise<void>
  list: () => Promise<readonly LocalDraft[]>
}>

const store = 'drafts'

/**
 * Open the drafts of a person in this browser's IndexedDB. A write is done when the browser says that it is on disk
 * as strictly as it can.
 *
 * @param scope person, document and locale; see `draftScope`.
 */
export function openDrafts(scope: string): DraftDatabase {
  const opened = openDatabase()
  const run = async <T>(
    mode: IDBTransactionMode,
    act: (drafts: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await opened
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, {durability: 'strict'})
      const request = act(transaction.objectStore(store))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  }
  return {
    put: async draft =>
      void (await run('readwrite', drafts => drafts.put({...draft, id: `${scope}\n${draft.key}`}))),
    remove: async key => void (await run('readwrite', drafts => drafts.delete(`${scope}\n${key}`))),
    list: () =>
      run('readonly', drafts =>
        drafts.getAll(IDBKeyRange.bound(`${scope}\n`, `${scope}\n\uffff`)),
      ) as Promise<LocalDraft[]>,
  }
}

/** What one person writes in one locale of one document. */
export function draftScope(person: string, document: string, locale: string): string {
  return [person, document, locale].join('\n')
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(draftsDatabase, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(store, {keyPath: 'id'})
    request.onsuccess = () => {
      // Another tab signs out and removes the drafts of all.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error)
  })
}
