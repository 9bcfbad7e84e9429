import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import type {Code, InlineCode, Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

/** What a page tells its reader to type, and what it says will be shown. */
export type Documented = Readonly<{
  /** `docs/checks.md:12`. */
  place: string
  /** Lines of a shell. */
  script: string
  /** A block is run as it stands; a mention in a sentence may hold placeholders. */
  kind: 'block' | 'mention'
  /** How it ends: a number where the block says ```` ```sh ends-with-1 ````, else 0. */
  status: number
  /** The ```` ```text ```` block below, where there is one: a line `…` is any lines, `…` inside one any text. */
  shown?: string
}>

/** Every page for people who use the program. */
export function listPages(): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {encoding: 'utf8'})
    .trim()
    .split('\n')
    .filter(file => /^(?:README|CONTRIBUTING|docs\/)/.test(file) && existsSync(file))
}

const command = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|node (?:tests|scripts)\/)/

/** Read what a page tells to type: every `sh` block, and every command mentioned in a sentence. */
export function readCommands(file: string): Documented[] {
  const tree = fromMarkdown(readFileSync(file, 'utf8'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const found: Documented[] = []
  const visit = (node: Nodes, next: Nodes | undefined): void => {
    if (node.type === 'code' && node.lang === 'sh') found.push(readBlock(file, node, next))
    if (node.type === 'code' && !node.lang) found.push(...readLines(file, node))
    if (node.type === 'inlineCode' && isCommand(node)) {
      const place = `${file}:${node.position!.start.line}`
      found.push({place, script: node.value, kind: 'mention', status: 0})
    }
    if ('children' in node)
      for (const [at, child] of node.children.entries()) visit(child, node.children[at + 1])
  }
  visit(tree, undefined)
  return found
}

function readBlock(file: string, {value, meta, position}: Code, next: Nodes | undefined): Documented {
  const status = Number(/\bends-with-(\d+)\b/.exec(meta ?? '')?.[1] ?? 0)
  const place = `${file}:${position!.start.line}`
  const shown = next?.type === 'code' && next.lang === 'text' ? next.value : undefined
  return {place, script: value, kind: 'block', status, ...(shown === undefined ? {} : {shown})}
}

/** A block of no language that lists commands, each with what stands for something in it and a remark behind. */
function readLines(file: string, {value, position}: Code): Documented[] {
  return value.split('\n').flatMap((line, at): Documented[] => {
    const script = line.replace(/\s+#.*$/, '').trim()
    const place = `${file}:${position!.start.line + 1 + at}`
    return command.test(script) ? [{place, script, kind: 'mention', status: 0}] : []
  })
}

/** `npm` alone is a name, not a command. */
function isCommand({value}: InlineCode): boolean {
  return command.test(value) && /\s/.test(value.trim())
}

/** The command of package.json that a line runs: `build-kit`, `start`. */
export function nameCommand(line: string): string | undefined {
  const [, , name] = /\bnpm (run(?: --silent)? )?([\w:-]+)/.exec(line) ?? []
  return name ?? basename(/\bnode (\S+)/.exec(line)?.[1] ?? '')
}
