import {knownPlaces} from './known-places.ts'
import {romanisePlace} from './romanise-place.ts'

/**
 * Cities at county level of the register of administrative divisions, without 市 and without those whose names are words
 * of the language (合作, 江山) or of the cities above them. Their English is their reading.
 */
const register = `
辛集 晋州 遵化 迁安 滦州 涿州 高碑店 泊头 任丘 黄骅 霸州 深州 古交 怀仁 介休 永济 河津 原平
侯马 霍州 汾阳 霍林郭勒 满洲里 牙克石 扎兰屯 额尔古纳 根河 丰镇 乌兰浩特 阿尔山 二连浩特 锡林浩特
瓦房店 庄河 凌海 北镇 盖州 大石桥 调兵山 北票 凌源 德惠 蛟河 桦甸 舒兰 双辽 梅河口 临江 洮南
延吉 图们 敦化 珲春 尚志 讷河 虎林 密山 铁力 富锦 抚远 绥芬河 穆棱 东宁 五大连池 嫩江 肇东
漠河 江阴 宜兴 新沂 邳州 溧阳 常熟 张家港 太仓 启东 如皋 东台 仪征 高邮 丹阳 扬中 句容 靖江
泰兴 瑞安 乐清 龙港 海宁 平湖 桐乡 诸暨 嵊州 兰溪 东阳 永康 温岭 玉环 巢湖 桐城 潜山 福清
石狮 晋江 邵武 武夷山 建瓯 漳平 福鼎 瑞昌 共青城 庐山 贵溪 瑞金 井冈山 丰城 德兴 胶州 莱西
滕州 龙口 莱阳 莱州 招远 栖霞 青州 诸城 寿光 安丘  昌邑 曲阜 邹城 新泰 肥城 乳山 禹城
临清 邹平 巩义 荥阳  新郑 舞钢 汝州 林州 卫辉 辉县 沁阳 孟州 禹州 义马 邓州 济源 大冶
丹江口 宜都 枝江 老河口 枣阳 宜城 钟祥 京山 应城 安陆 洪湖 松滋 监利 麻城 武穴 恩施 仙桃 潜江
浏阳 宁乡 醴陵 湘乡 韶山 耒阳 武冈 邵东 汨罗 临湘  沅江 资兴 祁阳 洪江 冷水江 涟源 吉首
乐昌 南雄 台山 鹤山 恩平 廉江 雷州 吴川 高州 化州 信宜 四会 陆丰 连州 普宁 罗定 横州 荔浦
岑溪 东兴 桂平 靖西 合山 凭祥 五指山 琼海 文昌 万宁 都江堰 彭州 邛崃 崇州 简阳 广汉 什邡 绵竹
江油 射洪 峨眉山 阆中 华蓥 万源 马尔康 康定 西昌  清镇 盘州 赤水 仁怀 黔西 兴义 凯里 都匀
宣威 澄江 腾冲 禄丰 个旧 蒙自 弥勒 景洪 瑞丽 泸水 香格里拉 米林 错那 彬州 韩城 旬阳 华亭 玉门
敦煌 临夏 格尔木 德令哈 茫崖 灵武 青铜峡 昌吉 阜康 博乐 阿拉山口 库尔勒 阿克苏 库车 阿图什 伊宁
奎屯 霍尔果斯 塔城 乌苏 沙湾 阿勒泰 石河子 阿拉尔 图木舒克 五家渠 北屯 铁门关 胡杨河
`

/** Cities at county level in Chinese. */
export const countyCities: readonly string[] = register.trim().split(/\s+/)

const kept: {english?: ReadonlyMap<string, string>} = {}

/**
 * The same by their English names, `Wenchang` for 文昌. Where two cities share a spelling, neither is in it. Made at the
 * first call, then kept.
 */
export function countyCitiesInEnglish(): ReadonlyMap<string, string> {
  kept.english ??= makeEnglish()
  return kept.english
}

function makeEnglish(): ReadonlyMap<string, string> {
  const larger = new Set(knownPlaces.values())
  const spelled = countyCities.map(chinese => [romanisePlace(chinese)!, chinese] as const)
  return new Map(
    [...Map.groupBy(spelled, ([english]) => english)].flatMap(([english, [only, ...more]]) =>
      only && more.length === 0 && !larger.has(english) ? [only] : [],
    ),
  )
}
