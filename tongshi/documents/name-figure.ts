import type {Quantity} from '#quantities/quantity.ts'

/** Subjects of amounts and shares, the more telling first: English, Chinese, name. */
const subjects: readonly (readonly [RegExp, RegExp, string])[] = [
  [/annual sales|sales (?:volume|revenue)? ?(?:a|per) year/i, /年销售(?:额|收入)/, 'annualSales'],
  [/annual (?:output|production) value/i, /年(?:总)?产值/, 'annualOutput'],
  [/annual output|annual (?:production )?capacity/i, /年产(?:量|能)?/, 'annualOutput'],
  [/annual revenue|annual turnover/i, /年(?:营业收入|营收|收入)/, 'annualRevenue'],
  [/output value|industrial output|gross output/i, /产值/, 'outputValue'],
  [/added value|value added|value-added/i, /增加值/, 'addedValue'],
  [/gross domestic product|GDP/, /生产总值|GDP/, 'gdp'],
  [/retail sales/i, /零售(?:总)?额/, 'retailSales'],
  [/sales/i, /销售(?:额|收入|量)?|销量/, 'sales'],
  [/net profit/i, /净利润/, 'netProfit'],
  [/profits?/i, /利润/, 'profit'],
  [/total investment/i, /总投资/, 'totalInvestment'],
  [/fixed[- ]asset investment/i, /固定资产投资/, 'fixedInvestment'],
  [/research and development|R&D|\bRD\b/, /研发(?:投入|经费|费用)?/, 'researchSpending'],
  [/investments?|invest(?:ed|ing)?/i, /投资|投入/, 'investment'],
  [/exports?/i, /出口/, 'exports'],
  [/imports?/i, /(?<!进出)进口/, 'imports'],
  [/trade volume|foreign trade|imports and exports|trade/i, /进出口|贸易/, 'trade'],
  [/revenues?|income|turnover/i, /营业收入|营收|收入/, 'revenue'],
  [/transaction (?:volume|value)|transactions?|deals?/i, /成交|交易/, 'transactions'],
  [/contracts?|contract value/i, /合同|签约/, 'contracts'],
  [/loans?|credit/i, /贷款|授信|信贷/, 'loans'],
  [/deposits?/i, /存款/, 'deposits'],
  [/subsid(?:y|ies)/i, /补贴|补助/, 'subsidies'],
  [/rewards?|awards?|prizes?/i, /奖励|奖金/, 'rewards'],
  [/financing|raised|funding round/i, /融资|募资/, 'financing'],
  [/funds?|funding|grants?/i, /资金|基金|经费/, 'funds'],
  [/budgets?/i, /预算/, 'budget'],
  [/tax(?:es)?/i, /税/, 'tax'],
  [/assets/i, /资产/, 'assets'],
  [/market value|market cap(?:italisation|italization)?/i, /市值/, 'marketValue'],
  [/worth|valued?|value/i, /价值|估值/, 'value'],
  [/costs?|spent|spending|expenditure/i, /成本|费用|支出|花费/, 'costs'],
  [/price|priced/i, /价格|售价|单价/, 'price'],
  [/savings?|saved?/i, /节约|节省/, 'savings'],
  [/losses|loss|damage/i, /损失|亏损/, 'losses'],
  [/fines?|penalt(?:y|ies)/i, /罚款/, 'fines'],
  [/registered capital|capital/i, /注册资本|资本/, 'capital'],
  [/production|produced|output/i, /产量|生产/, 'production'],
  [/capacity/i, /产能|容量|装机/, 'capacity'],
  [/area|covers?|covering|spans?/i, /面积|占地/, 'area'],
  [/population|residents/i, /人口/, 'population'],
  [/length|long|stretch(?:es|ing)?/i, /全长|长度/, 'length'],
  [/employment|employees|jobs|staff/i, /就业|员工|职工|岗位/, 'jobs'],
  [/patents?/i, /专利/, 'patents'],
  [/coverage|covered/i, /覆盖/, 'coverage'],
  [/satisfaction/i, /满意/, 'satisfaction'],
  [/market share/i, /市场份额|市场占有/, 'marketShare'],
]

