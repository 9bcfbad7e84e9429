/** What a unit measures: only units of one dimension can be converted. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'power'
  | 'energy'
  | 'frequency'
  | 'information'
  | 'temperature'
  | 'angle'
  | 'pressure'
  | 'voltage'
  | 'apparent-power'
  | 'charge'
  | 'torque'
  | 'level'
  | 'thing'

/** A unit of measurement. */
export type Unit = Readonly<{
  /** UCUM, or an annotation in braces for things that are counted. */
  code: string
  dimension: Dimension
  /** How many of the dimension's base units it is, exact: decimal digits or `n/d`. Absent where none is fixed. */
  factor?: string
  /** Singular, plural, then every other spelling; lower case, British, with its hyphen: the others follow from it. */
  en: readonly string[]
  /** The press's word, then every other spelling. */
  zh: readonly string[]
  /** Letters as written, in both languages. */
  symbols?: readonly string[]
}>

function unit(
  code: string,
  dimension: Dimension,
  factor: string | undefined,
  words: readonly [en: string, zh: string, symbols?: string],
): Unit {
  const [en, zh, symbols] = words
  return {
    code,
    dimension,
    ...(factor !== undefined && {factor}),
    en: en.split('|'),
    zh: zh.split('|'),
    ...(symbols !== undefined && {symbols: symbols.split('|')}),
  }
}

/**
 * Units of the press, their spellings and their exact sizes (GB 3100-1993, UCUM 2.1, NIST SP 811 appendix B).
 * 亩 is 2000/3 m², 斤 half a kilogram, 里 half a kilometre; a short ton is no tonne.
 */
