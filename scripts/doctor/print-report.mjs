// @ts-check
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

const signs = {fine: '✓', attention: '!', missing: '✗'}
const colours = {fine: 32, attention: 33, missing: 31}

/**
 * Print what was found, a line each and below it how to get what is missing.
 *
 * @param {readonly import('./result.mjs').Result[]} results
 * @param {Readonly<{program: string, locale: string, isJson: boolean}>} options
 */
export function printReport(results, {program, locale, isJson}) {
  const words = JSON.parse(readFileSync(join(program, 'locales', locale, 'doctor.json'), 'utf8'))
  const said = results.map(({id, state, said: key, remedy, values}) => ({
    id,
    state,
    title: words.titles[id],
    said: fill(words.said[key], values),
    ...(remedy ? {remedy: fill(words.remedies[remedy], values)} : {}),
  }))
  if (isJson) {
    console.log(JSON.stringify(said, null, 2))
    return
  }
  const width = Math.max(...said.map(({title}) => columns(title)))
  for (const {state, title, said: text, remedy} of said) {
    console.log(
      `${paint(signs[state], colours[state])} ${title}${' '.repeat(width - columns(title))}  ${text}`,
    )
    if (remedy) console.log(`    → ${remedy}`)
  }
  const count = (/** @type {string} */ state) => results.filter(one => one.state === state).length
  const values = {fine: count('fine'), attention: count('attention'), missing: count('missing')}
  console.log(fill(values.missing > 0 ? words.sumMissing : words.sum, values))
}

/**
 * Messages of this catalogue hold plain arguments only: there may be no package to read more with.
 *
 * @param {string} message
 * @param {import('./result.mjs').Values} values
 */
function fill(message, values) {
  return message.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}

/** A Han character takes two columns of a terminal. */
function columns(/** @type {string} */ text) {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(sign) ? 2 : 1), 0)
}

/** @param {string} text @param {number} colour */
function paint(text, colour) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[${colour}m${text}\u001b[0m` : text
}
