/**
 * Currencies of today as CLDR names them, a line for each: ISO 4217 code, English singular and plural (empty: with an
 * s), and the Chinese name as country and word. Written by `npm run write-currencies`; nothing here is changed by hand.
 */
export const currencyNames = `
AED|UAE dirham||阿联酋|迪拉姆
AFN|Afghan Afghani|||阿富汗尼
ALL|Albanian lek|Albanian lekë|阿尔巴尼亚|列克
AMD|Armenian dram||亚美尼亚|德拉姆
AOA|Angolan kwanza||安哥拉|宽扎
ARS|Argentine peso||阿根廷|比索
AUD|Australian dollar|||澳大利亚元
AWG|Aruban florin|Aruban florin|阿鲁巴|弗罗林
AZN|Azerbaijani manat||阿塞拜疆|马纳特
BAM|Bosnia-Herzegovina convertible mark||波斯尼亚-黑塞哥维那|可兑换马克
BBD|Barbadian dollar|||巴巴多斯元
BDT|Bangladeshi taka||孟加拉|塔卡
BGN|Bulgarian lev|Bulgarian leva|保加利亚|列弗
BHD|Bahraini dinar||巴林|第纳尔
BIF|Burundian franc||布隆迪|法郎
BMD|Bermudan dollar|||百慕大元
BND|Brunei dollar|||文莱元
BOB|Bolivian boliviano|||玻利维亚诺
BRL|Brazilian real||巴西|雷亚尔
BSD|Bahamian dollar|||巴哈马元
BTN|Bhutanese ngultrum||不丹|努尔特鲁姆
BWP|Botswanan pula||博茨瓦纳|普拉
BYN|Belarusian ruble||白俄罗斯|卢布
BZD|Belize dollar|||伯利兹元
CAD|Canadian dollar|||加拿大元
CDF|Congolese franc||刚果|法郎
CHF|Swiss franc||瑞士|法郎
CLP|Chilean peso||智利|比索
CNY|Chinese yuan|Chinese yuan||人民币
COP|Colombian peso||哥伦比亚|比索
CRC|Costa Rican colón||哥斯达黎加|科朗
CUP|Cuban peso||古巴|比索
CVE|Cape Verdean escudo||佛得角|埃斯库多
CZK|Czech koruna||捷克|克朗
DJF|Djiboutian franc||吉布提|法郎
DKK|Danish krone|Danish kroner|丹麦|克朗
DOP|Dominican peso||多米尼加|比索
DZD|Algerian dinar||阿尔及利亚|第纳尔
EGP|Egyptian pound|||埃及镑
ERN|Eritrean nakfa||厄立特里亚|纳克法
ETB|Ethiopian birr||埃塞俄比亚|比尔
EUR|euro|||欧元
FJD|Fijian dollar|||斐济元
FKP|Falkland Islands pound|||福克兰群岛镑
GBP|British pound|||英镑
GEL|Georgian lari||格鲁吉亚|拉里
GHS|Ghanaian cedi||加纳|塞地
GIP|Gibraltar pound|||直布罗陀镑
GMD|Gambian dalasi||冈比亚|达拉西
GNF|Guinean franc||几内亚|法郎
GTQ|Guatemalan quetzal||危地马拉|格查尔
GYD|Guyanaese dollar|||圭亚那元
HKD|Hong Kong dollar|||港元
HNL|Honduran lempira||洪都拉斯|伦皮拉
HTG|Haitian gourde||海地|古德
HUF|Hungarian forint||匈牙利|福林
IDR|Indonesian rupiah||印度尼西亚|卢比
ILS|Israeli new shekel||以色列|新谢克尔
INR|Indian rupee||印度|卢比
IQD|Iraqi dinar||伊拉克|第纳尔
IRR|Iranian rial||伊朗|里亚尔
ISK|Icelandic króna|Icelandic krónur|冰岛|克朗
JMD|Jamaican dollar|||牙买加元
JOD|Jordanian dinar||约旦|第纳尔
JPY|Japanese yen|Japanese yen||日元
KES|Kenyan shilling||肯尼亚|先令
KGS|Kyrgyz som||吉尔吉斯斯坦|索姆
KHR|Cambodian riel||柬埔寨|瑞尔
KMF|Comorian franc||科摩罗|法郎
KPW|North Korean won|North Korean won||朝鲜元
KRW|South Korean won|South Korean won||韩元
KWD|Kuwaiti dinar||科威特|第纳尔
KYD|Cayman Islands dollar|||开曼元
KZT|Kazakhstani tenge||哈萨克斯坦|坚戈
LAK|Laotian kip||老挝|基普
LBP|Lebanese pound|||黎巴嫩镑
LKR|Sri Lankan rupee||斯里兰卡|卢比
LRD|Liberian dollar|||利比里亚元
LSL|Lesotho loti||莱索托|洛蒂
LYD|Libyan dinar||利比亚|第纳尔
MAD|Moroccan dirham||摩洛哥|迪拉姆
MDL|Moldovan leu|Moldovan lei|摩尔多瓦|列伊
MGA|Malagasy ariary|Malagasy ariaries|马达加斯加|阿里亚里
MKD|Macedonian denar|Macedonian denari|马其顿|第纳尔
MMK|Myanmar kyat|||缅甸元
MNT|Mongolian tugrik||蒙古|图格里克
MOP|Macanese pataca|||澳门币
MRU|Mauritanian ouguiya||毛里塔尼亚|乌吉亚
MUR|Mauritian rupee||毛里求斯|卢比
MVR|Maldivian rufiyaa||马尔代夫|卢菲亚
MWK|Malawian kwacha||马拉维|克瓦查
MXN|Mexican peso||墨西哥|比索
MYR|Malaysian ringgit||马来西亚|林吉特
MZN|Mozambican metical||莫桑比克|美提卡
NAD|Namibian dollar|||纳米比亚元
NGN|Nigerian naira||尼日利亚|奈拉
NIO|Nicaraguan córdoba||尼加拉瓜|科多巴
NOK|Norwegian krone|Norwegian kroner|挪威|克朗
NPR|Nepalese rupee||尼泊尔|卢比
NZD|New Zealand dollar|||新西兰元
OMR|Omani rial||阿曼|里亚尔
PAB|Panamanian balboa||巴拿马|巴波亚
PEN|Peruvian sol|Peruvian soles|秘鲁|索尔
PGK|Papua New Guinean kina|Papua New Guinean kina|巴布亚新几内亚|基那
PHP|Philippine peso||菲律宾|比索
PKR|Pakistani rupee||巴基斯坦|卢比
PLN|Polish zloty||波兰|兹罗提
PYG|Paraguayan guarani||巴拉圭|瓜拉尼
QAR|Qatari riyal||卡塔尔|里亚尔
RON|Romanian leu|Romanian lei|罗马尼亚|列伊
RSD|Serbian dinar||塞尔维亚|第纳尔
RUB|Russian ruble||俄罗斯|卢布
RWF|Rwandan franc||卢旺达|法郎
SAR|Saudi riyal||沙特|里亚尔
SBD|Solomon Islands dollar|||所罗门群岛元
SCR|Seychellois rupee||塞舌尔|卢比
SDG|Sudanese pound|||苏丹镑
SEK|Swedish krona|Swedish kronor|瑞典|克朗
SGD|Singapore dollar|||新加坡元
SHP|St. Helena pound|||圣赫勒拿群岛磅
SLE|Sierra Leonean leone||塞拉利昂|新利昂
SOS|Somali shilling||索马里|先令
SRD|Surinamese dollar|||苏里南元
SSP|South Sudanese pound|||南苏丹镑
STN|São Tomé & Príncipe dobra||圣多美和普林西比|多布拉
SYP|Syrian pound|||叙利亚镑
SZL|Swazi lilangeni|Swazi emalangeni|斯威士兰|里兰吉尼
THB|Thai baht|Thai baht||泰铢
TJS|Tajikistani somoni||塔吉克斯坦|索莫尼
TMT|Turkmenistani manat|Turkmenistani manat|土库曼斯坦|马纳特
TND|Tunisian dinar||突尼斯|第纳尔
TOP|Tongan paʻanga|Tongan paʻanga|汤加|潘加
TRY|Turkish lira|Turkish Lira|土耳其|里拉
TTD|Trinidad & Tobago dollar|||特立尼达和多巴哥元
TWD|New Taiwan dollar|||新台币
TZS|Tanzanian shilling||坦桑尼亚|先令
UAH|Ukrainian hryvnia||乌克兰|格里夫纳
UGX|Ugandan shilling||乌干达|先令
USD|US dollar|||美元
UYU|Uruguayan peso||乌拉圭|比索
UZS|Uzbekistani som|Uzbekistani som|乌兹别克斯坦|苏姆
VES|Venezuelan bolívar||委内瑞拉|玻利瓦尔
VND|Vietnamese dong|Vietnamese dong||越南盾
VUV|Vanuatu vatu||瓦努阿图|瓦图
WST|Samoan tala|Samoan tala|萨摩亚|塔拉
XAF|Central African CFA franc||中非|法郎
XCD|East Caribbean dollar|||东加勒比元
XCG|Caribbean guilder|||加勒比盾
XDR|special drawing rights|special drawing rights||特别提款权
XOF|West African CFA franc||西非|法郎
XPF|CFP franc||太平洋|法郎
YER|Yemeni rial||也门|里亚尔
ZAR|South African rand|South African rand|南非|兰特
ZMW|Zambian kwacha||赞比亚|克瓦查
ZWG|Zimbabwean gold|Zimbabwean gold|津巴布韦|金元
`
