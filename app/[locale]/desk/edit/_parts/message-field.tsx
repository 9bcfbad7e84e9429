'use client'
import {Compartment, EditorState} from '@codemirror/state'
import {EditorView, placeholder as showPlaceholder} from '@codemirror/view'
import {type Ref, useEffect, useImperativeHandle, useRef} from 'react'
import {directionOfLocale} from '#messages/direction-of-locale.ts'
import {chipViews, type FieldMark, setMarks} from './chip-decorations.ts'
import type {ViewOfChip} from './chip-view.ts'
import {type Clipboard, fieldExtensions, type Insertion} from './field-extensions.ts'

/** What the page around a field may do with it. */
export type FieldHandle = Readonly<{
  focus: () => void
  /** Put text in place of the selection; the cursor stands `back` UTF-16 code units before its end. */
  insert: (text: string, back?: number) => void
  /** UTF-16 code units of the text; what is there is selected. */
  select: (start: number, end: number) => void
}>

type Props = Readonly<{
  ref?: Ref<FieldHandle>
  /** Text with chips as private-use characters. */
  value: string
  /** Changes whenever `value` was set by something else than this field. */
  version: number
  change: (text: string) => void
  viewOf: ViewOfChip
  insertions: readonly Insertion[]
  clipboard: Clipboard
  marks: readonly FieldMark[]
  lang: string
  /** What the field is called, for screen readers. */
  name: string
  describedBy?: string | undefined
  placeholder?: string
  invalid?: boolean
  readOnly?: boolean
  className?: string | undefined
  nonce: string
  focused?: () => void
}>

/** One line of a message: text with chips that nobody types inside. Enter never saves, composing is left alone. */
export function MessageField(props: Props) {
  const {ref, version, viewOf, marks, className} = props
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef(props)
  const parts = useRef({chips: new Compartment(), attributes: new Compartment()})
  latest.current = props
  useEffect(() => {
    const made = openField(box.current!, latest, parts.current)
    view.current = made
    return () => made.destroy()
  }, [])
  // Not whenever `value` changes: what was typed since would be overwritten by its own echo.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` says that the text came from outside.
  useEffect(() => replaceText(view.current, latest.current.value), [version])
  useEffect(() => {
    view.current?.dispatch({effects: parts.current.chips.reconfigure(chipViews.of(viewOf))})
  }, [viewOf])
  const attributes = attributesOf(props)
  const said = JSON.stringify(attributes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is the attributes as one value.
  useEffect(() => {
    const content = EditorView.contentAttributes.of(attributes)
    view.current?.dispatch({effects: parts.current.attributes.reconfigure(content)})
  }, [said])
  useEffect(() => {
    view.current?.dispatch({effects: setMarks.of(marks)})
  }, [marks])
  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    insert: (text, back) => insertText(view.current, text, back),
    select: (start, end) => selectText(view.current, start, end),
  }))
  return <div ref={box} className={className} lang={props.lang} dir={directionOfLocale(props.lang)} />
}

type Latest = Readonly<{current: Props}>

function openField(
  parent: HTMLElement,
  latest: Latest,
  parts: Readonly<{chips: Compartment; attributes: Compartment}>,
): EditorView {
  const {value, viewOf, nonce, placeholder, marks} = latest.current
  const state = EditorState.create({
    doc: value,
    extensions: [
      fieldExtensions({
        nonce,
        insertions: () => latest.current.insertions,
        clipboard: () => latest.current.clipboard,
      }),
      parts.chips.of(chipViews.of(viewOf)),
      parts.attributes.of(EditorView.contentAttributes.of(attributesOf(latest.current))),
      placeholder ? showPlaceholder(placeholder) : [],
      EditorState.readOnly.of(latest.current.readOnly ?? false),
      EditorView.updateListener.of(update => {
        if (update.focusChanged && update.view.hasFocus) latest.current.focused?.()
        const text = update.state.doc.toString()
        if (update.docChanged && text !== latest.current.value) latest.current.change(text)
      }),
    ],
  })
  const made = new EditorView({state, parent})
  made.dispatch({effects: setMarks.of(marks)})
  return made
}

function attributesOf({name, lang, describedBy, invalid}: Props): Record<string, string> {
  return {
    'aria-label': name,
    lang,
    dir: directionOfLocale(lang),
    spellcheck: 'true',
    autocorrect: 'off',
    autocapitalize: 'off',
    ...(describedBy ? {'aria-describedby': describedBy} : {}),
    ...(invalid ? {'aria-invalid': 'true'} : {}),
  }
}

/** A text from outside goes in as the smallest change, so that it can be undone and the cursor stays. */
function replaceText(view: EditorView | null, value: string): void {
  const before = view?.state.doc.toString()
  if (!view || before === undefined || before === value || view.composing) return
  let start = 0
  while (start < before.length && before[start] === value[start]) start += 1
  let end = 0
  const room = Math.min(before.length, value.length) - start
  while (end < room && before.at(-1 - end) === value.at(-1 - end)) end += 1
  view.dispatch({
    changes: {from: start, to: before.length - end, insert: value.slice(start, value.length - end)},
  })
}

function insertText(view: EditorView | null, text: string, back = 0): void {
  if (!view) return
  const {from, to} = view.state.selection.main
  view.dispatch({
    changes: {from, to, insert: text},
    selection: {anchor: from + text.length - back},
    scrollIntoView: true,
    userEvent: 'input.insert',
  })
  view.focus()
}

function selectText(view: EditorView | null, start: number, end: number): void {
  if (!view) return
  const {length} = view.state.doc
  view.dispatch({
    selection: {anchor: Math.min(start, length), head: Math.min(end, length)},
    scrollIntoView: true,
  })
  view.focus()
}
