'use client'
import {type ReactNode, useMemo, useState} from 'react'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Initials} from '../../_parts/initials.tsx'
import {joinNames} from '../../_parts/join-names.ts'
import {ActRow} from './act-row.tsx'
import {BranchRows} from './branch-rows.tsx'
import {ConflictPane} from './conflict-pane.tsx'
import {DraftOffer} from './draft-offer.tsx'
import type {EditorData, UnitRow} from './editor-data.ts'
import type {EditorState} from './editor-state.ts'
import {FactRows} from './fact-rows.tsx'
import {FindingsPanel} from './findings-panel.tsx'
import {InsertRow} from './insert-row.tsx'
import {LineField} from './line-field.tsx'
import {RawField} from './raw-field.tsx'
import {ReviewActs} from './review-acts.tsx'
import {SavedNote} from './saved-note.tsx'
import {StaleNote} from './stale-note.tsx'
import {UnitEditingContext} from './unit-editing.ts'
import parts from './unit-editor.module.css'
import {UnitHead} from './unit-head.tsx'
import {UnitPair} from './unit-pair.tsx'
import type {EditorActs} from './use-editor.ts'
import type {OpenUnit} from './use-open-unit.ts'

type Props = Readonly<{
  data: EditorData
  state: EditorState
  acts: EditorActs
  unit: UnitRow
  opened: OpenUnit
  step: (by: 1 | -1) => void
  submit: () => void
  names: Readonly<{source: string; target: string}>
  showUses: (fact: string) => void
  ask: (fact: string) => void
  page: ReactNode
}>

/** The open unit: its head, source and target, what was found, what can be done, and the page below. */
export function UnitEditor(props: Props) {
  const {data, state, acts, unit, opened, step, submit, names, page} = props
  const words = useTranslations('editor')
  const {may, person} = useDesk()
  const [raw, setRaw] = useState(false)
  const {key} = unit
  const {fields, editing, findings, mayWrite} = opened
  const isRaw = raw || !fields.target
  const here = state.presence.filter(one => one.key === key).map(one => one.person)
  const conflict = state.postponed.has(key) ? undefined : state.conflicts[key]
  const others = findings.filter(
    one => !opened.placed.some(({finding, ranges}) => finding === one && ranges[0]?.path.length),
  )
  const findingList = (
    <FindingsPanel
      id={editing.findingsId}
      findings={isRaw ? findings : others}
      chips={opened.chips}
      viewOf={editing.viewOf}
      fix={opened.fix}
      dismiss={opened.dismiss}
      show={opened.show}
    />
  )
  const target = (
    <>
      {isRaw ? (
        <RawField
          text={opened.text}
          finding={fields.finding}
          locale={data.target}
          id={editing.findingsId}
          change={opened.fill}
          readOnly={!mayWrite}
        />
      ) : (
        <LineField
          key={key}
          path={[]}
          line={fields.target!.line}
          name={words('targetName', {
            locale: names.target,
            number: unit.position + 1,
            total: state.units.length,
          })}
          small={opened.hasRows}
        />
      )}
      <InsertRow
        chips={opened.insertable}
        viewOf={editing.viewOf}
        used={opened.usedChars}
        locale={data.target}
        insert={opened.insert}
      />
      {opened.hasRows && !isRaw ? null : findingList}
    </>
  )
  return (
    <UnitEditingContext value={editing}>
      <UnitHead
        unit={unit}
        total={state.units.length}
        state={state.drafts[key] ? 'initial' : unit.status}
        step={step}
        here={here.length > 0 ? <Here people={here} /> : null}
      />
      {conflict ? (
        <ConflictPane key={key} data={data} unit={unit} conflict={conflict} opened={opened} acts={acts} />
      ) : (
        <>
          <div className={parts.edit}>
            <DraftOffer data={data} state={state} acts={acts} unit={unit} opened={opened} />
            <UnitPair
              sourceName={names.source}
              targetName={names.target}
              source={data.source}
              sourceFields={fields.source}
              runs={opened.sourceRuns}
              viewOf={opened.sourceViewOf}
              copySource={mayWrite ? opened.copySource : undefined}
              saved={<SavedNote state={state} unit={unit} />}
              target={target}
              below={
                <>
                  <StaleNote detail={state.details[key]} unit={unit} data={data} opened={opened} />
                  <FactRows
                    numbers={opened.numbers}
                    inSource={opened.inSource}
                    inTarget={opened.inTarget}
                    printing={data}
                    source={data.source}
                    target={data.target}
                    ask={props.ask}
                    showUses={props.showUses}
                  />
                </>
              }
            />
            {opened.hasRows && !isRaw ? (
              <>
                <BranchRows sourceViewOf={opened.sourceViewOf} sourceLocale={data.source} />
                <div className={parts.found}>{findingList}</div>
              </>
            ) : null}
          </div>
          <ActRow
            submit={submit}
            state={opened.submitState}
            saveDraft={() => void acts.keep(key)}
            clear={() => acts.fill(key, '')}
            canClear={mayWrite && opened.text !== ''}
            raw={isRaw}
            setRaw={fields.target || isRaw ? setRaw : undefined}
            length={words('length', {count: opened.length})}
            refusal={state.refusals[key]}
            review={
              may('reviewer', data.target) && person ? (
                <ReviewActs data={data} state={state} unit={unit} acts={acts} next={() => opened.next()} />
              ) : null
            }
          />
          {page}
        </>
      )}
    </UnitEditingContext>
  )
}

function Here({people}: Readonly<{people: EditorState['presence'][number]['person'][]}>) {
  const words = useTranslations('editor')
  const {locale} = useDesk()
  const names = useMemo(
    () =>
      joinNames(
        people.map(person => person.name),
        locale,
      ),
    [people, locale],
  )
  return (
    <span className="pill" role="status">
      {people.map(person => (
        <Initials key={person.id} name={person.name} silent />
      ))}
      {words('isHere', {count: people.length, names})}
    </span>
  )
}
