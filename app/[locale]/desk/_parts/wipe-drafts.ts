/** The database in which the editor keeps what is typed. */
export const draftsDatabase = 'tongshi-drafts'

/** Remove every draft that this browser keeps; settled also where another tab still holds the database. */
export function wipeDrafts(): Promise<void> {
  return new Promise(resolve => {
    const asked = indexedDB.deleteDatabase(draftsDatabase)
    asked.onsuccess = () => resolve()
    asked.onerror = () => resolve()
    asked.onblocked = () => resolve()
  })
}
