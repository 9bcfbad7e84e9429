import type {FoundOrganisation} from './found-organisation.ts'
import {knownPlaces} from './known-places.ts'
import {transliterationSign} from './transliteration-signs.ts'
import {isState, worldPlaces} from './world-places.ts'

/** Words that end the name of an organisation. */
const heads =
  '知识产权局|管理委员会|管委会|委员会|监督管理局|管理总局|管理局|总局|局|(?<![签部分])署(?![名理])|促进会|协会|学会|研究总院|研究院|研究所|科学院|设计院|出版社|通讯社|有限责任公司|股份有限公司|有限公司|集团公司|公司|集团|银行|大学|学院|中学|小学|医院|研究中心|创新中心|服务中心|交易中心|数据中心|检测中心|中心|创新基地|产业基地|基地|办公室|厅|联合会|总商会|商会|基金会|实验室|人民政府|市政府|省政府|区政府|博物馆|图书馆|科技馆|法院|检察院|交易所|联盟|总工会|工会|指挥部|银保监会|证监会|国资委|发改委|财政部|商务部|科技部|教育部|外交部|工信部|海关总署|海关|税务局|共青团|妇联|合作社|理事会|议会|资料馆|档案馆|美术馆|纪念馆|文化馆|俱乐部|电视台|组织|交响乐团|警察局|中央银行|(?:公共工程|工程|电信|通信|环境|能源|卫生|国防|交通|运输|农业|旅游|内政|司法|贸易|文化|劳工|劳动|经济|发展|事务|公安|民政|水利|应急管理|自然资源|住房|渔业|林业|工业|旅游|体育|青年)部(?![门分署件队长])'

