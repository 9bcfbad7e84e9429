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

/** Currencies by ISO 4217 code; names from CLDR 48 and the press. A bare ¥ is left to the reader: it is CNY or JPY. */
export const currencies: readonly Currency[] = [
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
  currency('AUD', 'Australian dollars|australian dollar|aud', '澳元|澳大利亚元', 'A$|AU$|AUD$|aud$'),
  currency('CAD', 'Canadian dollars|canadian dollar|cad', '加元|加拿大元', 'C$|CA$|c $|CAD$|cad$'),
  currency('NZD', 'New Zealand dollars|new zealand dollar|nzd', '新西兰元', 'NZ$|NZD$|nzd$'),
  currency('CHF', 'Swiss francs|swiss franc|chf', '瑞士法郎'),
  currency('SEK', 'Swedish kronor|swedish krona|sek', '瑞典克朗'),
  currency('NOK', 'Norwegian kroner|norwegian krone|nok', '挪威克朗'),
  currency('DKK', 'Danish kroner|danish krone|dkk', '丹麦克朗'),
  currency('RUB', 'roubles|rouble|rubles|ruble|rub', '卢布', '₽'),
  currency('INR', 'Indian rupees|indian rupee|rupees|rupee|inr', '印度卢比|卢比', '₹'),
  currency('PKR', 'Pakistani rupees|pakistani rupee|pkr', '巴基斯坦卢比'),
  currency('THB', 'baht|thai baht|thb', '泰铢', '฿'),
  currency('MYR', 'ringgit|malaysian ringgit|myr', '林吉特|马来西亚林吉特|令吉', 'RM'),
  currency('IDR', 'rupiah|indonesian rupiah|idr', '印尼盾|印度尼西亚卢比', 'Rp'),
  currency('VND', 'dong|vietnamese dong|vnd', '越南盾', '₫'),
  currency('PHP', 'Philippine pesos|philippine peso', '菲律宾比索', '₱'),
  currency('BRL', 'reais|brazilian reais|brazilian real|brl', '巴西雷亚尔|雷亚尔', 'R$'),
  currency('MXN', 'Mexican pesos|mexican peso|mxn', '墨西哥比索', 'MX$|MXN$|mxn$|Mex$'),
  currency('ZAR', 'rand|south african rand|zar', '兰特|南非兰特'),
  currency('TRY', 'Turkish lira|turkish liras', '土耳其里拉|里拉', '₺'),
  currency('AED', 'dirhams|dirham|uae dirhams|aed', '迪拉姆'),
  currency('SAR', 'Saudi riyals|saudi riyal|riyals|riyal|sar', '沙特里亚尔|里亚尔'),
  currency('NGN', 'naira|nigerian naira|ngn', '奈拉', '₦'),
  currency('EGP', 'Egyptian pounds|egyptian pound|egp', '埃镑|埃及镑'),
  currency('ILS', 'shekels|shekel|ils', '谢克尔', '₪'),
  currency('PLN', 'zlotys|zloty|pln', '兹罗提'),
  currency('CZK', 'Czech koruna|czech korunas|czk', '捷克克朗'),
  currency('HUF', 'forints|forint|huf', '福林'),
  currency('KZT', 'tenge|kzt', '坚戈', '₸'),
  currency('UAH', 'hryvnias|hryvnia|uah', '格里夫纳', '₴'),
  currency('CRC', 'Costa Rican colones|costa rican colón|crc', '哥斯达黎加科朗', '₡'),
  currency('GEL', 'lari|georgian lari|gel', '拉里', '₾'),
  currency('LAK', 'kip|lao kip|lak', '基普', '₭'),
  // Withdrawn, still met in reprints (ISO 4217, list three), and the one that no list has.
  currency('FIM', 'Finnish markka|finnish markkas', '芬兰马克'),
  currency('ESP', 'pesetas|peseta', '比塞塔'),
  currency('NLG', 'Dutch guilders|dutch guilder|guilders', '荷兰盾'),
  currency('FRF', 'francs|franc|french francs', '法国法郎'),
  currency('XBT', 'bitcoins|bitcoin|btc', '比特币|个比特币', '₿'),
  currency('LKR', 'Sri Lankan rupees|sri lankan rupee|lkr', '斯里兰卡卢比', 'ரூ'),
]

/** Currencies by ISO 4217 code. */
export const currencyByCode: ReadonlyMap<string, Currency> = new Map(currencies.map(one => [one.code, one]))
