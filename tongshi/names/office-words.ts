/** An office in English, as it stands before or behind a name: `Deputy Director`, `chief executive officer`. */
const ranks =
  'deputy|vice|executive|assistant|chief|managing|associate|party|acting|honorary|senior|general|standing|founding|former|first|principal|co|permanent|under|state|foreign|prime|vice-|global|regional|distinguished|leading|research|news|project|technical|academic|academy|board|committee|county|municipal|provincial|city|group|company|financial|operating|technology|information|marketing|medical|scientific|legal|commercial|product|strategy|sales|security|data|design|engineering|creative|investment|risk|administrative|sustainability'
const offices =
  'director-generals?|directors?-general|directors?(?: general)?|deans?|presidents?|chairmen|chairman|chairwoman|chairpersons?|chairs?|mayors?|governors?|secretar(?:y|ies)(?:-general| general)?|ministers?|premiers?|managers?|professors?(?: emerit(?:us|a))?|minister[ -]counsell?ors?|grandmasters?|engineers?|commissioners?|generals?|academicians?|ambassadors?|spokesm[ae]n|spokeswom[ae]n|spokespersons?|ceo|cfo|cto|coo|officers?|founders?|co-founders?|scientists?|researchers?|analysts?|economists?|curators?|principals?|headmasters?|rectors?|chancellors?|vice-chancellors?|consuls?(?:-general| general)?|representatives?|inspectors?|supervisors?|lecturers?|heads?|leaders?|counsell?ors?|executives?|partners?|architects?|designers?|editors?(?:-in-chief)?|captains?|members?|advis[eo]rs?|envoys?|provosts?|treasurers?|trustees?|chiefs? of staff|owners?|co-owners?|authors?|co-authors?|commanders?|coaches|coach|judges?|prosecutors?|superintendents?|coordinators?|administrators?|specialists?|technicians?|consultants?|strategists?|lawyers?|attorneys?|historians?|physicists?|chemists?|[a-z]+ologists?|physicians?|surgeons?|artists?|entrepreneurs?|fellows?|delegates?|senators?|lawmakers?|congressm[ae]n|vice-rectors?|programmers?|pilots?|astronauts?|midwi(?:fe|ves)|nurses?|teachers?|farmers?|growers?|commanders?-in-chief|deput(?:y|ies)|wardens?|rangers?|headmistress(?:es)?|headteachers?|ombudsm[ae]n|controllers?|auditors?|secretaries|clerks?|registrars?|conductors?|planners?|volunteers?|activists?|campaigners?|writers?|novelists?|poets?|painters?|sculptors?|photographers?|musicians?|composers?|singers?|actors?|actress(?:es)?|filmm?akers?|screenwriters?|statisticians?|mathematicians?|geneticists?|botanists?|agronomists?|ecologists?|journalists?|reporters?|columnists?|translators?|interpreters?|librarians?|archivists?|mechanics?|electricians?|welders?|drivers?|fisherm[ae]n|villagers?|shopkeepers?|students?|doctors?|veterinarians?|athletes?|goalkeepers?|referees?|umpires?|craftsm[ae]n|artisans?|chefs?|bakers?|weavers?|potters?|carpenters?|foremen|foreman|sergeants?|lieutenants?|majors?|colonels?|admirals?|brigadiers?|barristers?|solicitors?|notar(?:y|ies)|mediators?|investigators?|demographers?|anthropologists?|paramedics?|pharmacists?|therapists?|dentists?|headmen|headman|elders?|whips?|monarchs?|[a-z]*keepers?|procurators?|justices?|magistrates?|herders?|prefects?|imams?|abbots?|bishops?|pastors?|priests?|monks?|marshals?|constables?|detectives?|councill?ors?|legislators?|correspondents?|inventors?|mountaineers?|divers?|swimmers?|runners?|cyclists?|midfielders?|skippers?|miners?|facilitators?|caretakers?|custodians?|choreographers?|dancers?|violinists?|pianists?|animators?|illustrators?|cinematographers?|playwrights?|linguists?|geographers?|surveyors?|oceanographers?|astronomers?|biochemists?|naturalists?|conservationists?|environmentalists?|foresters?|nutritionists?|dietitians?|psychiatrists?|taikonauts?|cosmonauts?|forecasters?|dispatchers?|stationmasters?|harbou?r ?masters?|under-?secretar(?:y|ies)(?:-general| general)?|regents?|comptrollers?|bursars?|sheriffs?|alderm[ae]n|policem[ae]n|policewom[ae]n|firefighters?|instructors?|trainers?|rapporteurs?|moderators?|conveners?|rabbis?|chaplains?|emirs?|sultans?|commodores?|sommeliers?|winemakers?|gardeners?|publishers?|producers?|cellists?|drummers?|guitarists?|organists?|concertmasters?|negotiators?|arbitrators?|adjudicators?|(?<=(?:deputy|house|parliamentary) )speakers?|speaker(?= of (?:the |its )?(?:house|parliament|assembly|national|legislative|knesset|majlis|riksdag|storting|bundestag))|actuar(?:y|ies)|epigraphers?|ethnographers?|hydrographers?|cartographers?|radiographers?|taxonomists?|horticulturists?|horticulturalists?|agriculturists?|arborists?|(?:astro|geo|bio)physicists?|(?:physio|psycho)therapists?|an(?:ae|e)sthetists?|obstetricians?|pa?ediatricians?|optometrists?|calligraphers?|cartoonists?|essayists?|diplomats?|attach[eé]s?|unionists?|climbers?|sprinters?|wrestlers?|boxers?|gymnasts?|skaters?|skiers?|assemblym[ae]n|assemblywom[ae]n|congresswom[ae]n|archbishops?|vicars?|deacons?|muftis?|chieftains?|stonemasons?|blacksmiths?|goldsmiths?|luthiers?|schoolteachers?|pensioners?|grandmothers?|grandfathers?|(?:fire|police|village|tribal|army|navy|bureau|station|section|mission|opposition) chiefs?'