/** Nothing of a name: what may stand to the left of one. */
const borders =
  /[\s，。、；：:！？!?,;.（()）“”"《》—…\u3000]|(?:举行|举办|召开|签署|授予|成立|揭牌|出席|参加|携手|牵头|主办|承办|获得|建立|设立|打造|联合|会同|协同|协助|走进|依托|邀请|代表|来自|位于|落户|入驻|作为|成为|根据|按照|通过|关于|其中|包括|以及|归属于|属于|启用|带领|率领|新建|同时|近日|日前|今日|今天|目前|此次|本次|由|在|与|和|及|对|为|被|把|将|从|向|到|是|的|了|经|据|等|同|让|给|有|请|[该我]校|该|至|以)/g

const generic =
  /^(?:全国|全省|全市|全区|有关|相关|各级|各|该|本|我|这|那|其|某|多家|多个|多数|少数|部分|不少|许多|当时|所在|原|新|他|她|他们|带领|率领|一家|一个|两家|上述|国有|民营|中小|大型|县级|市级|省级|区级|国家级|三甲|三级|公立|乡镇|基层|以?[上下]|归属于|归属|属于|非|科技|上市|外资|龙头|物业|建筑|企业|旗下|下属|母|子|分|[合兼收重][并购组]后|家族|控股|投资|运营|管理)*$/

/** Subjects and trades: without a name before them 药理实验室, 保险公司 and 公共卫生学院 are anybody's. */
const trade =
  /^(?:当地|本地|外地|各地|国有|民营|外资|大型|中型|小型|中小|重点|公共|卫生|药理|病理|毒理|化学|物理|生物|医药|制药|药业|基础|临床|检验|检测|材料|环境|工程|信息|计算机|人工智能|电子|机械|土木|经济|管理|外国语|法律|教育|新闻|传播|艺术|音乐|美术|体育|农业|食品|护理|保险|证券|期货|基金|信托|租赁|物流|快递|货运|航运|航空|铁路|公交|客运|出租车|汽车|电力|电网|电信|石油|煤炭|钢铁|能源|水务|燃气|热力|环保|软件|互联网|网络|游戏|影视|传媒|广告|咨询|担保|小额贷款|贸易|外贸|进出口|房地产|地产|建筑|装修|装饰|保安|保洁|家政|旅游|餐饮|零售|电商|跨国|审计|会计|评级|资产|融资|支付|母婴|服装|家电|医疗|器械|设备|服务|技术)+$/
const ofTrade = /^(?:公司|集团|学院|实验室|研究所)$/

/** 还没|学会, 学会|了: a verb. */
const learns =
  /(?:[没未已也都才刚就便们你我他她还再]|没有|已经|终于|逐渐|逐步|很快|必须|应该|应当|可以|能够|孩子)$/
const learned =
  /^(?:了|如何|怎[样么]|用|使用|说|唱|做|写|读|骑|跳|与|在|从|自己|尊重|保护|欣赏|分享|利用|独立|照顾|辨认|识别)/

/** A count or a year in front. */
const counted = /[\d一二三四五六七八九十百千万两几多](?:余|多)?(?:个|家|所|年|名|座|批|支)|[个家所年月日]$/

/** Provinces and cities, `省`, `市` or not; and words of the state. */
const placed =
  /^(?:世界|联合国|欧洲|非洲|亚洲|东盟|中国|中华|国家(?!级)|全国|国务院|最高|中央|中共)|^\p{Script=Han}{2,3}(?:省|市|区|县|州|镇)/u

/** Find organisations in Chinese text; see `findOrganisations`. */
export function findChineseOrganisations(text: string): readonly FoundOrganisation[] {
  const found: FoundOrganisation[] = []
  const pattern = new RegExp(`(?:${heads})`, 'g')
  for (const {0: head, index} of text.matchAll(pattern)) {
    const end = endOf(text, index + head.length)
    const last = found.at(-1)
    const from = last ? last.end : 0
    const start = beforeBracket(text, startOf(text, index, from))
    // The name goes on at once: 交通集团有限公司.
    if (last && last.end === index && /公司$/.test(head)) {
      found[found.length - 1] = {...last, end, text: text.slice(last.start, end)}
      continue
    }
    const name = text.slice(start, end)
    const own = text.slice(start, index)
    const isContinued =
      /^(?:长|员|部|面|限|级|门|势|地|址|址|内)/.test(text.slice(end)) &&
      !/^(?:部长|员工)/.test(text.slice(end))
    // 局长 names an office, 公司|内 stands inside a phrase.
    const isOffice =
      /(?:局|署|厅|部|中心|研究院|学院|医院|法院|科学院|所)$/.test(head) && /^长/.test(text.slice(end))
    // 18个二级学院, 2025年公司: a number counts or dates what follows.
    if (counted.test(own)) continue
    if (head === '学会' && (learns.test(own) || learned.test(text.slice(end)))) continue
    // 英国公司 is any of them; 德国银行 and 法国大学 may be names.
    if (head === '公司' && isState(own)) continue
    if (last?.end !== start && ofTrade.test(head) && trade.test(own)) continue
    if (generic.test(own) || own.length < 2 || name.length > 40 || (isContinued && !isOffice)) continue
    if (isOffice && !placed.test(name)) continue
    const isPlaced = placed.test(name) || foreign.test(name) || beginsWithPlace(name)
    // The name goes on: 研究院有限公司.
    if (last && last.end === start && isPlaced === false) {
      found[found.length - 1] = {...last, end, text: text.slice(last.start, end)}
      continue
    }
    if (
      !isPlaced &&
      !/(?:公司|集团|银行|大学|学院|医院|研究院|研究所|实验室|协会|学会|基金会|联盟|商会|交响乐团)$/.test(
        head,
      ) &&
      !(head === '海关' && /[关港]$/.test(own))
    )
      continue
    found.push({start, end, text: name, sure: isPlaced ? 'sure' : 'likely'})
  }
  return found
}

/** 哈特韦尔博物馆: four signs of a transliteration begin it. */
const foreign = new RegExp(`^${transliterationSign}{4}`)

function beginsWithPlace(name: string): boolean {
  if ([...knownPlaces.keys()].some(place => name.startsWith(place))) return true
  return [6, 5, 4, 3, 2].some(length => worldPlaces().has(name.slice(0, length)))
}

/** 纽科伦（新乡）起重机有限公司: what stands before a place in brackets is the name's beginning. */
function beforeBracket(text: string, start: number): number {
  const head = /\p{Script=Han}{2,6}[（(]\p{Script=Han}{2,4}[）)]$/u.exec(text.slice(0, start))?.[0]
  return head === undefined ? start : start - head.length + (/^[说由在与和及对为]/.test(head) ? 1 : 0)
}

/** A second name in brackets belongs to the first: （知识产权局）. */
function endOf(text: string, end: number): number {
  const bracket = new RegExp(`^[（(]\\p{Script=Han}{2,12}(?:${heads})[）)]`, 'u').exec(text.slice(end))
  return end + (bracket?.[0].length ?? 0)
}

/** The border to the left: the last border word, unless a place or a word of the state begins further left. */
function startOf(text: string, head: number, from: number): number {
  const window = Math.max(from, head - 36)
  const before = text.slice(window, head)
  let start = window
  for (const {0: border, index} of before.matchAll(borders)) {
    const at = window + index
    // 中国和平…, 同济大学, 对外经济…, 复旦等: a border word inside a name has a name's sign on both sides.
    if (isInside(text, at, border) || isPaired(text, at, head)) continue
    start = at + border.length
  }
  return start
}

/** 波兰气候与环境部: two fields of one office of a state. */
function isPaired(text: string, at: number, head: number): boolean {
  if (!/[和与及]/.test(text[at]!) || !/^\p{Script=Han}{0,4}$/u.test(text.slice(at + 1, head))) return false
  const field = /^(?:部|局|厅|委员会|环境部|能源部|交通部|农业部|旅游部|贸易部|文化部|发展部|工业部|卫生部)/
  if (!field.test(text.slice(head))) return false
  const before = text.slice(Math.max(0, at - 10), at)
  return [2, 3, 4].some(length => {
    const lead = before.slice(0, -length)
    return (
      [2, 3, 4, 5, 6].some(size => worldPlaces().has(lead.slice(-size))) || /[省市县区]$|国家$/.test(lead)
    )
  })
}

const insideWords = [
  '同济',
  '协和',
  '仁和',
  '永和',
  '祥和',
  '对外',
  '和平',
  '和谐',
  '共和',
  '国有',
  '特有',
  '有限',
  '有色',
  '有机',
  '以色列',
  '自由',
  '经济',
  '经贸',
  '经营',
  '财经',
  '神经',
  '给排水',
  '及时',
  '为民',
  '作为',
  '向阳',
  '大同',
  '合同',
  '协同',
  '与会',
  '至诚',
  '对接',
  '公关',
  '等离子',
  '高等',
  '中等',
  '太和',
  '颐和',
  '德和',
  '在线',
  '经开',
  '和田',
  '保和',
  '至上',
  '以太',
]

function isInside(text: string, at: number, border: string): boolean {
  if (border.length > 1) return false
  return insideWords.some(word => {
    const offset = word.indexOf(border)
    return offset !== -1 && text.startsWith(word, at - offset)
  })
}
