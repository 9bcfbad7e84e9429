import {Facet, type Range, StateEffect, StateField} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import {chipPattern} from '#messages/message-fields.ts'
import {classOfChip} from './chip-class.ts'
import type {ChipView, ViewOfChip} from './chip-view.ts'

/** How the chips of a field are shown. */
export const chipViews = Facet.define<ViewOfChip, ViewOfChip>({
  combine: values => values[0] ?? (() => undefined),
})

/** A chip as one thing that the cursor crosses in one step. */
class ChipWidget extends WidgetType {
  readonly view: ChipView

  constructor(view: ChipView) {
    super()
    this.view = view
  }

  override eq(other: ChipWidget): boolean {
    const [one, two] = [this.view, other.view]
    return (
      one.label === two.label && one.number === two.number && one.kind === two.kind && one.lang === two.lang
    )
  }

  toDOM(): HTMLElement {
    return drawChip(this.view)
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** The element of a chip; `SourceText` draws the same with React. */
function drawChip({kind, label, name, number, lang}: ChipView): HTMLElement {
  const chip = document.createElement('span')
  chip.className = classOfChip(kind)
  chip.title = name
  if (lang) chip.lang = lang
  if (number !== undefined) {
    const mark = document.createElement('b')
    mark.textContent = String(number)
    chip.append(mark)
  }
  chip.append(label)
  return chip
}

function decorate(view: EditorView): DecorationSet {
  const viewOf = view.state.facet(chipViews)
  const ranges: Range<Decoration>[] = []
  for (const {index, 0: char} of view.state.doc.toString().matchAll(chipPattern)) {
    const chip = viewOf(char)
    if (chip) ranges.push(Decoration.replace({widget: new ChipWidget(chip)}).range(index, index + 1))
  }
  return Decoration.set(ranges)
}

/** Show chips. While an input method composes, the decorations only move along: its text must not be redrawn. */
export const chipDecorations = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet

    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }

    update(update: ViewUpdate): void {
      const isChanged =
        update.docChanged || update.startState.facet(chipViews) !== update.state.facet(chipViews)
      if (update.view.composing) this.decorations = this.decorations.map(update.changes)
      else if (isChanged || update.focusChanged) this.decorations = decorate(update.view)
    }
  },
  {
    decorations: plugin => plugin.decorations,
    provide: plugin =>
      EditorView.atomicRanges.of(view => view.plugin(plugin)?.decorations ?? Decoration.none),
  },
)

/** A finding's place in a field: UTF-16 code units, 0-based, end exclusive. */
export type FieldMark = Readonly<{start: number; end: number; severity: 'error' | 'warning'}>

/** Replaces the marks of a field. */
export const setMarks = StateEffect.define<readonly FieldMark[]>()

/** Underlines of findings; they move with the text until the next check. */
export const fieldMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let moved = marks.map(transaction.changes)
    for (const effect of transaction.effects)
      if (effect.is(setMarks))
        moved = Decoration.set(
          effect.value.flatMap(one => drawMark(one, transaction.state.doc.length)),
          true,
        )
    return moved
  },
  provide: field => EditorView.decorations.from(field),
})

function drawMark({start, end, severity}: FieldMark, length: number): Range<Decoration>[] {
  const to = Math.min(end, length)
  const className = severity === 'error' ? 'wavy-error' : 'dashed-warning'
  return start < to ? [Decoration.mark({class: className}).range(start, to)] : []
}
