import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {findNames} from '#names/find-names.ts'
import {normaliseName} from '#names/normalise-name.ts'
import {romaniseName} from '#names/romanise-name.ts'

const usage = `Use: npm run --silent normalise-names [-- --text | --romanise] < FILE
  Reads standard input line by line and prints a line of JSON for each.
  (none)       one written name: {"written","surname","given","confidence","candidates"}, null where it is no person
  --text       running English text: [{"start","end","text","person"}]
  --romanise   characters: {"characters","press","passport","reversed","initials","flags",…} or null`

if (import.meta.main) {
  try {
    const {values} = parseArgs({options: {text: {type: 'boolean'}, romanise: {type: 'boolean'}}})
    const answer = values.text
      ? findNames
      : values.romanise
        ? (line: string) => romaniseName(line) ?? null
        : normaliseName
    for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity}))
      console.log(JSON.stringify(answer(line)))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    process.exitCode = 2
  }
}
