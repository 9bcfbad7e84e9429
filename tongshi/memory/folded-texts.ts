import type {Units} from './edit-distance.ts'
import {GrowingColumn} from './growing-column.ts'
import {UnitHeap} from './unit-heap.ts'

/** The arrays of folded texts, as they are saved. */
export type FoldedArrays = Readonly<{
  addresses: Uint32Array
  lengths: Uint32Array
  widths: Uint8Array
  narrow: Uint8Array[]
  wide: Uint16Array[]
}>

/** A folded text where it lies. */
export type FoldedText = Readonly<{units: Units; start: number; length: number}>

/** Folded texts by number: a byte for each unit where all are below U+0100 (most English), else two. */
export class FoldedTexts {
  private readonly addresses: GrowingColumn<Uint32Array>
  private readonly lengths: GrowingColumn<Uint32Array>
  private readonly widths: GrowingColumn<Uint8Array>
  private readonly narrow: UnitHeap<Uint8Array>
  private readonly wide: UnitHeap<Uint16Array>

  constructor(arrays?: FoldedArrays) {
    this.addresses = new GrowingColumn(arrays?.addresses ?? new Uint32Array())
    this.lengths = new GrowingColumn(arrays?.lengths ?? new Uint32Array())
    this.widths = new GrowingColumn(arrays?.widths ?? new Uint8Array())
    this.narrow = new UnitHeap(Uint8Array, arrays?.narrow)
    this.wide = new UnitHeap(Uint16Array, arrays?.wide)
  }

  get count(): number {
    return this.lengths.length
  }

  push(text: string): void {
    const isWide = /[\u0100-\uffff]/.test(text)
    const heap = isWide ? this.wide : this.narrow
    const {chunk, index, address} = heap.reserve(text.length)
    for (let at = 0; at < text.length; at++) chunk[index + at] = text.charCodeAt(at)
    heap.commit(text.length)
    this.addresses.push(address)
    this.lengths.push(text.length)
    this.widths.push(isWide ? 2 : 1)
  }

  lengthAt(number: number): number {
    return this.lengths.at(number)
  }

  /** The text as a string. */
  textAt(number: number): string {
    const {units, start, length} = this.at(number)
    let text = ''
    for (let at = start; at < start + length; at++) text += String.fromCharCode(units[at]!)
    return text
  }

  at(number: number): FoldedText {
    const address = this.addresses.at(number)
    const heap = this.widths.at(number) === 2 ? this.wide : this.narrow
    return {units: heap.chunkOf(address), start: heap.indexOf(address), length: this.lengths.at(number)}
  }

  arrays(): FoldedArrays {
    return {
      addresses: this.addresses.view(),
      lengths: this.lengths.view(),
      widths: this.widths.view(),
      narrow: this.narrow.used(),
      wide: this.wide.used(),
    }
  }
}
