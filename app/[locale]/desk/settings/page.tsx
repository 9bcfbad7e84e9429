import {load} from '../_parts/load.ts'
import type {DeskSettings} from '../_parts/office-data.ts'
import {openDesk, type PageProps} from '../_parts/open-desk.ts'
import {SettingsPage} from './_parts/settings-page.tsx'

/** What the owner decides for everybody. */
export default async function Page({params}: PageProps) {
  await openDesk(params)
  return <SettingsPage settings={await load<DeskSettings>('/api/v1/settings')} />
}
