import {existsSync} from 'node:fs'
import {basename} from 'node:path'
import {describe, expect, test} from 'vitest'
import {matchesShown} from './documentation/matches-shown.ts'
import {type Documented, listPages, nameCommand, readCommands} from './documentation/read-commands.ts'
import {examples, exempt, preparations} from './documentation/rules.ts'
import {runShell} from './documentation/run-shell.ts'

/** Milliseconds: some blocks start a server and build a kit, on whatever machine. */
const patience = 300_000

const documented = listPages().flatMap(readCommands)
const reasonOf = ({script}: Documented) => exempt.find(({pattern}) => pattern.test(script))?.reason
const tried = documented.filter(one => reasonOf(one) === undefined)

/** `FILE`, `SLUG`, `…`, `[--flag]`, `<name>`, `a@b.c`, `/path/to`, words in Chinese: something stands for something. */
const placeholder = /…|\b[A-Z]{3,}\b(?!=)|[[\]<>]|\/path\/to|\/mnt\/|@|\p{Script=Han}/u

/** What is run for a mention: itself, or the example of its command where it holds placeholders or no words at all. */
function scriptOf({script, kind}: Documented): string {
  if (kind === 'block') return script
  const example = examples[nameCommand(script) ?? '']
  const isBare = /^npm run (?:--silent )?[\w-]+$/.test(script.trim())
  return example !== undefined && (isBare || placeholder.test(script)) ? example : script
}

/** Behind the files that the readers of its page have; an example brings its own. */
function prepared(one: Documented): string {
  const page = basename(one.place.replace(/:\d+$/, '')).split('.')[0]!
  const script = scriptOf(one)
  return script === one.script ? (preparations[page] ?? '') + script : script
}

const blocks = tried.filter(({kind}) => kind === 'block')
const mentions = tried.filter(({kind}) => kind === 'mention')
const lines = [...new Map(mentions.map(one => [prepared(one), one])).values()]

/** A guide is followed from its first block to its last; blocks of other pages stand for themselves. */
const isFollowed = ({place}: Documented) => /^docs\/(?:guides|tours)\//.test(place)
const followed = Object.entries(
  Object.groupBy(blocks.filter(isFollowed), ({place}) => place.replace(/:\d+$/, '')),
)
/** A guide that types and shows the same in a second language is followed once. */
const guides = Object.values(
  Object.groupBy(followed, ([, steps = []]) =>
    JSON.stringify(steps.map(({script, shown}) => [script, shown])),
  ),
).map(alike => alike![0]!)
const alone = blocks.filter(one => !isFollowed(one))

function holdToShown({place, shown}: Documented, printed: string): void {
  if (shown !== undefined && !matchesShown(shown, printed)) expect(printed, place).toBe(shown)
}

describe.concurrent('a guide leads from an empty folder to its end', {timeout: patience}, () => {
  test.for(guides)('%s', async ([, steps = []]) => {
    const mark = (at: number) => `── step ${at}`
    const script = steps.map((step, at) => `echo '${mark(at)}'\n${step.script}`).join('\n')
    const {status, printed} = await runShell(script)
    expect(status, printed).toBe(0)
    for (const [at, step] of steps.entries())
      holdToShown(step, printed.split(`${mark(at)}\n`)[1]!.split(mark(at + 1))[0]!)
  })
})

describe.concurrent('a block of a page runs in a fresh clone', {timeout: patience}, () => {
  test.for(alone)('$place', async block => {
    const ran = await runShell(prepared(block))
    expect(ran.status, ran.printed).toBe(block.status)
    holdToShown(block, ran.printed)
  })
})

describe.concurrent('a command mentioned in a sentence runs', {timeout: patience}, () => {
  test.for(lines)('$place: $script', async one => {
    const {place} = one
    expect(scriptOf(one), `${place}: add an example of this command to documentation/rules.ts`).not.toMatch(
      /…|\b(?:FILE|SLUG|DIR)\b/,
    )
    const ran = await runShell(prepared(one))
    expect(ran.status, `${place}\n${ran.printed}`).toBe(0)
  })
})

describe.concurrent('flags of a mention are flags of its command', {timeout: patience}, () => {
  const withFlags = mentions.filter(one => scriptOf(one) !== one.script && / --\w/.test(one.script))
  test.for(withFlags)('$place: $script', async ({script}) => {
    const printed = await askUsage(nameCommand(script)!)
    const flags = [...script.matchAll(/(?<= )--[a-z][\w-]*/g)].map(([flag]) => flag)
    for (const flag of flags.filter(flag => flag !== '--silent')) expect(printed).toContain(flag)
  })
})

const usages = new Map<string, Promise<string>>()

/** What a command says of itself; asked once. */
function askUsage(name: string): Promise<string> {
  const asked =
    usages.get(name) ?? runShell(`command npm run --silent ${name} -- --help`).then(({printed}) => printed)
  usages.set(name, asked)
  return asked
}

test('what is not run is named with its reason, and a script it names exists', () => {
  for (const one of documented.filter(reasonOf)) {
    const file = /\bnode (tests\/\S+\.ts)/.exec(one.script)?.[1]
    if (file) expect(existsSync(file), `${one.place}: ${file}`).toBe(true)
    expect(reasonOf(one)!.length).toBeGreaterThan(10)
  }
})

test('pages say something to type at all', () => {
  expect(blocks.length).toBeGreaterThan(10)
  expect(lines.length).toBeGreaterThan(20)
})
