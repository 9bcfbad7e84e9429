/** How the press names a currency. */
export type Currency = Readonly<{
  /** ISO 4217. */
  code: string
  /** The word that is printed, then every other spelling; lower case but for names. */
  en: readonly string[]
  zh: readonly string[]
  /** Signs before the number. */
  signs?: readonly string[]
}>

function currency(code: string, en: string, zh: string, signs?: string): Currency {
  return {code, en: en.split('|'), zh: zh.split('|'), ...(signs !== undefined && {signs: signs.split('|')})}
}

/** Currencies that the press names every day, with its words and signs. A bare ¥ is left to the reader: CNY or JPY. */
export const usualCurrencies: readonly Currency[] = [
  currency(
    'CNY',
    'yuan|renminbi|rmb|chinese yuan|rmb yuan|yuan renminbi|kuai',
    '元|人民币|元人民币|块|块钱|圆|圓',
    'CN¥|RMB¥|RMB|￥',
  ),
  currency(
    'USD',
    'US dollars|US dollar|united states dollars|u.s. dollars|u.s. dollar|american dollars|dollars|dollar|usd',
    '美元|美金|美圆|美刀',
    'US$|U.S. $|US $|us $|u.s $|USD$|$',
  ),
  currency('EUR', 'euros|euro|eur', '欧元|歐元', '€'),
  currency('GBP', 'pounds sterling|pound sterling|british pounds|british pound|pounds|gbp', '英镑|英鎊', '£'),
  currency('JPY', 'yen|japanese yen|jpy', '日元|日圆|日圓', 'JP¥'),
  currency('HKD', 'Hong Kong dollars|hong kong dollar|hkd', '港元|港币|港幣', 'HK$|HK $|hk $'),
  currency('TWD', 'New Taiwan dollars|new taiwan dollar|nt dollars|twd', '新台币|台币|新臺幣|台幣', 'NT$'),
  currency('MOP', 'patacas|pataca|mop', '澳门元|葡币', 'MOP$'),
  currency('KRW', 'won|south korean won|krw', '韩元|韓元', '₩'),
  currency('SGD', 'Singapore dollars|singapore dollar|sgd', '新加坡元|新元|新币', 'S$'),
  currency(
    'AUD',
    'Australian dollars|australian dollar|aud',
    '澳元|澳大利亚元',
    'A$|AU$|AUD$|aud$|Australian $',
  ),
  currency('CAD', 'Canadian dollars|canadian dollar|cad', '加元|加拿大元', 'C$|CA$|c $|CAD$|cad$|Canadian $'),
  currency('NZD', 'New Zealand dollars|new zealand dollar|nzd', '新西兰元', 'NZ$|NZD$|nzd$'),
  currency('CHF', 'Swiss francs|swiss franc|chf', '瑞士法郎'),
  currency('SEK', 'Swedish kronor|swedish krona|swedish crowns|sek', '瑞典克朗'),
  currency('NOK', 'Norwegian kroner|norwegian krone|norwegian crowns|nok', '挪威克朗'),
  currency('DKK', 'Danish kroner|danish krone|danish crowns|dkk', '丹麦克朗'),
  currency('RUB', 'roubles|rouble|rubles|ruble|rub', '卢布', '₽'),
  currency('INR', 'Indian rupees|indian rupee|rupees|rupee|inr', '印度卢比|卢比', '₹|Rs|Rs.'),
  currency('PKR', 'Pakistani rupees|pakistani rupee|pkr', '巴基斯坦卢比'),
  currency('THB', 'baht|thai baht|thb', '泰铢', '฿'),
  currency('MYR', 'ringgit|malaysian ringgit|myr', '林吉特|马来西亚林吉特|令吉', 'RM'),
  currency('IDR', 'rupiah|indonesian rupiah|idr', '印尼盾|印度尼西亚卢比|印尼卢比', 'Rp'),
  currency('VND', 'dong|vietnamese dong|vnd', '越南盾|越盾', '₫'),
  currency('MXN', 'Mexican pesos|mexican peso|mxn', '墨西哥比索|墨西哥元', 'MX$|MXN$|mxn$|Mex$'),
  currency('BRL', 'reais|brazilian reais|brazilian real|brl', '巴西雷亚尔|雷亚尔', 'R$'),
  currency('ZAR', 'rand|south african rand|zar', '兰特|南非兰特', 'R'),
  currency('TRY', 'Turkish lira|turkish liras', '土耳其里拉|里拉', '₺'),
  currency('AED', 'dirhams|dirham|uae dirhams|aed', '迪拉姆', 'Dh|Dhs'),
  currency('SAR', 'Saudi riyals|saudi riyal|riyals|riyal|sar', '沙特里亚尔|里亚尔|沙币'),
  currency('NGN', 'naira|nigerian naira|ngn', '奈拉|尼日利亚奈拉', '₦|N'),
  currency('EGP', 'Egyptian pounds|egyptian pound|egp', '埃镑|埃及镑'),
  currency('ILS', 'shekels|shekel|ils', '谢克尔|以色列谢克尔', '₪'),
  currency('PLN', 'zlotys|zloty|pln|zł', '兹罗提', 'zł'),
  currency('CZK', 'Czech koruna|czech korunas|czech crowns|czk|kč', '捷克克朗', 'Kč'),
  currency('HUF', 'forints|forint|huf', '福林'),
  currency('KZT', 'tenge|kzt', '坚戈', '₸'),
  currency('UAH', 'hryvnias|hryvnia|uah', '格里夫纳', '₴'),
  currency('CRC', 'Costa Rican colones|costa rican colón|crc', '哥斯达黎加科朗', '₡'),
  currency('GEL', 'lari|georgian lari|gel', '拉里', '₾'),
  currency('LAK', 'kip|lao kip|lak', '基普', '₭'),
  // Withdrawn, still met in reprints (ISO 4217, list three), and the one that no list has.
  currency('FIM', 'Finnish markka|finnish markkas', '芬兰马克'),
  currency('ESP', 'pesetas|peseta', '比塞塔'),
  currency('NLG', 'Dutch guilders|dutch guilder', '荷兰盾'),
  currency('FRF', 'French francs|french franc', '法国法郎'),
  currency('XBT', 'bitcoins|bitcoin|btc', '比特币|个比特币', '₿'),
  currency('LKR', 'Sri Lankan rupees|sri lankan rupee|lkr', '斯里兰卡卢比', 'ரூ'),
]

