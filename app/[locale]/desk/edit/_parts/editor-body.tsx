'use client'
import {startTransition, useDeferredValue, useEffect, useMemo, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {useActs} from '../../_parts/acts.tsx'
import {useDesk} from '../../_parts/desk-context.tsx'
import {cycleZones} from './cycle-zones.ts'
import parts from './editor-body.module.css'
import type {EditorData, Revision, UnitRow} from './editor-data.ts'
import {type EditorState, rowOf} from './editor-state.ts'
import {FindingsPanel} from './findings-panel.tsx'
import {needsWork, nextUnit} from './next-unit.ts'
import {PagePreview} from './page-preview.tsx'
import {type PhoneTab, PhoneTabs} from './phone-tabs.tsx'
import {Reference} from './reference.tsx'
import {ShortcutsSheet} from './shortcuts-sheet.tsx'
import type {PlacedFinding} from './unit-editing.ts'
import {UnitEditor} from './unit-editor.tsx'
import {UnitList} from './unit-list.tsx'
import type {EditorActs} from './use-editor.ts'
import {useFilter} from './use-filter.ts'
import {useOpenUnit} from './use-open-unit.ts'
import {useShortcuts} from './use-shortcuts.ts'

type Props = Readonly<{
  data: EditorData
  state: EditorState
  acts: EditorActs
  names: Readonly<{source: string; target: string}>
  /** The document's title as printed. */
  title: string
  sheet: boolean
  setSheet: (open: boolean) => void
}>

/** Units, the open unit with its page, and the reference, with the keys that move among them. */
export function EditorBody({data, state, acts, names, title, sheet, setSheet}: Props) {
  const words = useTranslations('editor')
  const {mac, person} = useDesk()
  const id = person?.id ?? ''
  const [tab, setTab] = useState<PhoneTab>('edit')
  const [said, setSaid] = useState('')
  const [begin, setBegin] = useState('')
  const [drawer, setDrawer] = useState(false)
  const hasPage = useLater()
  const wantsFocus = useRef(false)
  const filterField = useRef<HTMLInputElement>(null)
  const filter = useFilter(data, state, id)
  const unit = rowOf(state, state.key) ?? state.units[0]!
  const go = (next: UnitRow | undefined) => {
    if (!next) return
    acts.open(next.key)
    window.history.replaceState(window.history.state, '', `?unit=${encodeURIComponent(next.key)}`)
    wantsFocus.current = true
  }
  const among = filter.shown.some(one => one.key === unit.key) ? filter.shown : state.units
  const step = (by: 1 | -1) => go(nextUnit(among, unit.key, () => true, by))
  const stepFinding = (by: 1 | -1) =>
    go(nextUnit(state.units, unit.key, one => one.errors + one.warnings > 0, by))
  const next = () =>
    go(
      nextUnit(among, unit.key, one => needsWork(one, 'translate', id)) ??
        nextUnit(among, unit.key, () => true),
    )
  const card = ({finding}: PlacedFinding) => (
    <FindingsPanel
      id={`finding-${finding.rule}-${finding.place.start ?? 0}`}
      findings={[finding]}
      chips={opened.chips}
      viewOf={opened.viewOf}
      fix={opened.fix}
      dismiss={opened.dismiss}
      show={opened.show}
    />
  )
  const opened = useOpenUnit({data, state, acts, unit, next, card})
  // The fields of the new unit have to stand before one of them takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another unit moves the focus.
  useEffect(() => {
    if (wantsFocus.current) opened.focus()
    wantsFocus.current = false
  }, [unit.key])
  const submit = () => {
    const keys = opened.conflictKeys.current
    if (keys) return keys.submit()
    const {kind} = opened.submitState
    if (!opened.mayWrite || kind === 'sending') return
    if (kind === 'unchanged') return next()
    if (kind === 'stopped') {
      setSaid(
        words('stopped', {
          errors: opened.findings.filter(one => one.severity === 'error').length,
          missing: opened.missing,
        }),
      )
      const first = opened.findings.find(one => one.severity === 'error')
      return first ? opened.show(first) : undefined
    }
    const warnings = opened.findings.filter(one => one.severity === 'warning').length
    if (warnings > 0 && kind !== 'anyway') {
      acts.warn(unit.key)
      return setSaid(words('warnedOnce', {count: warnings}))
    }
    waiting.current = unit.key
    acts.submit(unit.key, kind === 'anyway')
  }
  const waiting = useRef<string>(undefined)
  useFollowSave({
    state,
    waiting,
    next,
    say: key =>
      setSaid(
        words('savedUnit', {number: (rowOf(state, key)?.position ?? 0) + 1, total: state.units.length}),
      ),
  })
  const ask = (fact: string) => {
    setBegin(words('aboutFact', {fact}))
    setTab('reference')
    setDrawer(true)
    requestAnimationFrame(() => openSection('comments'))
  }
  const showUses = (fact: string) => {
    filter.set(`fact:${fact}`)
    setTab('units')
  }
  const firstFix = opened.findings.find(one => one.fix)
  useShortcuts(
    {
      'Mod+Enter': submit,
      'Mod+Shift+Enter': () => document.getElementById('approve')?.click(),
      'Mod+S': () => void acts.keep(unit.key),
      'Alt+Up': () => step(-1),
      'Alt+Down': () => step(1),
      'Alt+Shift+Up': () => stepFinding(-1),
      'Alt+Shift+Down': () => stepFinding(1),
      'Alt+Enter': () => firstFix && opened.fix(firstFix),
      F6: () => cycleZones(1),
      'Shift+F6': () => cycleZones(-1),
      '?': () => setSheet(true),
      '/': () => filterField.current?.focus(),
      ...(state.conflicts[unit.key] && !state.postponed.has(unit.key)
        ? {Escape: () => opened.conflictKeys.current?.escape()}
        : {}),
    },
    mac,
  )
  useActs([
    {id: 'submit', name: words('submitNext'), run: submit},
    {id: 'copy-source', name: words('copySource'), keys: 'C', run: opened.copySource},
    {id: 'next-work', name: words('nextWork'), keys: 'N', run: next},
    {id: 'facts', name: words('facts'), keys: 'F', run: () => openSection('facts')},
    {id: 'comments', name: words('commentsHead'), keys: 'M', run: () => openSection('comments')},
    {id: 'history', name: words('history'), keys: 'H', run: () => openSection('history')},
    {id: 'terms', name: words('terms'), keys: 'T', run: () => openSection('terms')},
    {id: 'shortcuts', name: words('shortcuts'), keys: '?', run: () => setSheet(true)},
    ...(state.conflicts[unit.key]
      ? []
      : opened.usedTerms.slice(0, 9).flatMap(({id: term, preferred}, at) =>
          preferred
            ? [
                {
                  id: `term-${term}`,
                  name: words('insertTerm', {term: preferred}),
                  keys: String(at + 1),
                  run: () => opened.insert(preferred),
                },
              ]
            : [],
        )),
  ])
  const typedNow = useMemo(
    () => Object.fromEntries(Object.values(state.drafts).map(({key, text}) => [key, text])),
    [state.drafts],
  )
  const typed = useDeferredValue(typedNow)
  return (
    <div
      className={parts.editor}
      data-tab={tab}
      data-drawer={drawer ? 'open' : undefined}
      data-conflict={state.conflicts[unit.key] && !state.postponed.has(unit.key) ? '' : undefined}
    >
      <div className="visually-hidden">
        <h1>{title}</h1>
        <p role="status">{said}</p>
      </div>
      <UnitList
        state={state}
        shown={filter.shown}
        filter={filter.query}
        setFilter={filter.set}
        refused={filter.refused}
        open={key => {
          go(rowOf(state, key))
          setTab('edit')
        }}
        filterRef={filterField}
      />
      <div className={parts.centre}>
        <UnitEditor
          data={data}
          state={state}
          acts={acts}
          unit={unit}
          opened={opened}
          step={step}
          submit={submit}
          names={names}
          showUses={showUses}
          ask={ask}
          page={
            data.preview && hasPage ? (
              <PagePreview
                data={data}
                preview={data.preview}
                units={state.units}
                typed={typed}
                current={unit.key}
                open={key => {
                  go(rowOf(state, key))
                  setTab('edit')
                }}
              />
            ) : null
          }
        />
      </div>
      <Reference
        data={data}
        state={state}
        acts={acts}
        unit={unit}
        opened={opened}
        begin={begin}
        restore={(revision: Revision) => acts.fill(unit.key, revision.text)}
      />
      <button
        type="button"
        className={parts.drawerButton}
        aria-expanded={drawer}
        onClick={() => setDrawer(!drawer)}
      >
        {words('reference')}
      </button>
      <PhoneTabs tab={tab} setTab={setTab} count={opened.usedTerms.length + unit.comments} />
      <ShortcutsSheet open={sheet} close={() => setSheet(false)} />
    </div>
  )
}

/** The field can be written in first; the page of readers is drawn in the next quiet moment. */
function useLater(): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(true)), 0)
    return () => clearTimeout(timer)
  }, [])
  return isLater
}

type Follow = Readonly<{
  state: EditorState
  waiting: React.RefObject<string | undefined>
  next: () => void
  say: (key: string) => void
}>

/** Go on when the save is answered, or when it is known that it waits for a connection. */
function useFollowSave({state, waiting, next, say}: Follow): void {
  const {drafts, connection} = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer of the server moves on.
  useEffect(() => {
    const key = waiting.current
    if (key === undefined) return
    const draft = drafts[key]
    const isSaved = draft === undefined
    const isQueued = draft?.request !== undefined && (connection === 'offline' || connection === 'busy')
    if (!isSaved && draft?.request !== undefined && !isQueued) return
    waiting.current = undefined
    if (isSaved) say(key)
    if ((isSaved || isQueued) && state.key === key) next()
  }, [drafts, connection])
}

/** Open a section of the reference and put the focus on it. */
function openSection(id: string): void {
  const section = document.getElementById(`reference-${id}`)
  if (section instanceof HTMLDetailsElement) section.open = true
  section?.querySelector<HTMLElement>('summary')?.focus()
}
