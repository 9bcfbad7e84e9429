'use client'
import {useTranslations} from 'use-intl'
import {callApi} from '../../_parts/call-api.ts'
import {CommentsSection} from './comments-section.tsx'
import {type EditorData, type Revision, type UnitComment, type UnitRow, unitAddress} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'
import {FactsSection} from './facts-section.tsx'
import {HistorySection} from './history-section.tsx'
import {MemorySection} from './memory-section.tsx'
import {ReferencePanel, type ReferenceSection} from './reference-panel.tsx'
import {SuggestButton} from './suggest-button.tsx'
import {TermsSection} from './terms-section.tsx'
import {TryValues} from './try-values.tsx'
import type {EditorActs} from './use-editor.ts'
import {useMemory} from './use-memory.ts'
import type {OpenUnit} from './use-open-unit.ts'
import {valuesOnPage} from './values-on-page.ts'

type Props = Readonly<{
  data: EditorData
  state: EditorState
  acts: EditorActs
  unit: UnitRow
  opened: OpenUnit
  /** Words that a new comment begins with. */
  begin: string
  restore: (revision: Revision) => void
}>

/** What stands beside the open unit: values to try, terms, memory, facts, comments, history. */
export function Reference({data, state, acts, unit, opened, begin, restore}: Props) {
  const words = useTranslations('editor')
  const detail = state.details[unit.key]
  const memory = useMemory(data, unit)
  const address = unitAddress(data, unit.key)
  const sections: (ReferenceSection | false)[] = [
    Object.keys(opened.fields.source.blocks).length > 0 && {
      id: 'try',
      name: words('tryValues'),
      count: '',
      open: true,
      content: (
        <TryValues
          key={unit.key}
          source={opened.fields.source}
          sourceText={unit.source.text}
          text={opened.text}
          sourceLocale={data.source}
          locale={data.target}
          printing={data}
          onPage={valuesOnPage(data.facts)}
        />
      ),
    },
    {
      id: 'terms',
      name: words('terms'),
      count: opened.usedTerms.length,
      keys: 'T',
      open: true,
      content: (
        <TermsSection
          terms={opened.usedTerms}
          source={data.source}
          target={data.target}
          insert={opened.insert}
          first={1}
        />
      ),
    },
    {
      id: 'memory',
      name: words('memory'),
      count: memory.length,
      open: memory.length > 0,
      content: (
        <>
          <MemorySection
            matches={memory}
            data={data}
            unit={unit}
            opened={opened}
            use={text => acts.fill(unit.key, text, 'memory')}
          />
          <SuggestButton
            key={unit.key}
            data={data}
            unit={unit}
            use={text => acts.fill(unit.key, text, 'machine')}
          />
        </>
      ),
    },
    data.kind === 'announcements' && {
      id: 'facts',
      name: words('facts'),
      count: words('factCount', {
        count: Object.keys(data.facts).length,
        unconfirmed: Object.values(data.facts).filter(fact => !fact.verified).length,
      }),
      keys: 'F',
      open: false,
      content: <FactsSection printing={data} locale={data.target} />,
    },
    {
      id: 'comments',
      name: words('commentsHead'),
      count: words('openComments', {count: unit.comments}),
      keys: 'M',
      open: unit.comments > 0 || begin !== '',
      content: (
        <CommentsSection
          key={unit.key}
          comments={detail?.comments ?? []}
          begin={begin}
          add={async ({kind, text, onSource, parent}) => {
            const body = {kind, text, locale: onSource ? null : data.target, ...(parent ? {parent} : {})}
            const {comment} = await callApi<{comment: UnitComment}>('POST', `${address}/comments`, body)
            acts.comment(comment)
          }}
          resolve={async (comment, resolved) => {
            const answer = await callApi<{comment: UnitComment}>('PATCH', `/api/v1/comments/${comment.id}`, {
              resolved,
            })
            acts.comment(answer.comment)
          }}
        />
      ),
    },
    {
      id: 'history',
      name: words('history'),
      count: words('revisions', {count: detail?.history.length ?? 0}),
      keys: 'H',
      open: true,
      content: (
        <HistorySection
          history={detail?.history ?? []}
          rev={unit.target?.rev ?? 0}
          locale={data.target}
          shown={opened.shown}
          restore={restore}
        />
      ),
    },
  ]
  return <ReferencePanel name={words('reference')} sections={sections.filter(section => section !== false)} />
}
