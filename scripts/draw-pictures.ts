import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {drawDesk} from './pictures/draw-desk.ts'
import {drawKits} from './pictures/draw-kits.ts'
import {drawReader} from './pictures/draw-reader.ts'
import {joinDesk} from './pictures/join-desk.ts'
import type {Draw} from './pictures/picture.ts'
import {openStudio} from './pictures/studio.ts'
import {workAtDesk} from './pictures/work-at-desk.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run draw-pictures [-- --only NAME --out DIR]
  Starts the built program on a newsroom of its own, opens real Chromium and draws the pictures of the documentation.
  --only  pictures whose name begins so: reader, desk, kit, desk-editor-en
  --out   where they are written (docs/pictures)`

async function drawPictures(only: string, out: string): Promise<number> {
  const studio = await openStudio()
  let drawn = 0
  let total = 0
  const draw: Draw = async (name, take) => {
    if (!name.startsWith(only)) return
    const size = await take(join(out, `${name}.webp`))
    drawn++
    total += size
    console.log(`${name.padEnd(24)} ${(size / 1000).toFixed(0).padStart(4)} kB`)
  }
  try {
    await drawReader(studio, draw)
    const office = await joinDesk(studio)
    await workAtDesk(office)
    await drawDesk(office, draw)
    await drawKits(studio, office, draw)
  } finally {
    await studio.close()
  }
  console.log(`${drawn} pictures, ${(total / 1000).toFixed(0)} kB, in ${out}`)
  return drawn
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        only: {type: 'string', default: ''},
        out: {type: 'string', default: join('docs', 'pictures')},
      },
    })
    if ((await drawPictures(values.only, values.out)) === 0) {
      console.error(
        `Unexpected name \`${values.only}\`, expected the beginning of a picture’s name.\n${usage}`,
      )
      process.exitCode = 2
    }
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    if (code?.startsWith('ERR_PARSE_ARGS')) {
      console.error(`${message}\n${usage}`)
      process.exitCode = 2
    } else throw error
  }
}
