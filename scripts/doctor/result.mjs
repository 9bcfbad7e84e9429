// @ts-check

/**
 * What the doctor is asked about: the program, the newsroom and its desk's folder, and where it would listen.
 *
 * @typedef {Readonly<{program: string, root: string, data: string, port: number, host: string}>} Asked
 */

/**
 * One thing that was looked at. `said` and `remedy` are keys of `locales/<locale>/doctor.json`, with their values.
 *
 * @typedef {Readonly<Record<string, string | number>>} Values
 * @typedef {Readonly<{
 *   id: string,
 *   state: 'fine' | 'attention' | 'missing',
 *   said: string,
 *   remedy?: string,
 *   values: Values,
 * }>} Result
 */

/**
 * @param {string} id
 * @param {string} said
 * @param {Values} [values]
 * @returns {Result}
 */
export const fine = (id, said, values = {}) => ({id, state: 'fine', said, values})

/**
 * Something that only some people need, or that will be needed later.
 *
 * @param {string} id
 * @param {{said: string, remedy: string, values?: Values}} words
 * @returns {Result}
 */
export const attention = (id, {said, remedy, values = {}}) => ({id, state: 'attention', said, remedy, values})

/**
 * Something without which the program does not do what it was asked for.
 *
 * @param {string} id
 * @param {{said: string, remedy: string, values?: Values}} words
 * @returns {Result}
 */
export const missing = (id, {said, remedy, values = {}}) => ({id, state: 'missing', said, remedy, values})
