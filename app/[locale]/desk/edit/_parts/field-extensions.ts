import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
} from '@codemirror/autocomplete'
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {type Extension, Prec} from '@codemirror/state'
import {drawSelection, EditorView, highlightSpecialChars, keymap} from '@codemirror/view'
import {chipDecorations, fieldMarks} from './chip-decorations.ts'

/** What may be inserted after `{` or `<`. */
export type Insertion = Readonly<{
  /** `annualSales`, `<b>…</b>`. */
  label: string
  /** The printed value. */
  detail: string
  /** The characters inserted; the cursor stands `back` UTF-16 code units before their end. */
  text: string
  back?: number
  opener: '{' | '<'
}>

/** ICU of a chip's characters and back, for the clipboard. */
export type Clipboard = Readonly<{write: (text: string) => string; read: (text: string) => string}>

type Options = Readonly<{
  nonce: string
  insertions: () => readonly Insertion[]
  clipboard: () => Clipboard
}>

const sizes = EditorView.theme({
  '&': {fontSize: '17px', backgroundColor: 'transparent', color: 'inherit'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'inherit', lineHeight: '30px', overflow: 'visible'},
  '.cm-content': {
    padding: '8px 0',
    caretColor: 'var(--accent)',
    minHeight: '46px',
    textAutospace: 'no-autospace',
  },
  '.cm-line': {padding: '0 10px'},
  '.cm-cursor': {borderLeftColor: 'var(--accent)', borderLeftWidth: '2px'},
  '.cm-selectionBackground': {background: 'var(--current) !important'},
  '.cm-specialChar': {color: 'var(--warning)', backgroundColor: 'var(--warning-bg)', borderRadius: '3px'},
  '.cm-tooltip': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--border)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'inherit', fontSize: '13px', maxHeight: '16em'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '4px 10px', lineHeight: '20px'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {background: 'var(--fill)', color: 'var(--on-fill)'},
  '.cm-completionDetail': {fontStyle: 'normal', marginLeft: '12px'},
})

/** All that a field is besides its text: chips, history, marks, insertion lists, the clipboard. */
export function fieldExtensions({nonce, insertions, clipboard}: Options): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    sizes,
    EditorView.lineWrapping,
    history(),
    drawSelection(),
    chipDecorations,
    fieldMarks,
    highlightSpecialChars({specialChars: /[\u00a0\u3000\u200b\u200e\u200f\ufeff]/g, render: drawSpecial}),
    autocompletion({
      override: [context => complete(context, insertions())],
      icons: false,
      activateOnTyping: true,
      defaultKeymap: true,
    }),
    EditorView.clipboardOutputFilter.of(text => clipboard().write(text)),
    EditorView.clipboardInputFilter.of(text => clipboard().read(text)),
    keymap.of([{key: 'Tab', run: acceptCompletion}]),
    Prec.low(keymap.of([...historyKeymap, ...defaultKeymap.filter(isOurs)])),
  ]
}

/** Alt with arrows and Mod with Enter belong to the desk. */
function isOurs({key = ''}: {key?: string | undefined}): boolean {
  return !/^Alt-Arrow|^Mod-Enter|^Shift-Alt-Arrow/.test(key)
}

const names: Readonly<Record<string, string>> = {
  '\u00a0': '⍽',
  '\u3000': '□',
  '\u200b': '¦',
  '\u200e': '→',
  '\u200f': '←',
  '\ufeff': '¦',
}

function drawSpecial(code: number, description: string | null): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'cm-specialChar'
  mark.title = description ?? ''
  mark.textContent = names[String.fromCodePoint(code)] ?? '·'
  return mark
}

function complete(context: CompletionContext, insertions: readonly Insertion[]) {
  const typed = context.matchBefore(/[{<][\w-]*/)
  if (!typed) return null
  const options = insertions
    .filter(({opener}) => opener === typed.text[0])
    .map(
      ({label, detail, text, back = 0}): Completion => ({
        label: typed.text[0] + label,
        displayLabel: label,
        detail,
        apply: (view, _, from, to) =>
          view.dispatch({
            changes: {from, to, insert: text},
            selection: {anchor: from + text.length - back},
            userEvent: 'input.complete',
          }),
      }),
    )
  return options.length === 0 ? null : {from: typed.from, options, validFor: /^[{<][\w-]*$/}
}
