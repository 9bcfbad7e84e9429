import {resolve} from 'node:path'
import {createInterface} from 'node:readline'
import {parseArgs} from 'node:util'
import {findForms} from '#names/find-forms.ts'
import {findNames} from '#names/find-names.ts'
import {normaliseName} from '#names/normalise-name.ts'
import {romaniseName} from '#names/romanise-name.ts'
import {loadTerms} from '#store/load-terms.ts'
import {answerHelp} from './usage/answer-help.ts'

const usage = `Use: npm run --silent normalise-names [-- --text | --romanise] < FILE
  Reads standard input line by line and prints a line of JSON for each.
  (none)       one written name: {"written","surname","given","confidence","candidates"}, null where it is no person
  --text       running English text: [{"start","end","text","person"}]
  --terms      with --text: places and organisations of content/terms too, as {"start","end","text","place"|"organisation"}
  --root DIR   where content/terms is (this repository, or TONGSHI_ROOT)
  --romanise   characters: {"characters","press","passport","reversed","initials","flags",…} or null`

/** Finds the places and organisations of a newsroom's term base. */
function termFinder(root: string) {
  const {terms} = loadTerms(resolve(root))
  const records = (['places', 'organisations'] as const).flatMap(kind =>
    Object.values(terms[kind]).map(({id, names}) => ({id: `${kind} ${id}`, forms: Object.values(names)})),
  )
  return (line: string) =>
    findForms(line, records).map(({start, end, text, id}) => {
      const [kind, ref] = id.split(' ')
      return {start, end, text, [kind === 'places' ? 'place' : 'organisation']: ref}
    })
}

if (import.meta.main) {
  answerHelp(usage)
  try {
    const {values} = parseArgs({
      options: {
        text: {type: 'boolean'},
        terms: {type: 'boolean'},
        romanise: {type: 'boolean'},
        root: {type: 'string', default: process.env.TONGSHI_ROOT || '.'},
      },
    })
    const findTerms = values.terms ? termFinder(values.root) : () => []
    const answer = values.text
      ? (line: string) =>
          [...findNames(line), ...findTerms(line)].sort((one, other) => one.start - other.start)
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
