import {type AnnouncementResult, type AnnouncementTask, buildAnnouncement} from './build-announcement.ts'
import {buildList, type ListResult, type ListTask} from './build-lists.ts'
import type {SiteTools} from './site-tools.ts'

/** A piece of work that any processor may do. */
export type Task = AnnouncementTask | ListTask
export type TaskResult = AnnouncementResult | ListResult

export function performTask(tools: SiteTools, task: Task): Promise<TaskResult> {
  return task.kind === 'announcement' ? buildAnnouncement(tools, task) : buildList(tools, task)
}
