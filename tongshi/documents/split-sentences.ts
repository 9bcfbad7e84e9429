/** A sentence in its block; offsets are UTF-16 code units of the block's text, end exclusive. */
export type Sentence = Readonly<{start: number; end: number; text: string}>

/** Words whose stop ends no sentence. */
const abbreviations =
  /(?:^|[\s("“-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Rev|St|Sr|Jr|No|Nos|Vol|Fig|Art|Sec|pp?|vs|cf|etc|e\.g|i\.e|approx|ca|est|Inc|Ltd|Co|Corp|Bros|Dept|Univ|Assn|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|a\.m|p\.m|U\.S|U\.K|U\.N|[A-Z])\.$/

/**
 * Split a block into sentences: behind 。！？ in Chinese, behind a stop, question or exclamation mark and a space
 * before a capital in English. Closing quotes and brackets belong to the sentence they close.
 *
 * @returns in order, blanks around left out; offsets are UTF-16 code units of `text`, 0-based, end exclusive.
 *
 * @example
 *   splitSentences('Dr. Hu spoke. All agreed.', 'en').map(({text}) => text)
 *   // ["Dr. Hu spoke.","All agreed."]
 */
export function splitSentences(text: string, language: 'en' | 'zh'): Sentence[] {
  const ends = language === 'zh' ? chineseEnds(text) : englishEnds(text)
  const sentences: Sentence[] = []
  let from = 0
  for (const end of [...ends, text.length]) {
    const piece = text.slice(from, end)
    const lead = /^[\s　]*/.exec(piece)![0].length
    const trimmed = piece.trim()
    if (trimmed !== '') sentences.push({start: from + lead, end: from + lead + trimmed.length, text: trimmed})
    from = end
  }
  return sentences
}

function chineseEnds(text: string): number[] {
  return Array.from(
    text.matchAll(/(?:[。！？!?]+|……)[”’」』）)"\ufffc]*/g),
    ({0: mark, index}) => index + mark.length,
  ).filter(
    // “……。”她说: the speech goes on in its sentence.
    end =>
      !/^[，,、]/.test(text.slice(end)) &&
      !(/[”」]$/.test(text.slice(0, end)) && /^[^。！？]{1,12}[说道称表示]/.test(text.slice(end))),
  )
}

function englishEnds(text: string): number[] {
  return (
    Array.from(
      text.matchAll(/[.!?]+["”’')\]\ufffc]*(?=\s+["“‘'([]?[\p{Lu}\p{N}])/gu),
      ({0: mark, index}) => ({
        mark,
        end: index + mark.length,
      }),
    )
      .filter(({mark, end}) => !(mark === '.' && abbreviations.test(text.slice(Math.max(0, end - 14), end))))
      // 5. Figure: a number of a list.
      .filter(({end}) => !/(?:^|\s)\d{1,2}\.$/.test(text.slice(Math.max(0, end - 4), end)) || end > 4)
      .map(({end}) => end)
  )
}
