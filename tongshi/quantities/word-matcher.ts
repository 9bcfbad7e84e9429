/** Find the longest word of a list that stands at an offset. */
export type WordMatcher<Value> = (
  text: string,
  at: number,
) => Readonly<{end: number; value: Value}> | undefined

/** Most nodes have one way on: a map for each would be most of the time that loading takes. */
type Node<Value> = {
  code: number
  child: Node<Value> | undefined
  others: Map<number, Node<Value>> | undefined
  value: Value | undefined
  isEnd: boolean
}

function makeNode<Value>(): Node<Value> {
  return {code: -1, child: undefined, others: undefined, value: undefined, isEnd: false}
}

/**
 * Prepare a list of words for matching at offsets of a text, in time proportional to the longest word.
 *
 * @param words each with the value that is returned for it.
 * @param fold compare A to Z and a to z as one; the words are given in lower case.
 */
export function matchWords<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
  fold = false,
): WordMatcher<Value> {
  const root = makeNode<Value>()
  for (const [word, value] of words) {
    let node = root
    for (let at = 0; at < word.length; at++) node = step(node, word.charCodeAt(at))
    node.value = value
    node.isEnd = true
  }
  return (text, at) => {
    let node: Node<Value> | undefined = root
    let found: {end: number; value: Value} | undefined
    for (let end = at; node; end++) {
      if (node.isEnd) found = {end, value: node.value as Value}
      node = end < text.length ? follow(node, codeAt(text, end, fold)) : undefined
    }
    return found
  }
}

/** The same from right to left: the longest word that ends before an offset; `end` is where it begins. */
export function matchWordsBefore<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
  fold = false,
): WordMatcher<Value> {
  const root = makeNode<Value>()
  for (const [word, value] of words) {
    let node = root
    for (let at = word.length - 1; at >= 0; at--) node = step(node, word.charCodeAt(at))
    node.value = value
    node.isEnd = true
  }
  return (text, at) => {
    let node: Node<Value> | undefined = root
    let found: {end: number; value: Value} | undefined
    for (let start = at; node; start--) {
      if (node.isEnd) found = {end: start, value: node.value as Value}
      node = start > 0 ? follow(node, codeAt(text, start - 1, fold)) : undefined
    }
    return found
  }
}

function follow<Value>(node: Node<Value>, code: number): Node<Value> | undefined {
  return node.code === code ? node.child : node.others?.get(code)
}

function step<Value>(node: Node<Value>, code: number): Node<Value> {
  const known = follow(node, code)
  if (known) return known
  const next = makeNode<Value>()
  if (node.child) {
    node.others ??= new Map()
    node.others.set(code, next)
  } else {
    node.code = code
    node.child = next
  }
  return next
}

function codeAt(text: string, at: number, fold: boolean): number {
  const code = text.charCodeAt(at)
  return fold && code >= 65 && code <= 90 ? code + 32 : code
}
