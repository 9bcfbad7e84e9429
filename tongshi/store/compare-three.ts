/** What an import does with one text. */
export type Verdict = 'nothing' | 'agree' | 'take' | 'conflict'

/**
 * Compare three texts: `base` stood in the files last, `ours` stands in the store, `theirs` in the files now.
 *
 * @returns `take` where only the files have changed, `agree` where both say the same anew, `conflict` where all differ
 *   or one of two that changed is gone.
 */
export function compareThree(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): Verdict {
  if (theirs === base) return 'nothing'
  if (theirs === ours) return 'agree'
  if (theirs !== undefined && ours === base) return 'take'
  return 'conflict'
}
