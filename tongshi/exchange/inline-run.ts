import type {PhrasingContent} from 'mdast'

/** A stretch of inline content with its format, before it is nested. */
export type InlineRun = Readonly<{
  /** Text, or a node that stands for itself: an image, a footnote reference, code, a break. */
  content: string | PhrasingContent
  strong?: boolean
  emphasis?: boolean
  /** Address of a link. */
  link?: string
}>

/**
 * Nest runs into inline Markdown: neighbours of one format are joined first, because word processors split text
 * anywhere (`6`, `0亿`, `元`). Space at the edge of a format stands outside of it.
 */
export function nestRuns(runs: readonly InlineRun[]): PhrasingContent[] {
  const joined = joinRuns(moveSpaceOut(runs))
  return trimBreaks(
    groupBy(
      joined,
      'link',
      (url, inside) => ({type: 'link', url: String(url), children: inside as never}),
      run =>
        groupBy(
          run,
          'strong',
          (_, inside) => ({type: 'strong', children: inside}),
          one =>
            groupBy(
              one,
              'emphasis',
              (_, inside) => ({type: 'emphasis', children: inside}),
              leaves =>
                leaves.map(({content}) =>
                  typeof content === 'string' ? {type: 'text', value: content} : content,
                ),
            ),
        ),
    ),
  )
}

/** Links may only go to the web or to a mailbox; nothing else is kept as an address. */
export function isSafeAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(url.trim())
}

/** Consecutive runs with the same value of a format are wrapped together. */
function groupBy(
  runs: readonly InlineRun[],
  format: 'link' | 'strong' | 'emphasis',
  wrap: (value: unknown, inside: PhrasingContent[]) => PhrasingContent,
  inner: (runs: readonly InlineRun[]) => PhrasingContent[],
): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < runs.length; ) {
    const value = runs[at]![format]
    let end = at + 1
    while (end < runs.length && runs[end]![format] === value) end++
    const inside = inner(runs.slice(at, end))
    nodes.push(...(value ? [wrap(value, inside)] : inside))
    at = end
  }
  return nodes
}

function moveSpaceOut(runs: readonly InlineRun[]): InlineRun[] {
  return runs.flatMap(run => {
    if (typeof run.content !== 'string' || (!run.strong && !run.emphasis)) return [run]
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.content)!
    const bare: InlineRun = {content: '', ...(run.link === undefined ? {} : {link: run.link})}
    return [
      {...bare, content: before},
      {...run, content: middle},
      {...bare, content: after},
    ].filter(({content}) => content !== '')
  })
}

function joinRuns(runs: readonly InlineRun[]): InlineRun[] {
  const joined: InlineRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isAlike =
      last !== undefined &&
      typeof last.content === 'string' &&
      typeof run.content === 'string' &&
      last.link === run.link &&
      Boolean(last.strong) === Boolean(run.strong) &&
      Boolean(last.emphasis) === Boolean(run.emphasis)
    if (isAlike) joined[joined.length - 1] = {...last, content: `${last.content}${run.content}`}
    else if (run.content !== '') joined.push(run)
  }
  return joined
}

/** A break at either end of a block breaks nothing; space there is no text. */
function trimBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent | undefined) =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))
  let [start, end] = [0, nodes.length]
  while (start < end && isEmpty(nodes[start])) start++
  while (end > start && isEmpty(nodes[end - 1])) end--
  const kept = nodes.slice(start, end)
  const [first, last] = [kept[0], kept.at(-1)]
  if (first?.type === 'text') first.value = first.value.replace(/^[\s　]+/, '')
  if (last?.type === 'text') last.value = last.value.replace(/[\s　]+$/, '')
  return kept
}
