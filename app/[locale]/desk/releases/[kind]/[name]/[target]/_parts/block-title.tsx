'use client'
import {useTranslations} from 'use-intl'
import {editorLink} from '../../../../../_parts/editor-link.ts'
import {FindingSentence} from '../../../../../_parts/finding-card.tsx'
import type {Block} from '../../../../../_parts/office-data.ts'

/** Rules that are counted in words of their own; any other is said by the sentence of its finding. */
const counted = [
  'target-missing',
  'target-stale',
  'unit-unreviewed',
  'issue-open',
  'conflict',
  'person-unverified',
  'fact-unverified',
  'locale-required',
] as const

/** Of these a single one is called by its name. */
const byName: readonly string[] = ['person-unverified', 'fact-unverified', 'locale-required']

/** What blocks: how many units, or the finding as a sentence. */
export function BlockTitle({group}: Readonly<{group: readonly Block[]}>) {
  const words = useTranslations('gate')
  const [first] = group
  const own = counted.find(rule => rule === first!.rule)
  if (own && group.length === 1 && byName.includes(own))
    return words(`one-${own as 'fact-unverified'}`, {name: first!.detail as string})
  if (own) return words(`rule-${own}`, {count: group.length})
  if (first!.finding) return <FindingSentence finding={first!.finding} />
  return typeof first!.detail === 'string' ? first!.detail : first!.rule
}

/** Where blocks of one rule are mended: names and facts where they are confirmed, all else at the first one's unit. */
export function placeOf(locale: string, group: readonly Block[]): string {
  const block = group[0]!
  if (block.rule === 'person-unverified') return `/${locale}/desk/people`
  if (block.rule === 'conflict') return `/${locale}/desk/conflicts`
  if (block.rule === 'fact-unverified' && block.document.startsWith('announcements/')) {
    const slug = encodeURIComponent(block.document.slice('announcements/'.length))
    return `/${locale}/desk/source/${slug}#${group.length === 1 ? `fact-${String(block.detail)}` : 'facts'}`
  }
  return editorLink(locale, block.document, block.locale ?? '', block.key)
}
