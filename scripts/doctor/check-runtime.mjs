// @ts-check
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {askVersion, findOwnNode} from './find-own-node.mjs'
import {nameInstall} from './name-install.mjs'
import {attention, fine, missing} from './result.mjs'

/**
 * Node.js as npm scripts and as the shell see it, npm, its language data, git.
 *
 * @param {import('./result.mjs').Asked} asked
 */
export function checkRuntime({program}) {
  return [checkNode(program), checkShellNode(), checkNpm(), checkLanguages(), checkGit()]
}

/** @param {string} program */
function checkNode(program) {
  const own = findOwnNode(program)
  const version = own?.version ?? process.versions.node
  if (Number(version.split('.')[0]) >= 24) return fine('node', 'version', {version})
  // Install scripts were left out: the package is there, its Node.js is not.
  const isBare = existsSync(join(program, 'node_modules', 'node', 'package.json'))
  return missing('node', {
    said: 'tooOld',
    remedy: isBare ? 'rebuildNode' : 'npmCi',
    values: {version, least: 24},
  })
}

/** What starts npm itself, and stands before our own Node.js in no path. */
function checkShellNode() {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(one => !/node_modules[\\/]\.bin$|node-gyp-bin$/.test(one))
  const path = folders
    .flatMap(folder => ['node', 'node.exe'].map(name => join(folder, name)))
    .find(existsSync)
  const found = path === undefined ? undefined : askVersion(path)
  if (!found) return attention('shellNode', {said: 'notFound', remedy: 'shellNode'})
  const {version, major} = found
  if (major >= 20) return fine('shellNode', 'version', {version})
  return attention('shellNode', {said: 'tooOld', remedy: 'shellNode', values: {version, least: 20}})
}

function checkNpm() {
  const agent = /^npm\/(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1]
  const version = agent ?? askNpm()
  if (version === undefined) return attention('npm', {said: 'notFound', remedy: 'npm'})
  if (Number(version.split('.')[0]) >= 10) return fine('npm', 'version', {version})
  return attention('npm', {said: 'tooOld', remedy: 'npm', values: {version, least: 10}})
}

/** By a shell: on Windows npm is a script. */
function askNpm() {
  const {stdout} = spawnSync('npm --version', {encoding: 'utf8', shell: true, timeout: 15_000})
  return /^\d+\.\d+\.\d+/.exec(stdout ?? '')?.[0]
}

/** A Node.js that was built with English alone prints 6B for 60亿. */
function checkLanguages() {
  const written = new Intl.NumberFormat('zh-Hans', {notation: 'compact'}).format(6_000_000_000)
  const values = {version: process.versions.icu ?? ''}
  return written === '60亿'
    ? fine('languages', 'icu', values)
    : missing('languages', {said: 'noChinese', remedy: 'npmCi', values})
}

function checkGit() {
  const {stdout} = spawnSync('git', ['--version'], {encoding: 'utf8', timeout: 10_000})
  const version = /\d+(\.\d+)+/.exec(stdout ?? '')?.[0]
  if (version) return fine('git', 'version', {version})
  return attention('git', {said: 'notFound', remedy: 'git', values: {command: nameInstall('git')}})
}