/** What is counted, in Chinese: the noun, its name, and the unit where figures have a word for it. */
const counted: readonly (readonly [string, string, string?])[] = [
  ['高新技术企业', 'highTechEnterprises', 'enterprise'],
  ['规上企业', 'largeEnterprises', 'enterprise'],
  ['模具企业', 'mouldEnterprises', 'enterprise'],
  ['上市公司', 'listedCompanies', 'company'],
  ['企业', 'enterprises', 'enterprise'],
  ['公司', 'companies', 'company'],
  ['机构', 'institutions', 'organisation'],
  ['单位', 'bodies', 'organisation'],
  ['发明专利', 'inventionPatents', 'patent'],
  ['专利', 'patents', 'patent'],
  ['商标', 'trademarks', 'item'],
  ['项目', 'projects', 'project'],
  ['案件', 'cases', 'case'],
  ['车辆', 'vehicles', 'vehicle'],
  ['汽车', 'vehicles', 'vehicle'],
  ['岗位', 'jobs'],
  ['就业', 'jobs'],
  ['学生', 'students'],
  ['代表', 'delegates'],
  ['专家', 'experts'],
  ['人才', 'talents'],
  ['员工', 'employees'],
  ['职工', 'employees'],
  ['游客', 'visitors'],
  ['旅客', 'passengers'],
  ['乘客', 'passengers'],
  ['观众', 'visitors'],
  ['居民', 'residents'],
  ['群众', 'residents'],
  ['嘉宾', 'guests'],
  ['农户', 'farmHouseholds'],
  ['家庭', 'households'],
  ['国家', 'countries'],
  ['地区', 'regions'],
  ['城市', 'cities'],
  ['学校', 'schools'],
  ['医院', 'hospitals'],
  ['平台', 'platforms'],
  ['基地', 'bases'],
  ['园区', 'parks'],
  ['中心', 'centres'],
  ['标准', 'standards'],
  ['设备', 'devices'],
  ['机器人', 'robots'],
  ['产品', 'products'],
  ['展位', 'booths'],
  ['展商', 'exhibitors'],
  ['航线', 'routes'],
  ['班列', 'trains'],
  ['列车', 'trains'],
  ['航班', 'flights'],
  ['船舶', 'ships'],
  ['订单', 'orders'],
  ['用户', 'users'],
  ['合同', 'contracts'],
  ['协议', 'agreements'],
  ['活动', 'events'],
  ['场馆', 'venues'],
  ['站', 'stations'],
]

/** Units by English noun, where figures have a word for them in Chinese. */
const units: Readonly<Record<string, string>> = {
  enterprises: 'enterprise',
  companies: 'company',
  firms: 'company',
  organisations: 'organisation',
  organizations: 'organisation',
  institutions: 'organisation',
  people: 'person',
  persons: 'person',
  patents: 'patent',
  projects: 'project',
  cases: 'case',
  vehicles: 'vehicle',
  cars: 'vehicle',
}

/** What a figure is called, what it counts, and whether the words around said so. */
export type NamedFigure = Readonly<{name: string; unit?: string; isNamed: boolean}>

/**
 * Name a figure by the words around it: what is counted, or the subject of an amount, a share or a growth.
 *
 * @param text the block it stands in; `start` and `end` as in the quantity.
 */
export function nameFigure(text: string, quantity: Quantity, language: 'en' | 'zh'): NamedFigure {
  const {kind, start, end} = quantity
  if (kind === 'count') {
    const noun = language === 'en' ? nounBehind(text.slice(end)) : chineseNoun(text, start, end)
    if (noun) return noun
  }
  const clause = clauseAround(text, start, end)
  const subject = nearest(clause.before, clause.after, language)
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'per-mille')
    return nameShare(quantity, clause, subject, language)
  if (subject) return {name: subject, isNamed: true}
  const fallback: Partial<Record<Quantity['kind'], string>> = {
    money: 'amount',
    measure: 'measure',
    duration: 'duration',
    count: 'count',
  }
  return {name: fallback[kind] ?? 'figure', isNamed: false}
}

/** A growth, a share of something, or another rate. */
function nameShare(
  {change}: Quantity,
  {before, after}: Clause,
  subject: string | undefined,
  language: 'en' | 'zh',
): NamedFigure {
  const isShare =
    language === 'en'
      ? /(?:account(?:s|ed|ing)? for|mak(?:es?|ing) up|represent(?:s|ed|ing)?|share)[^.;]*$/i.test(before) ||
        /^\s*of\b/i.test(after)
      : /占[^，。；]*$|比重|占比/.test(before)
  const isGrowth =
    language === 'en'
      ? /\b(?:up|rose|rises?|grew|growth|increas\w*|climb\w*|jump\w*|surg\w*|gain\w*)\b[^.;]*$/i.test(
          before.slice(-60),
        ) || /^\s*(?:increase|growth|rise|year[- ]on[- ]year)/i.test(after)
      : /(?:增长|增|上升|提高|提升|涨)[^，。；]*$/.test(before)
  const own = isShare && language === 'en' ? (nearest('', after, language) ?? subject) : subject
  const named = (ending: string): NamedFigure => ({
    name: own === undefined ? ending.toLowerCase() : own.endsWith(ending) ? own : `${own}${ending}`,
    isNamed: own !== undefined,
  })
  if (isShare) return named('Share')
  if (change?.direction === 'down') return named('Fall')
  return named(change || isGrowth ? 'Growth' : 'Rate')
}

type Clause = Readonly<{before: string; after: string}>

/** The sentence before the figure and the words behind it up to the next mark. */
function clauseAround(text: string, start: number, end: number): Clause {
  const before = /[^.!?。！？；;]*$/.exec(text.slice(Math.max(0, start - 160), start))![0]
  const after = /^[^.,;!?，。；！？]*/.exec(text.slice(end, end + 90))![0]
  return {before, after}
}

