/** Scripts written without spaces between words, and their marks. */
const tight = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Fold a soft line break to one space, between characters of a script without spaces to nothing: re-wrapping a
 * paragraph changes no message.
 */
export function foldSpace(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, (_, at: number, whole: string) => {
    const before = whole.slice(0, at).at(-1) ?? ''
    const after = /\S/.exec(whole.slice(at))?.[0] ?? ''
    return tight.test(before) && tight.test(after) ? '' : ' '
  })
}
