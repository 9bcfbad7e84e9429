import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {encoding: 'utf8'})
  .trim()
  .split('\n')
const pages = tracked.filter(
  file => /^(?:README|CONTRIBUTING|CHANGELOG|docs\/).*md$/.test(file) && existsSync(file),
)
const pictures = tracked.filter(file => file.startsWith('docs/pictures/') && existsSync(file))

function readPage(file: string): Nodes {
  const extensions = {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}
  return fromMarkdown(readFileSync(file, 'utf8'), extensions)
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}

/** Anchors of a page's headings, as code hosts make them. */
function anchorsOf(file: string): string[] {
  const found: string[] = []
  walk(readPage(file), node => {
    if (node.type !== 'heading') return
    const plain = textOf(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    found.push(plain.trim().replaceAll(' ', '-'))
  })
  return found
}

test.for(pages)('%s: every link and picture leads somewhere, and pictures say what they show', page => {
  const wrong: string[] = []
  walk(readPage(page), node => {
    if (node.type === 'image' && !node.alt) wrong.push(`${node.url} without words`)
    if (node.type !== 'link' && node.type !== 'image') return
    if (/^[a-z]+:/i.test(node.url)) return
    const [path = '', anchor] = node.url.split('#')
    const file = path === '' ? page : join(dirname(page), decodeURI(path))
    if (!existsSync(file)) wrong.push(node.url)
    else if (anchor && file.endsWith('.md') && !anchorsOf(file).includes(decodeURI(anchor)))
      wrong.push(node.url)
  })
  expect(wrong).toEqual([])
})

test('every picture is shown somewhere, and all of them stay light', () => {
  const shown = pages.map(page => readFileSync(page, 'utf8')).join('\n')
  expect(pictures.filter(file => !shown.includes(file.replace('docs/', '')))).toEqual([])
  expect(pictures.length).toBeGreaterThan(20)
  expect(pictures.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(1_500_000)
})

test('what people read in English they can read in Chinese: first page, tours, guides, glossary', () => {
  const both = pages.filter(
    page => /^README\.md$|^docs\/(?:tours\/|guides\/|glossary)/.test(page) && !page.includes('zh-Hans'),
  )
  expect(both.length).toBeGreaterThan(10)
  expect(both.filter(page => !pages.includes(page.replace(/\.md$/, '.zh-Hans.md')))).toEqual([])
})