/** Fields that stand without a mark between an office and its holder: Director of Operations Hannah Weiss. */
const fields =
  'energy|health|public health|education|higher education|operations|research|transport|transportation|finance|defen[cs]e|agriculture|foreign affairs|home affairs|internal affairs|trade|justice|communications|marketing|engineering|technology|science|environment|the environment|culture|tourism|labou?r|logistics|sustainability|product|sales|security|policy|strategy|the interior|commerce|industry|conservation|exploration|production|planning|development|human resources|water|fisheries|sports?|infrastructure|housing|immigration|information|partnerships|innovation|design|mission|state|police|staff'
const honorific =
  "datuk(?: seri| sri)?|dato['’]?(?: seri| sri)?|datin|tan sri|sir|dame|dr|prof|professor emeritus|ir|eng|hon|mr|mrs|ms|sheikha?|(?:(?:his|her) )?excellency"
const address = `${honorific}|miss|madam|comrade`

/** A form of address, no office. */
export const isTitle = new RegExp(`^(?:${address})\\.?$`, 'iu')

/** Begins no name: `Datuk Nor Azlina`. */
export const honorificAt = new RegExp(`(?:${honorific})\\.? (?=\\p{Lu})`, 'iuy')

/** Ends right before a name: the office in the first group. */
export const officeBefore = new RegExp(
  `(?:^|[^\\p{L}-])((?:(?:${ranks})[ -]+)*(?:${offices})|(?:${address})\\.?)(?: (?:of|for) (?:${fields})(?: and (?:${fields}))?)?(,?)\\s+(?:(?:${honorific})\\.?\\s+)*$`,
  'iu',
)

/** `Vice Minister of Commerce `: an office in the first group, its field in the second. */
export const officeWithField = new RegExp(
  `(?:^|[^\\p{L}-])((?:(?:${ranks})[ -]+)*(?:${offices})) (?:of|for|to|at) (?:the )?([\\p{L}][\\p{L} ()-]{2,60}?)(,?)\\s+$`,
  'iu',
)

const own = "(?: (?:the|a|an|its|this))?(?: \\p{Ll}[\\p{L}'’-]*){1,4}?"
const named = "(?:the )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,3}"

/**
 * `the head teacher in Yeji, `, `the head of a school in Yeji, `, `the director of the museum, `: the one holder of the
 * office in the first group. Owners and partners are companies as often.
 */
export const officeWithPlace = new RegExp(
  `(?:\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|['’]s?) (?:\\p{Ll}[\\p{L}-]* ){0,3}?((?:(?:head|${ranks})[ -]+)*(?!(?:owner|partner|leader|member|specialist)s?\\b)(?:${offices}))(?: (?:of|for|at)${own}|(?: (?:of|for|at)${own})? (?:in|on|at|for|of) ${named}), $`,
  'u',
)

/** Behind whom they appoint: elected Per Elmqvist of Sweden as its chair. Firms are named as advisers and partners. */
export const appointedTo =
  /^(?: of \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})?(?: (?:as|to be)(?= (?:\p{L}+ ){0,4}?(?:[Cc]hair(?:man|woman|person)?|(?:[Vv]ice-)?[Pp]resident|[Dd]irector|[Oo]fficer|[Hh]ead|[Ss]ecretary|[Mm]inister|[Mm]ayor|[Ss]peaker|[Cc]ommissioner|[Dd]ean|[Rr]ector|[Aa]mbassador|[Gg]overnor|[Rr]apporteur|[Pp]rofessor)\b))? /u

