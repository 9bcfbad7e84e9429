import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {syncPath} from './line-file.ts'
import {removeStore, stagedName} from './stage-sqlite.ts'
import {writeFileAtomically} from './write-file-atomically.ts'

/** One renaming of a switch. */
export type Move = Readonly<{from: string; to: string}>

/** What a switch from old files to restored ones does, written down before it begins. */
export type Switch = Readonly<{
  /** Names the restore; the restored store has it in its audit log. */
  id: string
  /** Where the restored store stands before it counts; `none` where only files are restored. */
  store: 'sqlite' | 'postgres' | 'none'
  /** In this order. */
  moves: readonly Move[]
  /** Folders that hold what has not been moved yet. */
  staging: readonly string[]
  /** The second name of the old SQLite store. */
  kept: string | null
}>

const pathOf = (data: string): string => join(data, 'restoring.json')

/** Move restored files to their places, old ones aside. What a crash leaves is settled by `settleSwitch`. */
export function beginSwitch(data: string, plan: Switch): void {
  writeFileAtomically(pathOf(data), `${JSON.stringify(plan, null, 2)}\n`)
  for (const {from, to} of plan.moves) {
    mkdirSync(dirname(to), {recursive: true})
    renameSync(from, to)
    syncPath(dirname(to))
    syncPath(dirname(from))
  }
}

/** The switch stands, with the store. */
export function endSwitch(data: string, {staging}: Pick<Switch, 'staging'>): void {
  for (const folder of staging) rmSync(folder, {recursive: true, force: true})
  rmSync(pathOf(data), {force: true})
}

/** Put everything back as it was before the switch began. */
export function undoSwitch(data: string, plan: Switch): void {
  for (const {from, to} of plan.moves.toReversed())
    if (existsSync(to) && !existsSync(from)) {
      mkdirSync(dirname(from), {recursive: true})
      renameSync(to, from)
    }
  if (plan.store === 'sqlite') {
    removeStore(join(data, stagedName))
    if (plan.kept) rmSync(plan.kept, {force: true})
  }
  endSwitch(data, plan)
}

/**
 * Settle a switch that a crash has cut off: the new state where the store has become the restored one, else the old.
 *
 * @param hasRestored whether the store's audit log knows the restore; asked on PostgreSQL only.
 */
export async function settleSwitch(
  data: string,
  hasRestored: (id: string) => Promise<boolean>,
): Promise<'new' | 'old' | undefined> {
  if (!existsSync(pathOf(data))) return undefined
  const plan = JSON.parse(readFileSync(pathOf(data), 'utf8')) as Switch
  const isDone =
    plan.store === 'postgres'
      ? await hasRestored(plan.id)
      : plan.store === 'sqlite' && !existsSync(join(data, stagedName))
  if (isDone) endSwitch(data, plan)
  else undoSwitch(data, plan)
  return isDone ? 'new' : 'old'
}
