import type {Question} from './import-data.ts'

/** A sentence in three: before what is asked, what is asked, behind it. */
export type MarkedContext = Readonly<{before: string; text: string; after: string}>

/**
 * Part the sentence around a question.
 *
 * @returns nothing where the question is about the whole document, or the sentence is all that is asked.
 */
export function markContext({context, at, start, end}: Question): MarkedContext | undefined {
  // A note or a picture stands in the plain text as a sign of its own.
  const part = (from: number, to?: number) => context.slice(from, to).replaceAll('\ufffc', '')
  const text = part(at, at + end - start)
  if (text === '' || context.trim() === text.trim()) return undefined
  return {before: part(0, at), text, after: part(at + end - start)}
}
