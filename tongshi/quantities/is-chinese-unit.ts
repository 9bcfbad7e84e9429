import type {Numeral} from './numeral.ts'

/**
 * Whether the unit word found behind a numeral is one there: letters of a unit end where the word ends,
 * 元 of 元旦 and 两 of 两岸 are no units.
 *
 * @param start UTF-16 offset of the unit word, `end` exclusive.
 */
export function isChineseUnit(text: string, start: number, end: number, numeral: Numeral): boolean {
  const last = text.charCodeAt(end - 1)
  const next = text[end] ?? ''
  if (last < 0x80 || last === 0xb5 || last === 0x3bc) {
    if (/[A-Za-z0-9]/.test(next)) return false
    return !(numeral.form === 'words' && last < 0x80)
  }
  const word = text.slice(start, end)
  // 两度受损 is twice; 登陆瓦尔帕莱索 holds no six watts.
  const isFew = numeral.form === 'words' && numeral.end === numeral.start + 1
  const before = text[numeral.start - 1] ?? ' '
  if (isFew && word === '度' && !'温升降低高差至零上下'.includes(before)) return false
  if (isFew && text[numeral.start] === '陆' && '登大着内水海'.includes(before)) return false
  const isYears = word === '年' && numeral.value.n < 1000n * numeral.value.d
  const forbidden = isYears ? notBehindYears : notBefore[word]
  return forbidden === undefined || next === '' || !forbidden.includes(next)
}

/** 三年前, 五年来, 3年以上 are durations, where 2010年前 and 2010年以来 name a year. */
const notBehindYears = '度代轻级会报货均鉴检产'

/** What may not follow a unit word: there it is the beginning of another word. */
const notBefore: Readonly<Record<string, string>> = {
  块: '银屏试金铜奖田地石砖玻牌板电表面蛋肉布木铁展宣标指显露玉碑墓匾为区空荒草农绿',
  元: '组数旦素宵月件老首年朝代',
  两: '会岸国地个者年届江类种名位家条项大手化新高',
  部: '分门署队委长位件级属',
  个: '体人别性税',
  人: '民类员才口工力均大物气文们心参行为造事',
  年: '度代轻级会报终初底末中前后来间龄货产均鉴检以产',
  日: '期本报常前后均至',
  天: '然津气下空地',
  升: '级至到值学温高为',
  米: '粉饭线兰',
  里: '程面斯',
  行: '业动政程为',
  度: '假过',
  周: '边围期年报末一二三四五六日长',
  克: '服隆',
  点: '击',
  步: '行骤',
  股: '东份权票市价',
  字: '体',
  句: '号',
  道: '路理德',
  门: '店户票',
  类: '似型别',
  场: '馆地所景',
  期: '间待货权末',
  次: '日年月数要',
  位: '于置',
  名: '称单义字额',
  条: '件例',
  队: '伍员',
  节: '能约日目点假气',
  口: '岸径岸',
  根: '据本',
  支: '持付出撑行援',
  组: '织成建合长',
  所: '有属在需以',
  处: '理于置罚',
  起: '来草步点诉重源飞',
  把: '握手关',
  对: '于外接口应比方',
  双: '方向碳',
  层: '面次级',
  本: '科土次报金地届年月周市省区县国',
  章: '程',
  集: '团中体群聚成装',
  首: '个次批席家',
  巴: '西黎士勒基拿格林塞登特厘掌新东南铁克伦尔马比塔厥蜀尼菲不',
  帕: '金累特米奎',
  晚: '上会报期年间点餐宴辈',
  仙: '女人境子桃草侠剑鹤居游家',
  比尔: '盖',
}
