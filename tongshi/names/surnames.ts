/**
 * Single surnames, commonest first: the first hundred as the Ministry of Public Security ranked them for 2020, then
 * those of its longer lists and of the Hundred Family Surnames (百家姓). Each counts once; the order is the rank.
 */
const ranked = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾
夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤
常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆
蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟
邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻
位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修
邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由洪傅萧阎尧代邱毋
水昌凤酆贝经贲诸钮滑荀於家羿汲邴糜松弓牧隗山宓蓬郗仰秋暴钭韶蓟怀从鄂咸籍赖能苍双莘贡逄扶堵宰郦郤璩濮寿通郏别充习宦鱼慎庾终
暨步弘广禄东殳沃蔚越夔厍融訾空曾乜养须巢蒯后红竺益桓晨仓帖肇阳仉督岳缑亢况郈有琴商牟佘佴伯赏墨谯笪年爱佟言福
占才买沐木员郇税亥茆英苌户撒蒿旷承茶藏牙隽戢虎凡候
励寻忻律巨保斗呙绳延资宛宝雒雪操竹衷洛稽要回布树力台良赛邾郅郯靖颉骞刀罕
`.replace(/\s/g, '')

/** Surnames of two characters. */
const compounds = [
  '欧阳',
  '诸葛',
  '司马',
  '上官',
  '皇甫',
  '司徒',
  '令狐',
  '夏侯',
  '尉迟',
  '东方',
  '慕容',
  '公孙',
  '宇文',
  '长孙',
  '司空',
  '独孤',
  '南宫',
  '西门',
  '申屠',
  '太史',
  '淳于',
  '轩辕',
  '钟离',
  '濮阳',
  '端木',
  '呼延',
  '赫连',
  '澹台',
  '公冶',
  '宗政',
  '闻人',
  '万俟',
  '百里',
  '东郭',
  '拓跋',
  '左丘',
  '纳兰',
  '耶律',
  '完颜',
] as const

/** Single surnames by rank, each once. */
export const singleSurnames: readonly string[] = [...new Set(ranked)]

/** Compound surnames. */
export const compoundSurnames: readonly string[] = compounds

/** Compounds that are put first where a name could begin with them; a longer list would cost single surnames more. */
export const leadingCompounds: ReadonlySet<string> = new Set([
  'ouyang',
  'zhuge',
  'sima',
  'shangguan',
  'huangfu',
  'situ',
])
