import {expect, test} from 'vitest'
import {languageOfSystem} from '../../scripts/usage/language-of-system.ts'

test.for([
  [{LANG: 'zh_CN.UTF-8'}, 'zh-Hans'],
  [{LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8'}, 'en'],
  [{LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN'}, 'zh-Hans'],
  [{LC_ALL: '', LANG: 'zh_SG'}, 'zh-Hans'],
  [{}, 'en'],
] as const)('a terminal with %o speaks %s', ([env, language]) => {
  expect(languageOfSystem({...env, NODE_ENV: 'test'})).toBe(language)
})