/** The subject nearest before the figure, else the first one behind it. */
function nearest(before: string, after: string, language: 'en' | 'zh'): string | undefined {
  let found: {at: number; length: number; name: string} | undefined
  for (const [english, chinese, name] of subjects) {
    const own = language === 'en' ? english : chinese
    const pattern = new RegExp(language === 'en' ? `\\b(?:${own.source})\\b` : own.source, `${own.flags}g`)
    for (const {0: text, index} of before.matchAll(pattern)) {
      // Annual sales is more than sales: of two that end at one place the longer.
      const at = index + text.length
      if (!found || at > found.at || (at === found.at && text.length > found.length))
        found = {at, length: text.length, name}
    }
  }
  if (found) return found.name
  for (const [english, chinese, name] of subjects) {
    const own = language === 'en' ? english : chinese
    if (new RegExp(language === 'en' ? `\\b(?:${own.source})\\b` : own.source, own.flags).test(after))
      return name
  }
  return undefined
}

const stop =
  /^(?:in|of|for|with|to|and|by|from|at|on|as|are|were|is|was|that|which|who|have|has|had|will|would|than|per|the|a|an|this|these|its|their|or|between|over|across|through|under|during|after|before|since|among|into|worth|year|compared|more|less|it|they|we|but|so|while|when|if|can|could|may|each|every|both|all|also|not|up|down|out)$/i

/** The last two words of what is counted, as one name. */
function nounBehind(after: string): NamedFigure | undefined {
  const words: string[] = []
  const rest = after.replace(/^-/, ' ')
  for (const match of rest.matchAll(/\s*([\p{L}][\p{L}'’-]*)([^\p{L}\s-]*)/guy)) {
    const word = match[1]!
    if (stop.test(word) || (/(?:ed|ing)$/.test(word) && words.some(one => /s$/.test(one)))) break
    words.push(word)
    if (match[2] !== '' || words.length >= 5) break
    // A plural ends what is counted: 120 companies joined.
    if (
      /[^s]s$/.test(word) &&
      !/^(?:business|sales|goods|news|sports|logistics|electronics|robotics)$/i.test(word)
    )
      break
    if (word === 'people') break
  }
  const noun = words.at(-1)
  if (
    noun === undefined ||
    !/(?:s|people|men|women|children|staff|talent|personnel|million|pieces|kilometres)$/i.test(noun)
  )
    return undefined
  const parts = words.slice(-2).filter(word => !/-/.test(word) || word === noun)
  const name = camel(parts.length > 0 ? parts : [noun])
  const unit = units[noun.toLowerCase()] ?? singular(noun.toLowerCase())
  return {name, isNamed: true, ...(/^[a-z][a-z-]*$/.test(unit) ? {unit} : {})}
}

function singular(noun: string): string {
  if (/(?:people|staff|talent|personnel)$/.test(noun)) return 'person'
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:ch|sh|ss|x)es$/.test(noun)) return noun.replace(/es$/, '')
  return noun.replace(/s$/, '')
}

/** What is counted in Chinese stands behind the classifier, or in front: 企业600多家. */
function chineseNoun(text: string, start: number, end: number): NamedFigure | undefined {
  const after = /^[^，。；、！？\s]{0,14}/.exec(text.slice(end))![0]
  const before = /[^，。；、！？\s]{0,14}$/.exec(text.slice(Math.max(0, start - 14), start))![0]
  const classifier = /(?:人次|人|名|位|户|家|辆|台|件|项|个)$/.exec(text.slice(start, end))?.[0]
  const behind = counted
    .map(one => ({one, at: after.indexOf(one[0])}))
    .filter(({at}) => at !== -1)
    .sort((one, other) => one.at - other.at || other.one[0].length - one.one[0].length)[0]?.one
  const front = counted
    .map(one => ({one, at: before.lastIndexOf(one[0])}))
    .filter(({at}) => at !== -1)
    .sort(
      (one, other) =>
        other.at + other.one[0].length - one.at - one.one[0].length ||
        other.one[0].length - one.one[0].length,
    )[0]?.one
  const found = behind && after.indexOf(behind[0]) < 8 ? behind : (front ?? behind)
  if (found) return {name: found[1], isNamed: true, ...(found[2] ? {unit: found[2]} : {})}
  if (classifier === '人次') return {name: 'visits', isNamed: true}
  if (classifier === '人' || classifier === '名' || classifier === '位')
    return {name: 'people', unit: 'person', isNamed: true}
  if (classifier === '户') return {name: 'households', isNamed: true}
  if (classifier === '家') return {name: 'enterprises', unit: 'enterprise', isNamed: false}
  return undefined
}

/** Words as one name: die enterprises is dieEnterprises. */
export function camel(words: readonly string[]): string {
  const parts = words.flatMap(word =>
    word
      .normalize('NFD')
      .replace(/[’']s?\b/g, '')
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean),
  )
  return parts
    .map((part, at) => (at === 0 ? part.toLowerCase() : part[0]!.toUpperCase() + part.slice(1).toLowerCase()))
    .join('')
}
