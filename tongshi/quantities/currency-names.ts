/**
 * Currencies of today as CLDR names them, a line for each: ISO 4217 code, English singular and plural, and the Chinese
 * name as country and word. Written by `npm run write-currencies`; nothing here is changed by hand.
 */
export const currencyNames = `
AED|UAE dirham|UAE dirhams|阿联酋|迪拉姆
AFN|Afghan Afghani|Afghan Afghanis||阿富汗尼
ALL|Albanian lek|Albanian lekë|阿尔巴尼亚|列克
AMD|Armenian dram|Armenian drams|亚美尼亚|德拉姆
AOA|Angolan kwanza|Angolan kwanzas|安哥拉|宽扎
ARS|Argentine peso|Argentine pesos|阿根廷|比索
AUD|Australian dollar|Australian dollars||澳大利亚元
AWG|Aruban florin|Aruban florin|阿鲁巴|弗罗林
AZN|Azerbaijani manat|Azerbaijani manats|阿塞拜疆|马纳特
BAM|Bosnia-Herzegovina convertible mark|Bosnia-Herzegovina convertible marks|波斯尼亚-黑塞哥维那|可兑换马克
BBD|Barbadian dollar|Barbadian dollars||巴巴多斯元
BDT|Bangladeshi taka|Bangladeshi takas|孟加拉|塔卡
BGN|Bulgarian lev|Bulgarian leva|保加利亚|列弗
BHD|Bahraini dinar|Bahraini dinars|巴林|第纳尔
BIF|Burundian franc|Burundian francs|布隆迪|法郎
BMD|Bermudan dollar|Bermudan dollars||百慕大元
BND|Brunei dollar|Brunei dollars||文莱元
BOB|Bolivian boliviano|Bolivian bolivianos||玻利维亚诺
BRL|Brazilian real|Brazilian reals|巴西|雷亚尔
BSD|Bahamian dollar|Bahamian dollars||巴哈马元
BTN|Bhutanese ngultrum|Bhutanese ngultrums|不丹|努尔特鲁姆
BWP|Botswanan pula|Botswanan pulas|博茨瓦纳|普拉
BYN|Belarusian ruble|Belarusian rubles|白俄罗斯|卢布
BZD|Belize dollar|Belize dollars||伯利兹元
CAD|Canadian dollar|Canadian dollars||加拿大元
CDF|Congolese franc|Congolese francs|刚果|法郎
CHF|Swiss franc|Swiss francs|瑞士|法郎
CLP|Chilean peso|Chilean pesos|智利|比索
CNY|Chinese yuan|Chinese yuan||人民币
COP|Colombian peso|Colombian pesos|哥伦比亚|比索
CRC|Costa Rican colón|Costa Rican colóns|哥斯达黎加|科朗
CUP|Cuban peso|Cuban pesos|古巴|比索
CVE|Cape Verdean escudo|Cape Verdean escudos|佛得角|埃斯库多
CZK|Czech koruna|Czech korunas|捷克|克朗
DJF|Djiboutian franc|Djiboutian francs|吉布提|法郎
DKK|Danish krone|Danish kroner|丹麦|克朗
DOP|Dominican peso|Dominican pesos|多米尼加|比索
DZD|Algerian dinar|Algerian dinars|阿尔及利亚|第纳尔
EGP|Egyptian pound|Egyptian pounds||埃及镑
ERN|Eritrean nakfa|Eritrean nakfas|厄立特里亚|纳克法
ETB|Ethiopian birr|Ethiopian birrs|埃塞俄比亚|比尔
EUR|euro|euros||欧元
FJD|Fijian dollar|Fijian dollars||斐济元
FKP|Falkland Islands pound|Falkland Islands pounds||福克兰群岛镑
GBP|British pound|British pounds||英镑
GEL|Georgian lari|Georgian laris|格鲁吉亚|拉里
GHS|Ghanaian cedi|Ghanaian cedis|加纳|塞地
GIP|Gibraltar pound|Gibraltar pounds||直布罗陀镑
GMD|Gambian dalasi|Gambian dalasis|冈比亚|达拉西
GNF|Guinean franc|Guinean francs|几内亚|法郎
GTQ|Guatemalan quetzal|Guatemalan quetzals|危地马拉|格查尔
GYD|Guyanaese dollar|Guyanaese dollars||圭亚那元
HKD|Hong Kong dollar|Hong Kong dollars||港元
HNL|Honduran lempira|Honduran lempiras|洪都拉斯|伦皮拉
HTG|Haitian gourde|Haitian gourdes|海地|古德
HUF|Hungarian forint|Hungarian forints|匈牙利|福林
IDR|Indonesian rupiah|Indonesian rupiahs|印度尼西亚|卢比
ILS|Israeli new shekel|Israeli new shekels|以色列|新谢克尔
INR|Indian rupee|Indian rupees|印度|卢比
IQD|Iraqi dinar|Iraqi dinars|伊拉克|第纳尔
IRR|Iranian rial|Iranian rials|伊朗|里亚尔
ISK|Icelandic króna|Icelandic krónur|冰岛|克朗
JMD|Jamaican dollar|Jamaican dollars||牙买加元
JOD|Jordanian dinar|Jordanian dinars|约旦|第纳尔
JPY|Japanese yen|Japanese yen||日元
KES|Kenyan shilling|Kenyan shillings|肯尼亚|先令
KGS|Kyrgyz som|Kyrgyz soms|吉尔吉斯斯坦|索姆
KHR|Cambodian riel|Cambodian riels|柬埔寨|瑞尔
KMF|Comorian franc|Comorian francs|科摩罗|法郎
KPW|North Korean won|North Korean won||朝鲜元
KRW|South Korean won|South Korean won||韩元
KWD|Kuwaiti dinar|Kuwaiti dinars|科威特|第纳尔
KYD|Cayman Islands dollar|Cayman Islands dollars||开曼元
KZT|Kazakhstani tenge|Kazakhstani tenges|哈萨克斯坦|坚戈
LAK|Laotian kip|Laotian kips|老挝|基普
LBP|Lebanese pound|Lebanese pounds||黎巴嫩镑
LKR|Sri Lankan rupee|Sri Lankan rupees|斯里兰卡|卢比
LRD|Liberian dollar|Liberian dollars||利比里亚元
LSL|Lesotho loti|Lesotho lotis|莱索托|洛蒂
LYD|Libyan dinar|Libyan dinars|利比亚|第纳尔
MAD|Moroccan dirham|Moroccan dirhams|摩洛哥|迪拉姆
MDL|Moldovan leu|Moldovan lei|摩尔多瓦|列伊
MGA|Malagasy ariary|Malagasy ariaries|马达加斯加|阿里亚里
MKD|Macedonian denar|Macedonian denari|马其顿|第纳尔
MMK|Myanmar kyat|Myanmar kyats||缅甸元
MNT|Mongolian tugrik|Mongolian tugriks|蒙古|图格里克
MOP|Macanese pataca|Macanese patacas||澳门币
MRU|Mauritanian ouguiya|Mauritanian ouguiyas|毛里塔尼亚|乌吉亚
MUR|Mauritian rupee|Mauritian rupees|毛里求斯|卢比
MVR|Maldivian rufiyaa|Maldivian rufiyaas|马尔代夫|卢菲亚
MWK|Malawian kwacha|Malawian kwachas|马拉维|克瓦查
MXN|Mexican peso|Mexican pesos|墨西哥|比索
MYR|Malaysian ringgit|Malaysian ringgits|马来西亚|林吉特
MZN|Mozambican metical|Mozambican meticals|莫桑比克|美提卡
NAD|Namibian dollar|Namibian dollars||纳米比亚元
NGN|Nigerian naira|Nigerian nairas|尼日利亚|奈拉
NIO|Nicaraguan córdoba|Nicaraguan córdobas|尼加拉瓜|科多巴
NOK|Norwegian krone|Norwegian kroner|挪威|克朗
NPR|Nepalese rupee|Nepalese rupees|尼泊尔|卢比
NZD|New Zealand dollar|New Zealand dollars||新西兰元
OMR|Omani rial|Omani rials|阿曼|里亚尔
PAB|Panamanian balboa|Panamanian balboas|巴拿马|巴波亚
PEN|Peruvian sol|Peruvian soles|秘鲁|索尔
PGK|Papua New Guinean kina|Papua New Guinean kina|巴布亚新几内亚|基那
PHP|Philippine peso|Philippine pesos|菲律宾|比索
PKR|Pakistani rupee|Pakistani rupees|巴基斯坦|卢比
PLN|Polish zloty|Polish zlotys|波兰|兹罗提
PYG|Paraguayan guarani|Paraguayan guaranis|巴拉圭|瓜拉尼
QAR|Qatari riyal|Qatari riyals|卡塔尔|里亚尔
RON|Romanian leu|Romanian lei|罗马尼亚|列伊
RSD|Serbian dinar|Serbian dinars|塞尔维亚|第纳尔
RUB|Russian ruble|Russian rubles|俄罗斯|卢布
RWF|Rwandan franc|Rwandan francs|卢旺达|法郎
SAR|Saudi riyal|Saudi riyals|沙特|里亚尔
SBD|Solomon Islands dollar|Solomon Islands dollars||所罗门群岛元
SCR|Seychellois rupee|Seychellois rupees|塞舌尔|卢比
SDG|Sudanese pound|Sudanese pounds||苏丹镑
SEK|Swedish krona|Swedish kronor|瑞典|克朗
SGD|Singapore dollar|Singapore dollars||新加坡元
SHP|St. Helena pound|St. Helena pounds||圣赫勒拿群岛磅
SLE|Sierra Leonean leone|Sierra Leonean leones|塞拉利昂|新利昂
SOS|Somali shilling|Somali shillings|索马里|先令
SRD|Surinamese dollar|Surinamese dollars||苏里南元
SSP|South Sudanese pound|South Sudanese pounds||南苏丹镑
STN|São Tomé & Príncipe dobra|São Tomé & Príncipe dobras|圣多美和普林西比|多布拉
SYP|Syrian pound|Syrian pounds||叙利亚镑
SZL|Swazi lilangeni|Swazi emalangeni|斯威士兰|里兰吉尼
THB|Thai baht|Thai baht||泰铢
TJS|Tajikistani somoni|Tajikistani somonis|塔吉克斯坦|索莫尼
TMT|Turkmenistani manat|Turkmenistani manat|土库曼斯坦|马纳特
TND|Tunisian dinar|Tunisian dinars|突尼斯|第纳尔
TOP|Tongan paʻanga|Tongan paʻanga|汤加|潘加
TRY|Turkish lira|Turkish Lira|土耳其|里拉
TTD|Trinidad & Tobago dollar|Trinidad & Tobago dollars||特立尼达和多巴哥元
TWD|New Taiwan dollar|New Taiwan dollars||新台币
TZS|Tanzanian shilling|Tanzanian shillings|坦桑尼亚|先令
UAH|Ukrainian hryvnia|Ukrainian hryvnias|乌克兰|格里夫纳
UGX|Ugandan shilling|Ugandan shillings|乌干达|先令
USD|US dollar|US dollars||美元
UYU|Uruguayan peso|Uruguayan pesos|乌拉圭|比索
UZS|Uzbekistani som|Uzbekistani som|乌兹别克斯坦|苏姆
VES|Venezuelan bolívar|Venezuelan bolívars|委内瑞拉|玻利瓦尔
VND|Vietnamese dong|Vietnamese dong||越南盾
VUV|Vanuatu vatu|Vanuatu vatus|瓦努阿图|瓦图
WST|Samoan tala|Samoan tala|萨摩亚|塔拉
XAF|Central African CFA franc|Central African CFA francs|中非|法郎
XCD|East Caribbean dollar|East Caribbean dollars||东加勒比元
XCG|Caribbean guilder|Caribbean guilders||加勒比盾
XDR|special drawing rights|special drawing rights||特别提款权
XOF|West African CFA franc|West African CFA francs|西非|法郎
XPF|CFP franc|CFP francs|太平洋|法郎
YER|Yemeni rial|Yemeni rials|也门|里亚尔
ZAR|South African rand|South African rand|南非|兰特
ZMW|Zambian kwacha|Zambian kwachas|赞比亚|克瓦查
ZWG|Zimbabwean gold|Zimbabwean gold|津巴布韦|金元
`
