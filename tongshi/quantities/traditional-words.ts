/** The characters of unit and currency words that differ, simplified and traditional (Unihan kTraditionalVariant). */
const pairs = new Map(
  '吨噸 亩畝 时時 个個 点點 钟鐘 标標 准準 载載 欧歐 镑鎊 韩韓 币幣 兰蘭 摄攝 华華 纳納 尔爾 单單 头頭 层層 组組 队隊 辆輛 条條 种種 类類 户戶 间間 处處 场場 张張 册冊 颗顆 轮輪 笔筆 门門 双雙 对對 页頁 节節 项項 达達 岁歲 码碼 马馬 两兩 卢盧 圆圓 万萬 亿億 余餘 约約 过過 数數 纪紀 联聯 亚亞 乌烏 伦倫 冈岡 几幾 内內 岛島 东東 别別 鲁魯 图圖 缅緬 鲜鮮 宾賓 汤湯 苏蘇 圣聖 罗羅 兹茲 维維 诺諾 买買 济濟 兑兌 坚堅 挝撾 顿頓 来來 叙敘 铢銖 权權 赞贊 韦韋 麦麥 宽寬 块塊 钱錢'
    .split(' ')
    .map(pair => [pair[0] ?? '', pair[1] ?? ''] as const),
)

/** A word of this room's tables in traditional characters; for no other text, as single characters are mapped. */
export function writeTraditional(word: string): string {
  let written = ''
  for (const one of word) written += pairs.get(one) ?? one
  return written
}