export const units: readonly Unit[] = [
  unit('pm', 'length', '0.000000000001', ['picometre|picometres', '皮米']),
  unit('nm', 'length', '0.000000001', ['nanometre|nanometres', '纳米|奈米', 'nm']),
  unit('um', 'length', '0.000001', ['micrometre|micrometres|micron|microns', '微米', 'μm|µm|um']),
  unit('mm', 'length', '0.001', ['millimetre|millimetres', '毫米', 'mm']),
  unit('cm', 'length', '0.01', ['centimetre|centimetres', '厘米|公分', 'cm|CM']),
  unit('dm', 'length', '0.1', ['decimetre|decimetres', '分米', 'dm']),
  unit('m', 'length', '1', ['metre|metres', '米|公尺', 'm']),
  unit('km', 'length', '1000', ['kilometre|kilometres|kms', '公里|千米', 'km|KM']),
  unit('[li_cn]', 'length', '500', ['li|li', '里|华里']),
  unit('[in_i]', 'length', '0.0254', ['inch|inches', '英寸|吋']),
  unit('[ft_i]', 'length', '0.3048', ['foot|feet', '英尺', 'ft']),
  unit('[yd_i]', 'length', '0.9144', ['yard|yards', '码', 'yd']),
  unit('[mi_i]', 'length', '1609.344', ['mile|miles', '英里', 'mi']),
  unit('[nmi_i]', 'length', '1852', ['nautical mile|nautical miles', '海里|浬', 'nmi']),
  unit('mm2', 'area', '0.000001', ['square millimetre|square millimetres', '平方毫米', 'mm2|mm²']),
  unit('cm2', 'area', '0.0001', ['square centimetre|square centimetres', '平方厘米', 'cm2|cm²']),
  unit('m2', 'area', '1', ['square metre|square metres|sq m|sq. m', '平方米|平米|㎡', 'm2|m²|sqm']),
  unit('km2', 'area', '1000000', [
    'square kilometre|square kilometres|sq km',
    '平方公里|平方千米',
    'km2|km²',
  ]),
  unit('har', 'area', '10000', ['hectare|hectares', '公顷', 'ha']),
  unit('[mu_cn]', 'area', '2000/3', ['mu|mu', '亩|畝']),
  unit('[acr_us]', 'area', '4046.8564224', ['acre|acres', '英亩']),
  unit('[sft_i]', 'area', '0.09290304', ['square foot|square feet|sq ft', '平方英尺', 'ft2|ft²']),
  unit('[smi_us]', 'area', '2589988.110336', ['square mile|square miles', '平方英里']),
  unit('mL', 'volume', '0.001', ['millilitre|millilitres', '毫升', 'ml|mL']),
  unit('L', 'volume', '1', ['litre|litres', '升|公升', 'L']),
  unit('m3', 'volume', '1000', ['cubic metre|cubic metres|cu m', '立方米|立方', 'm3|m³']),
  unit('km3', 'volume', '1000000000000', ['cubic kilometre|cubic kilometres', '立方公里', 'km3|km³']),
  unit('[cft_i]', 'volume', '28.316846592', ['cubic foot|cubic feet', '立方英尺']),
  unit('[gal_us]', 'volume', '3.785411784', ['gallon|gallons', '加仑']),
  unit('[bbl_us]', 'volume', '158.987294928', ['barrel|barrels', '桶']),
  unit('[tbs_us]', 'volume', undefined, ['tablespoon|tablespoons', '汤匙']),
  unit('[tsp_us]', 'volume', undefined, ['teaspoon|teaspoons', '茶匙']),
  unit('[cup_us]', 'volume', undefined, ['cup|cups', '杯']),
  unit('ug', 'mass', '0.000000001', [
    'microgram|micrograms|microgramme|microgrammes',
    '微克',
    'μg|µg|ug|mcg',
  ]),
  unit('mg', 'mass', '0.000001', ['milligram|milligrams|milligramme|milligrammes', '毫克', 'mg']),
  unit('g', 'mass', '0.001', ['gram|grams|gramme|grammes', '克', 'g']),
  unit('kg', 'mass', '1', ['kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kgs', '千克|公斤', 'kg|KG']),
  unit('t', 'mass', '1000', ['tonne|tonnes|metric ton|metric tons|ton|tons', '吨|公吨', 't']),
  unit('[ston_av]', 'mass', '907.18474', ['short ton|short tons', '短吨']),
  unit('[lton_av]', 'mass', '1016.0469088', ['long ton|long tons', '长吨']),
  unit('[jin_cn]', 'mass', '0.5', ['jin|jin', '斤|市斤']),
  unit('[liang_cn]', 'mass', '0.05', ['liang|liang|tael|taels', '两|兩']),
  unit('[lb_av]', 'mass', '0.45359237', ['pound|pounds', '磅', 'lb|lbs']),
  unit('[oz_av]', 'mass', '0.028349523125', ['ounce|ounces', '盎司', 'oz']),
  unit('[car_m]', 'mass', '0.0002', ['carat|carats', '克拉', 'ct']),
  unit('ms', 'time', '0.001', ['millisecond|milliseconds', '毫秒', 'ms']),
  unit('s', 'time', '1', ['second|seconds|sec|secs', '秒|秒钟', 's']),
  unit('min', 'time', '60', ['minute|minutes|min|mins', '分钟']),
  unit('h', 'time', '3600', ['hour|hours|hr|hrs', '小时|个小时|个钟头', 'h']),
  unit('d', 'time', '86400', ['day|days', '天|日']),
  unit('wk', 'time', '604800', ['week|weeks', '周|个星期|星期|个礼拜']),
  unit('mo', 'time', undefined, ['month|months', '个月']),
  unit('a', 'time', undefined, ['year|years', '年|载']),
  unit('{decade}', 'time', undefined, ['decade|decades', '个十年']),
  unit('{century}', 'time', undefined, ['century|centuries', '个世纪|世纪']),
  unit('W', 'power', '1', ['watt|watts', '瓦|瓦特', 'W']),
  unit('kW', 'power', '1000', ['kilowatt|kilowatts', '千瓦', 'kW|KW']),
  unit('MW', 'power', '1000000', ['megawatt|megawatts', '兆瓦', 'MW|MWp']),
  unit('GW', 'power', '1000000000', ['gigawatt|gigawatts', '吉瓦', 'GW|GWp']),
  unit('TW', 'power', '1000000000000', ['terawatt|terawatts', '太瓦', 'TW']),
  unit('[HP]', 'power', undefined, ['horsepower|horsepower', '马力', 'hp']),
  unit('Wh', 'energy', '1', ['watt-hour|watt-hours', '瓦时', 'Wh']),
  unit('kWh', 'energy', '1000', ['kilowatt-hour|kilowatt-hours', '千瓦时|度电', 'kWh|kwh|KWh']),
  unit('MWh', 'energy', '1000000', ['megawatt-hour|megawatt-hours', '兆瓦时', 'MWh']),
  unit('GWh', 'energy', '1000000000', ['gigawatt-hour|gigawatt-hours', '吉瓦时', 'GWh']),
  unit('TWh', 'energy', '1000000000000', ['terawatt-hour|terawatt-hours', '太瓦时', 'TWh']),
  unit('cal', 'energy', undefined, ['calorie|calories', '卡路里']),
  unit('kcal', 'energy', undefined, ['kilocalorie|kilocalories', '千卡|大卡', 'kcal']),
  unit('J', 'energy', undefined, ['joule|joules', '焦耳', 'J']),
  unit('Hz', 'frequency', '1', ['hertz|hertz', '赫兹|赫', 'Hz']),
  unit('kHz', 'frequency', '1000', ['kilohertz|kilohertz', '千赫|千赫兹', 'kHz']),
  unit('MHz', 'frequency', '1000000', ['megahertz|megahertz', '兆赫|兆赫兹', 'MHz']),
  unit('GHz', 'frequency', '1000000000', ['gigahertz|gigahertz', '吉赫|吉赫兹', 'GHz']),
  unit('bit', 'information', '1', ['bit|bits', '比特']),
  unit('kbit', 'information', '1000', ['kilobit|kilobits', '千比特']),
  unit('Mbit', 'information', '1000000', ['megabit|megabits', '兆比特', 'Mb|mb']),
  unit('Gbit', 'information', '1000000000', ['gigabit|gigabits', '吉比特', 'Gb']),
  unit('By', 'information', '8', ['byte|bytes', '字节']),
  unit('kBy', 'information', '8000', ['kilobyte|kilobytes', '千字节', 'KB|kB']),
  unit('MBy', 'information', '8000000', ['megabyte|megabytes', '兆字节', 'MB']),
  unit('GBy', 'information', '8000000000', ['gigabyte|gigabytes', '吉字节', 'GB']),
  unit('TBy', 'information', '8000000000000', ['terabyte|terabytes', '太字节', 'TB']),
  unit('Cel', 'temperature', undefined, [
    'degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|centigrade|deg celsius|degrees c|degree c|deg c|celcius|degrees celcius|centigrate',
    '摄氏度|度',
    '°C|℃|°c',
  ]),
  unit('[degF]', 'temperature', undefined, [
    'degree fahrenheit|degrees fahrenheit|fahrenheit|deg fahrenheit|degrees f|degree f|deg f|degrees farenheit|farenheit',
    '华氏度',
    '°F|℉',
  ]),
  unit('deg', 'angle', '1', ['degree|degrees|deg.', '度角', '°']),
  unit('rad', 'angle', undefined, ['radian|radians', '弧度', 'rad']),
  unit('Pa', 'pressure', '1', ['pascal|pascals', '帕|帕斯卡', 'Pa']),
  unit('hPa', 'pressure', '100', ['hectopascal|hectopascals', '百帕', 'hPa']),
  unit('kPa', 'pressure', '1000', ['kilopascal|kilopascals', '千帕', 'kPa']),
  unit('MPa', 'pressure', '1000000', ['megapascal|megapascals', '兆帕', 'MPa']),
  unit('mbar', 'pressure', '100', ['millibar|millibars', '毫巴', 'mbar']),
  unit('bar', 'pressure', '100000', ['bar|bar', '巴', 'bar']),
  unit('V', 'voltage', '1', ['volt|volts', '伏|伏特', 'V']),
  unit('kV', 'voltage', '1000', ['kilovolt|kilovolts', '千伏', 'kV|KV']),
  unit('kV.A', 'apparent-power', '1000', ['kilovolt-ampere|kilovolt-amperes', '千伏安', 'kVA|KVA']),
  unit('MV.A', 'apparent-power', '1000000', ['megavolt-ampere|megavolt-amperes', '兆伏安', 'MVA']),
  unit('mA.h', 'charge', '1', ['milliampere-hour|milliampere-hours', '毫安时', 'mAh']),
  unit('N.m', 'torque', '1', ['newton-metre|newton-metres', '牛米|牛·米', 'Nm|N·m|N.m']),
  unit('dB', 'level', undefined, ['decibel|decibels', '分贝', 'dB|dB(A)']),
  unit('{TEU}', 'thing', undefined, [
    'TEU|TEU|teus|twenty-foot equivalent units|standard containers',
    '标准箱|国际标准箱|标箱',
    'TEU|TEUs',
  ]),
  unit('{GT}', 'thing', undefined, ['gross ton|gross tons|gross tonne|gross tonnes', '总吨', 'GT']),
  unit('{dwt}', 'thing', undefined, [
    'deadweight tonne|deadweight tonnes|deadweight ton|deadweight tons',
    '载重吨',
    'DWT|dwt',
  ]),
]

/** Units by code. */
export const unitByCode: ReadonlyMap<string, Unit> = new Map(units.map(one => [one.code, one]))
