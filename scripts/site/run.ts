import type {AnnouncementLine, Files, SectionLine} from './manifest.ts'
import type {SiteFolder} from './open-folder.ts'
import type {Crew} from './run-tasks.ts'
import type {SiteTools} from './site-tools.ts'
import type {Counts} from './write-files.ts'

/** Told of each finished piece: what is being made, how many are done, and of how many. */
export type OnPiece = (what: string, done: number, total: number) => void

/** One run of the command: what it works with, and what it has done so far. */
export type Run = Readonly<{
  tools: SiteTools
  folder: SiteFolder
  crew: Crew
  onPiece: OnPiece
  /** Lines of the manifest to be. */
  lines: Map<string, string>
  sections: Map<string, SectionLine>
  /** Files that no page leads to any more: removed when everything else is written. */
  gone: Set<string>
  embargoed: {slug: string; until: string}[]
  broken: string[]
  counts: Counts & {rendered: number}
}>

/** Add what a piece of work has done. */
export function addCounts({counts}: Run, {written, same, bytes}: Counts, rendered = 0): void {
  counts.written += written
  counts.same += same
  counts.bytes += bytes
  counts.rendered += rendered
}

/** Files that were written earlier and are not any more. */
export function markGone({gone}: Run, before: Files, now: Files = {}): void {
  for (const path of Object.keys(before)) if (now[path] === undefined) gone.add(path)
}

/** The line of an announcement in the manifest. */
export function readLine(line: string): AnnouncementLine {
  return JSON.parse(line) as AnnouncementLine
}
