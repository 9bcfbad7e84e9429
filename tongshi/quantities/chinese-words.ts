import {type CurrencySign, currencySigns} from './currency-signs.ts'
import {currencies, sharedWords, usualCodes} from './currency-table.ts'
import type {Bound, Quantity} from './quantity.ts'
import {chineseSubunits} from './subunits.ts'
import {writeTraditional} from './traditional-words.ts'
import {units} from './unit-table.ts'
import {matchWords, matchWordsBefore, type WordMatcher} from './word-matcher.ts'

type Change = NonNullable<Quantity['change']>

/** Bounds that stand before the number (GB/T 15835-2011 and the press). */
export const boundBefore: WordMatcher<Bound> = matchWordsBefore([
  ...list(
    'more-than',
    '超 超过 超過 超过了 超出 逾 多于 多於 高于 高於 大于 大於 突破 突破了 过 不止 高出 远超 已超 超越 破 冲破',
  ),
  ...list(
    'at-least',
    '至少 最少 不得低于 不得低於 不得少于 不得少於 不能低于 不能少于 不应低于 不应少于 不低于 不低於 不少于 不少於 不小于 不下 不下于 起码 至少有 至少是 至少为 大于等于 大于或等于 ≥ >=',
  ),
  ...list('less-than', '不足 不到 少于 少於 低于 低於 小于 未满 不满 未达 不及 跌破 降破'),
  ...list(
    'at-most',
    '不超过 不超過 不得超过 不得超過 不能超过 不能超過 不可超过 不应超过 不应超過 不得多于 不得高于 不得大于 不多于 不高于 不大于 至多 最多 最多为 最高 小于等于 小于或等于 ≤ <= 不逾',
  ),
  ...list('nearly', '近 将近 將近 接近 临近 逼近 几近 几乎 差不多'),
  ...list('about', '约 約 大约 大約 约为 约有 约合 大概 左右约 估计 平均约 约占 约达 大致 ～ ≈'),
])

/** Bounds that stand behind the number and its unit. */
export const boundAfter: WordMatcher<Bound> = matchWords<Bound>([
  ...list(
    'at-least',
    '以上 及以上 或以上 起 或者以上 开外 或更多 或更高 及更高 或更高版本 及更高版本 及以上版本 以上版本 及以后 及之后 及以后版本 或更新 及更新 或更新版本 +',
  ),
  ...list('at-most', '以下 及以下 或以下 以内 之内'),
  ...list('about', '左右 上下 前后 许 出头'),
  ...list('more-than', '有余 挂零 多 余 之多'),
])

/** Words between a verb or a bound and its number, which change nothing. */
export const fillers: WordMatcher<true> = matchWordsBefore(
  '了 达 达到 原来的 原先的 为 是 有 已 到 至 的 共 总计 合计 累计 同比 环比 分别 均 再 又 仅 只 同比再 较上年 较去年 比上年 比去年 同期 年均 平均 每年 总共 高达 多达 实际 只能是 只能 可 可达 可包含 包含 能 需要 需'
    .split(' ')
    .map(word => [word, true] as const),
)

/** Verbs of growth and fall: 增长, 降至. A word that ends in 到 or 至 says the new value. */
export const changeBefore: WordMatcher<Change> = matchWordsBefore([
  ...changes(
    'up',
    '增长 增加 上升 上涨 提高 提升 增 升 涨 扩大 攀升 增幅 增速 涨幅 递增 回升 走高 增值 增收 高出 多出 增產 增产 增長',
  ),
  ...changes(
    'down',
    '下降 减少 降低 下跌 下滑 缩小 降 减 跌 收窄 缩减 压减 回落 降幅 跌幅 减幅 萎缩 減少 减产',
  ),
])

function changes(direction: Change['direction'], words: string): [string, Change][] {
  return words
    .split(' ')
    .flatMap(word => [
      [word, {mode: 'by', direction}],
      ...['到', '至', '为'].map((end): [string, Change] => [word + end, {mode: 'to', direction}]),
    ])
}

/** What comes behind a number and makes it a share, a factor, or a thing of its own. */
export type ChineseSuffix =
  | 'percent'
  | 'percentage-point'
  | 'per-mille'
  | 'basis-point'
  | 'tenths'
  | 'discount'
  | 'times'
  | 'doublings'

export const suffixes: WordMatcher<ChineseSuffix> = matchWords<ChineseSuffix>([
  ...list('percent', '% ％ 个百分比'),
  ...list('percentage-point', '个百分点 百分点 个百分點 個百分點 百分點'),
  ...list('per-mille', '‰'),
  ...list('basis-point', '个基点 基点 個基點'),
  ...list('tenths', '成'),
  ...list('discount', '折'),
  ...list('times', '倍'),
  ...list('doublings', '番'),
])

