import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {ReleaseFile} from './release-files.ts'
import type {Store} from './store.ts'

const run = promisify(execFile)

/** Milliseconds that git may take. */
const patience = 30_000

/** Is the root of a newsroom inside of a git repository? */
export async function isRepository(root: string): Promise<boolean> {
  try {
    const {stdout} = await run('git', ['rev-parse', '--is-inside-work-tree'], {cwd: root, timeout: patience})
    return stdout.trim() === 'true'
  } catch {
    return false
  }
}

/**
 * Commit the files of a release, and only those, in the publisher's name; everybody who wrote a text since the last
 * release is named as a co-author.
 *
 * A commit that fails does not take the release back: the reason is kept with it.
 */
export async function commitRelease(store: Store, id: string): Promise<void> {
  const {db, root} = store
  const release = await db.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const paths = (JSON.parse(release.files) as ReleaseFile[]).map(file => file.path)
  if (paths.length === 0 || !(await isRepository(root))) return
  const {publisher, authors} = await peopleOf(store, release)
  const trailers = authors.map(one => `Co-authored-by: ${one}`)
  const title =
    release.note?.split('\n')[0] ?? `Release ${(JSON.parse(release.documents) as string[]).join(', ')}`
  const message = [title, ...(trailers.length > 0 ? ['', ...trailers] : [])].join('\n')
  const [name, email] = [publisher.name, publisher.email].map(safe)
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
  try {
    // A picture that was taken away is committed as gone, unless git has never heard of it.
    const {stdout: tracked} = await run('git', ['ls-files', '-z', '--', ...paths], {
      cwd: root,
      timeout: patience,
    })
    const known = new Set(tracked.split('\0'))
    const changed = paths.filter(path => known.has(path) || existsSync(join(root, path)))
    await run('git', ['add', '--', ...changed], {cwd: root, timeout: patience})
    await run('git', ['commit', '--quiet', '-m', message, '--', ...changed], {
      cwd: root,
      timeout: patience,
      env,
    })
    const {stdout} = await run('git', ['rev-parse', 'HEAD'], {cwd: root, timeout: patience})
    await db.updateTable('release').set({commit_id: stdout.trim()}).where('id', '=', id).execute()
  } catch (error) {
    const {stderr = '', message: reason} = error as Error & {stderr?: string}
    console.error(`Unexpected answer of git, expected a commit of release ${id}: ${stderr || reason}`)
  }
}

async function peopleOf({db}: Store, release: {author: string; at: string; documents: string}) {
  const publisher = await db
    .selectFrom('user')
    .select(['name', 'email'])
    .where('id', '=', release.author)
    .executeTakeFirstOrThrow()
  const before = await db
    .selectFrom('release')
    .select('at')
    .where('at', '<', release.at)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  const rows = await db
    .selectFrom('revision')
    .innerJoin('user', 'user.id', 'revision.author')
    .select(['user.name', 'user.email'])
    .distinct()
    .where('revision.document', 'in', [...(JSON.parse(release.documents) as string[]), ''])
    .where('revision.at', '>', before?.at ?? '')
    .where('revision.author', '!=', release.author)
    .execute()
  return {publisher, authors: rows.map(row => `${safe(row.name)} <${safe(row.email)}>`)}
}

/** A name is data: it must not begin a line or an address of its own. */
function safe(text: string): string {
  return text.replace(/[<>\p{Cc}]/gu, ' ').trim() || 'unnamed'
}