/** `The Minister of Finance, `, `The Prime Minister, `: nobody but its one holder follows in commas. */
export const stateOfficeBefore =
  /(?:\b[Tt]he|['’]s?) (?:\p{Lu}[\p{L}-]+ ){0,2}(?:(?:Minister|Secretary|Commissioner|Chancellor) (?:of|for) [^,]{3,60}|(?:Prime|Foreign|Finance|Health|Defen[cs]e|Education|Interior|Energy|Transport|Agriculture|Culture) Minister), $/u

/** The field of an office: words with capitals. */
export const field = /^\p{Lu}[\p{L}-]+(?: (?:and |of |for |the )*\p{Lu}[\p{L}-]+){0,5}(?: \([A-Z]{2,8}\))?$/u

/** Begins right behind a name and its comma: the office in the first group. */
export const officeBehind = new RegExp(
  `^(?:the |a |an |who is |its |and |now |then |also |both |until now |currently |formerly |previously )?((?:[\\p{L}'’&-]+ ){0,6}?)((?:(?:${ranks})[ -]+)*(?:${offices}))(?=[ ,.;:)—]|$)`,
  'iu',
)

/** Plural offices stand before several names. */
export const pluralOffice =
  /(?:directors|presidents|mayors|governors|secretaries|ministers|managers|professors|engineers|academicians|founders|scientists|researchers|chairmen|officers)$/i

/** Offices in Chinese, longest first. */
export const chineseOffices =
  '党委书记|党组书记|党总支书记|省委书记|市委书记|区委书记|县委书记|副书记|书记|党组成员|副主任|主任|副局长|局长|副院长|院长|副市长|市长|副县长|县长|副区长|区长|副省长|省长|副部长|部长|副司长|司长|副厅长|厅长|副处长|处长|科长|副会长|会长|副理事长|理事长|副秘书长|秘书长|副董事长|董事长|副总经理|总经理|执行总裁|副总裁|总裁|首席执行官|首席技术官|首席财务官|首席科学家|首席专家|首席运营官|总工程师|总经济师|总会计师|高级工程师|工程师|项目经理|经理|副主席|主席|副校长|校长|副所长|所长|副馆长|馆长|副教授|教授|研究员|副研究员|院士|新闻发言人|发言人|联合创始人|创始人|负责人|主要负责人|巡视员|调研员|总编辑|主编|台长|站长|队长|副镇长|镇长|乡长|村支书|总监|合伙人|大使|参赞|总领事|团长|组长|副组长|总干事|总设计师|设计师|常委|行长|副行长|社长|副社长|庭长|检察长|总督学|主席团成员|博士|副关长|关长|副署长|署长|政委|检察官|审判长|园长|场长|船长|机长|店长|副厂长|厂长|副台长|监事长|监事|顾问|律师|法官|总教练|主教练|教练|领队|首席代表|特使|公使|专员|讲师|主任医师|主治医师|医师|技术员|村主任|社区书记|副总编辑|副总监|副队长|副站长|副巡视员|一级巡视员|二级巡视员|首席经济学家|经济学家|分析师|架构师|护士长|护士|老板|策展人|执行秘书|国务秘书|技术代表|代表|站务员|导演|编剧|制片人|总指挥|副总指挥|指挥长|主管|首席飞行员|飞行员|航天员|首相|副首相|总理|副总理|总统|副总统|外长|州长|副州长|盟长|旗长|厂长|车间主任|班长|乘务长|列车长|联席主席|议长|议员|委员|理事|执行董事|独立董事|董事|秘书|总代表|总管|总裁助理|首席信息官|首席营销官|首席战略官|首席投资官|首席产品官|首席安全官|首席法务官|首席人力资源官|首席科学官|首席医疗官|首席数据官|首席监管员|监管员|总规划师|规划师|总建筑师|建筑师|总飞行师|总制片人|艺术总监|发起人|创办人|会首|专职副书记|第一书记|驻村书记|老师|医生|副会长单位代表|首席分析师|警长|警官|指导员|总审计师|总法律顾问|首席研究员|高级研究员|特约研究员|助理教授|联席总裁|董事总经理|副总设计师|总检察长|大法官|主任委员|副主任委员|总务长|教务长|系主任|将军|上校|中校|少校|司库|副司库|国务卿|副国务卿|摄政王|教务长|学监|主计长|公证人|警察|王后|馆员|副研究馆员|研究馆员'
    .split('|')
    .sort((one, other) => other.length - one.length)

/** What people are, told in front of a name only. */
export const chineseOccupations =
  '养蜂人|门将|前锋|后卫|中场|兽医|预报员|首席预报员|村民|渔民|牧民|农民|果农|菜农|茶农|种植户|养殖户|学生|毕业生|博士生|硕士生|研究生|司机|驾驶员|快递员|外卖员|乘务员|护林员|巡护员|管理员|讲解员|志愿者|传承人|带头人|非遗传承人|艺术家|画家|作家|诗人|歌手|演员|运动员|选手|球员|队员|裁判员|裁判|主持人|专家|学者|科学家|企业家|创业者|店主|业主|摊主|农场主|工人|技师|焊工|电工|民警|交警|消防员|调度员|飞行教官|教官|辅导员|教师|博主|主播|厨师|匠人|工匠|参赛者|获奖者|受益人|家长|校友|作者|译者|联合作者|设计者|遗传学家|生物学家|物理学家|化学家|历史学家|考古学家|天文学家|气象学家|生态学家|数学家|社会学家|人类学家|流行病学家|地质学家|植物学家|动物学家|人口学家|统计学家|语言学家|海洋学家|地理学家|政治学家|药剂师|营养师|仲裁员|调解员|协调员|观察员|检验员|网格员|饲养员|园艺师|修复师|木匠|石匠|铁匠|厨师长|酿酒师|茶艺师'.split(
    '|',
  )
