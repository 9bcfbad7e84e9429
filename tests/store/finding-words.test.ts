import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import en from '../../locales/en/checks.json' with {type: 'json'}
import zh from '../../locales/zh-Hans/checks.json' with {type: 'json'}

/** Rules are named in the code as `family-word`, right behind `rule:` or as the first word of a report. */
const families =
  /'((?:catalogue|fact|facts|file|front-matter|icu|lock|markdown|meta|newsroom|person|term|unequal|unit|unknown|untranslatable|yaml)(?:-[a-z]+)+)'/g

const rules = new Set(
  readdirSync('tongshi', {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts') && !/^(quantities|names)\//.test(name))
    .flatMap(name => [...readFileSync(`tongshi/${name}`, 'utf8').matchAll(families)].map(match => match[1]!)),
)

test.for(Object.keys(en))('%s has words in both languages', rule => {
  expect(Object.keys(zh)).toContain(rule)
})

test.for([...rules])('%s, a rule of the library, says what to do', rule => {
  expect(Object.keys(en)).toContain(rule)
})
