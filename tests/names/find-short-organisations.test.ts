import {expect, test} from 'vitest'
import {findShortOrganisations, isShortCompanyOf, isShortOf} from '#names/find-short-organisations.ts'

test.for([
  ['市科技局', '宁波市科学技术局', true],
  ['市发改委', '宁波市发展和改革委员会', true],
  ['省教育厅', '浙江省教育厅', true],
  ['区市场监管局', '宁波市北仑区市场监督管理局', true],
  ['市外办', '绍兴市人民政府外事办公室', false],
  ['市商务局', '宁波市科学技术局', false],
  ['省科技厅', '宁波市科学技术局', false],
] as const)('%s and %s: %s', ([short, whole, expected]) => {
  expect(isShortOf(short, whole)).toBe(expected)
})

test('a name that fits two organisations stands for none', () => {
  const text = '市科技局表示'
  expect(findShortOrganisations(text, ['宁波市科学技术局'])).toEqual([
    {start: 0, end: 4, text: '市科技局', whole: '宁波市科学技术局'},
  ])
  expect(findShortOrganisations(text, ['宁波市科学技术局', '杭州市科学技术局'])).toEqual([])
  expect(findShortOrganisations('全市科技局系统', ['宁波市科学技术局'])).toEqual([])
})

test.for([
  ['湘江公司', '湘江轨道车辆有限公司', true],
  ['湘江公司', '湖南湘江轨道车辆有限公司', true],
  ['湘江集团', '湖南省湘江轨道车辆集团有限公司', true],
  ['湘江公司', '湘江公司', false],
  ['湘江公司', '湘江大学', false],
  ['湘江公司', '北海湾湘江港集团', false],
  ['湘江轨道公司', '珠江轨道车辆有限公司', false],
] as const)('company %s and %s: %s', ([short, whole, expected]) => {
  expect(isShortCompanyOf(short, whole)).toBe(expected)
})