/** What a unit word behind a number names. */
export type ChineseUnit = Readonly<
  | {type: 'unit'; code: string}
  /** `codes`: every currency that the word may be of. `isRare`: a code that may be a name, and needs thousands. */
  | {type: 'currency' | 'cents'; code: string; codes?: readonly string[]; isRare?: true}
  | {type: 'classifier' | 'age'; code?: never}
>

/** GB/T 15834 has no list; these are the classifiers that the press counts with. */
const classifiers =
  '家 家次 个 個 名 人 人次 人份 位 項 项 件 件次 台 臺 台套 台次 套 辆 輛 辆次 车次 架 架次 班次 艘 艘次 座 条 條 条次 次 批 批次 种 種 类 類 户 戶 户次 所 间 間 处 處 部 份 例 起 宗 场 場 场次 只 隻 头 頭 匹 棵 株 张 張 本 册 冊 篇 篇次 封 幅 枚 颗 顆 粒 支 根 层 層 幢 栋 棟 组 組 队 隊 期 轮 輪 笔 款 道 门 門 双 雙 对 對 副 列 盏 把 句 字 页 頁 章 节 口 员 柜 箱 袋 瓶 盒 局 票 股 张床 床 座席 顿 行 周年 课时 学时 学分 对次 集 首 曲 顶 剂 剂次 针次 尊 具 束 捆 晚 颗星 支队伍 席'.split(
    ' ',
  )

/** What a number is counted or measured in: the longest word that stands behind it. */
export const unitAfter: WordMatcher<ChineseUnit> = matchWords<ChineseUnit>([
  ...classifiers.map((word): [string, ChineseUnit] => [word, {type: 'classifier'}]),
  ...['岁', '周岁', '歲', '周歲'].map((word): [string, ChineseUnit] => [word, {type: 'age'}]),
  ...units.flatMap(({code, en, zh, symbols = []}) =>
    // Code and quotations keep English words: 59 minutes.
    [...en.slice(0, 2).filter(isLong), ...zh, ...zh.map(writeTraditional), ...symbols].map(
      (word): [string, ChineseUnit] => [word, {type: 'unit', code}],
    ),
  ),
  ...currencies.flatMap(({code, zh}) =>
    [...zh, ...zh.map(writeTraditional)].map((word): [string, ChineseUnit] => [
      word,
      {type: 'currency', code},
    ]),
  ),
  ...currencies.map(({code}): [string, ChineseUnit] => [
    code,
    usualCodes.has(code) ? {type: 'currency', code} : {type: 'currency', code, isRare: true},
  ]),
  ...sharedWords.zh.flatMap(([word, codes]) =>
    [word, writeTraditional(word)].map((one): [string, ChineseUnit] => [
      one,
      {type: 'currency', code: codes[0] ?? '', codes},
    ]),
  ),
  ...chineseSubunits.map(([word, codes]): [string, ChineseUnit] => [
    word,
    {type: 'cents', code: codes[0] ?? '', ...(codes.length > 1 && {codes})},
  ]),
])

/** Currency signs and names that stand before the number; short words of far countries only follow one. */
export const currencyBefore: WordMatcher<CurrencySign> = matchWordsBefore<CurrencySign>([
  ...currencies.flatMap(({code, zh}) =>
    zh
      .filter(word => word.length > (usualCodes.has(code) ? 1 : 3))
      .map((word): [string, CurrencySign] => [word, {code}]),
  ),
  ...currencySigns,
  ['¥', {code: ''}],
  ['RMB', {code: 'CNY'}],
])

/** What one unit is counted by: 650元/吨, 每吨650元, 元每平方米. */
export const perWords: WordMatcher<string> = matchWords(perEntries())
export const perBefore: WordMatcher<string> = matchWordsBefore(perEntries())

function perEntries(): [string, string][] {
  const things: [string, string][] = [
    ['人', '{person}'],
    ['股', '{share}'],
    ['户', '{household}'],
    ['件', '{item}'],
    ['台', '{set}'],
    ['辆', '{vehicle}'],
    ['箱', '{box}'],
    ['次', '{time}'],
    ['位', '{person}'],
    ['月', 'mo'],
    ['日', 'd'],
    ['小时', 'h'],
    ['小時', 'h'],
    ['輛', '{vehicle}'],
    ['戶', '{household}'],
    ['时', 'h'],
    ['秒', 's'],
    ['分', 'min'],
  ]
  return [
    ...units.flatMap(({code, zh, symbols = []}) =>
      [...zh, ...symbols].map((word): [string, string] => [word, code]),
    ),
    ...things,
  ]
}

function isLong(word: string): boolean {
  return word.length > 2
}

function list<const Value>(value: Value, words: string): [string, Value][] {
  return words.split(' ').map(word => [word, value])
}
