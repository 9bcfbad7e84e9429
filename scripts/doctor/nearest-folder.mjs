// @ts-check
import {existsSync} from 'node:fs'
import {dirname} from 'node:path'

/**
 * The folder itself, or the first above it that exists.
 *
 * @param {string} folder absolute.
 * @returns {string}
 */
export function nearestFolder(folder) {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}
