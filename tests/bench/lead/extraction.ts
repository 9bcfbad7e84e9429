import {spawnSync} from 'node:child_process'
import {globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {commandTime} from '../processor-time.ts'
import {type Contest, MissingPeer} from './contest.ts'

const asMarkdown = '-f text -o markdown -M UTF-8'

/** Kilobytes of an announcement, and of a book. */
const sizes = [12, 500] as const

/** Extracting what is to be translated from Markdown, and carrying it over to an edited version, as whole processes. */
export const extraction: readonly Contest[] = sizes.flatMap(size => [
  {
    work: `extract ${size} kB of Markdown; ours also puts it back`,
    peer: 'po4a 0.69, a new catalogue',
    open: () =>
      openText(size, ({before, folder}) => ({
        own: `scripts/extract-units.ts --verify ${before}`,
        peer: `rm -f ${folder}/new.pot && po4a-updatepo ${asMarkdown} -m ${before} -p ${folder}/new.pot`,
      })),
  },
  {
    work: `carry units over to an edited version of ${size} kB`,
    peer: 'po4a 0.69 with msgmerge',
    open: () =>
      openText(size, ({before, after, folder}) => ({
        own: `scripts/align-units.ts ${before} ${after}`,
        peer: `cp ${folder}/old.po ${folder}/new.po && po4a-updatepo ${asMarkdown} -m ${after} -p ${folder}/new.po`,
        // Only translated messages are carried over: each is its own translation.
        prepare: `po4a-updatepo ${asMarkdown} -m ${before} -p ${folder}/raw.po && msgen ${folder}/raw.po -o ${folder}/old.po`,
      })),
  },
])

type Files = Readonly<{before: string; after: string; folder: string}>

function openText(size: number, commands: (files: Files) => {own: string; peer: string; prepare?: string}) {
  if (spawnSync('po4a', ['--version']).error) throw new MissingPeer('apt-get install po4a')
  const folder = mkdtempSync(join(tmpdir(), 'bench-extraction-'))
  const files = {before: join(folder, 'before.md'), after: join(folder, 'after.md'), folder}
  const text = gatherMarkdown(size * 1000)
  writeFileSync(files.before, text)
  writeFileSync(files.after, editWords(text))
  const {own, peer, prepare} = commands(files)
  if (prepare) commandTime(`{ ${prepare}; }`)
  return {
    own: () => commandTime(`${process.execPath} ${own}`),
    peer: () => commandTime(`{ ${peer}; }`),
    close: () => rmSync(folder, {recursive: true}),
  }
}

/** A document made of what the packages say of themselves, the same for the same lock file. */
function gatherMarkdown(characters: number): string {
  let text = ''
  for (const file of globSync('node_modules/*/{README,readme}.md').sort()) {
    // Each file starts anew, whatever the one before left open.
    text += `${readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')}\n\n`
    if (text.length >= characters) break
  }
  // Ends with a whole paragraph.
  return text.slice(0, text.indexOf('\n\n', characters - 1))
}

/** Every tenth paragraph gets another word, as an editor would change it. */
function editWords(text: string): string {
  return text
    .split('\n\n')
    .map((part, at) => (at % 10 === 0 ? part.replace(/\bthe\b/, 'each') : part))
    .join('\n\n')
}