/** Currencies with words or signs beside the names that CLDR has. */
export const otherCurrencies: readonly Currency[] = [
  currency('PHP', 'Philippine pesos', '菲律宾比索', '₱'),
  currency('KES', 'Kenyan shillings|ksh', '肯尼亚先令', 'KSh|Ksh|KShs'),
  currency('TZS', 'Tanzanian shillings|tsh', '坦桑尼亚先令', 'TSh'),
  currency('UGX', 'Ugandan shillings|ush', '乌干达先令', 'USh'),
  currency('COP', 'Colombian pesos', '哥伦比亚比索', 'COL$|COP$'),
  currency('ARS', 'Argentine pesos|argentinian pesos', '阿根廷比索', 'AR$|ARS$'),
  currency('CLP', 'Chilean pesos', '智利比索', 'CLP$'),
  currency('UYU', 'Uruguayan pesos', '乌拉圭比索', 'UY$|UYU$'),
  currency('DOP', 'Dominican pesos', '多米尼加比索', 'RD$'),
  currency('PEN', 'Peruvian soles|nuevos soles', '秘鲁索尔', 'S/|S/.'),
  currency('GHS', 'Ghanaian cedis', '加纳塞地', 'GH₵|GH¢|₵'),
  currency('BDT', 'Bangladeshi taka', '孟加拉塔卡', '৳|Tk'),
  currency('ETB', 'Ethiopian birr', '埃塞俄比亚比尔', 'Br'),
  currency('JMD', 'Jamaican dollars', '牙买加元', 'J$'),
  currency('TTD', 'Trinidad and Tobago dollars', '特立尼达和多巴哥元', 'TT$'),
  currency('TOP', 'Tongan paʻanga|tongan pa’anga', '汤加潘加', 'T$'),
  currency('ALL', 'Albanian lekë|lek|lekë', '阿尔巴尼亚列克', 'Lek'),
  currency('RON', 'Romanian lei', '罗马尼亚列伊|罗马尼亚新列伊'),
  currency('KWD', 'Kuwaiti dinars', '科威特第纳尔'),
  currency('XOF', 'West African CFA francs', '西非法郎|西非郎'),
  currency('XAF', 'Central African CFA francs', '中非法郎|中非郎'),
  currency('FJD', 'Fijian dollars|fiji dollars', '斐济元', 'FJ$'),
  currency('NAD', 'Namibian dollars|namibia dollars', '纳米比亚元', 'N$'),
  currency('XCD', 'East Caribbean dollars', '东加勒比元', 'EC$'),
  currency('MNT', 'Mongolian tugriks|mongolian tögrög', '蒙古图格里克|蒙图', '₮'),
  currency('KHR', 'Cambodian riels', '柬埔寨瑞尔', '៛'),
  currency('PYG', 'Paraguayan guaranis|paraguayan guaraníes', '巴拉圭瓜拉尼', '₲'),
  currency('AZN', 'Azerbaijani manat|azerbaijani manats', '阿塞拜疆马纳特', '₼'),
  currency('AMD', 'Armenian drams', '亚美尼亚德拉姆', '֏'),
  currency('MMK', 'Myanmar kyats|kyat|kyats', '缅元|缅币|缅甸元'),
  currency('AFN', 'Afghan afghanis|afghanis', '阿富汗尼'),
  currency('NPR', 'Nepalese rupees|nepali rupees', '尼泊尔卢比|尼币'),
]
