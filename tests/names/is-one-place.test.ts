import {expect, test} from 'vitest'
import {isOnePlace} from '#names/is-one-place.ts'
import {namePlaceIn} from '#names/name-place-in.ts'

test.for([
  ['Harbin', '哈尔滨', true],
  ["Xi'an", '西安', true],
  ['Kenya', '肯尼亚', true],
  ['Bogotá', '波哥大', true],
  ['Suzhou', '苏州', true],
  ['Yichuan County', '伊川县', true],
  ['Harbin', '沈阳', false],
  ['Niger', '尼日利亚', false],
] as const)('%s and %s: %s', ([latin, han, expected]) => {
  expect(isOnePlace(latin, han)).toBe(expected)
})

test.for([
  ['肯尼亚', 'en', 'Kenya'],
  ['Kenya', 'zh-Hant', '肯亞'],
  ['哈尔滨', 'en', 'Harbin'],
  ['Nanning', 'zh-Hans', '南宁'],
  ['伊川', 'en', 'Yichuan'],
  // Two cities are spelled so.
  ['Suzhou', 'zh-Hans', undefined],
  ['Wangcheng', 'zh-Hans', undefined],
  ['Kenya', 'fr', undefined],
] as const)('%s in %s is %s', ([name, locale, expected]) => {
  expect(namePlaceIn(name, locale)).toBe(expected)
})
