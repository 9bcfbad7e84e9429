// @ts-check
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'

/**
 * Find the Node.js that the package `node` brings and that npm scripts run with.
 *
 * @param {string} program the folder of the program.
 * @returns {{path: string, version: string, major: number} | undefined} nothing where it is absent or does not start.
 */
export function findOwnNode(program) {
  const folder = join(program, 'node_modules', 'node', 'bin')
  const path = ['node', 'node.exe'].map(name => join(folder, name)).find(existsSync)
  return path === undefined ? undefined : askVersion(path)
}

/**
 * Ask a Node.js for its version.
 *
 * @param {string} path of the executable.
 * @returns {{path: string, version: string, major: number} | undefined}
 */
export function askVersion(path) {
  const {status, stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 10_000})
  const version = /^v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1]
  return status === 0 && version ? {path, version, major: Number(version.split('.')[0])} : undefined
}
