/**
 * Characters by which Chinese writes the sounds of foreign names: those of the Xinhua News Agency's tables for English,
 * French, German, Spanish, Portuguese, Russian and Arabic names, with the variants that newspapers print. A name ends
 * before the first other character. Left out are those that open a verb or a particle far more often (任, 可, 当, 关, 都).
 */
const signs = `
阿艾爱埃奥澳安昂敖巴芭拜贝本比碧毕彼边别宾彬滨伯波博勃卜布鲍包保宝柏白班邦北蓓彭蓬皮匹平珀普浦朴帕派潘庞佩裴培
达戴黛代丹旦但道德登邓狄迪蒂丁东董杜度敦顿多朵厄恩尔法菲费丰冯凡范芬弗佛夫芙福富甫傅盖甘冈高戈哥格葛根贡古瓜圭果
哈海汉翰罕杭豪浩赫黑亨洪侯胡华怀惠霍吉季基姬济加嘉佳贾简江姜焦杰捷金津靳京久卡凯坎堪康考柯科克肯孔库夸奎昆
拉腊莱赖兰蓝朗劳勒雷蕾黎李里礼丽利莉立良列林琳玲龙隆娄卢鲁路露伦罗萝洛骆吕略马玛迈麦曼满芒毛茂梅美门蒙孟米密弥缅敏明
摩莫默墨缪姆木穆慕娜纳乃奈南楠瑙尼妮涅聂宁纽牛农努诺女欧帕皮奇契恰乔切钦琴琼丘邱秋齐强屈冉让热仁日荣茹儒瑞
撒萨塞赛桑瑟森莎沙山珊尚绍舍申圣盛史施什士舒顺朔硕斯丝思松苏素绥隋孙索塔台泰坦汤唐陶特藤腾滕提田廷亭图托
瓦宛万旺威薇韦维魏温文翁沃乌武伍吾西希锡席夏霞香肖萧谢辛欣馨雄休修许雪逊雅亚娅延扬杨耶叶依伊宜易因英永尤于裕约云
赞泽曾扎詹珍芝哲朱茱卓兹茨祖佐宗策楚措察采灿岑查柴昌钱陈池村穿珠娃茜雯菈喀噶戛堡冰内那努弥森岛托穆瓜圣若贵鸠得耐优慈咖嘎岱崔廖彻惠曹杉柱栋桂棣濮熙狄珀琅瑜甄祁绮翠胥茵莹菊菱葆蓓薛谭赤迦辉遥邵郝鄂钧铎闵阮雍韩顾饶馥默豆柔喜圭勃岳庇恺扶晒栗歌泊涛灵牟琉秦肇茅荷莓薄蚩陀霖革颂鹤鼎崎椰缇苔孜伏累魁坤突速力军猜芮蔻
`.replace(/\s/g, '')

/** A class of a regular expression: one character of a transliterated name. */
export const transliterationSign = `[${[...new Set(signs)].join('')}]`

/**
 * Is a place written by the sounds of its foreign name, 拉帕努伊, 博诺东部? Pinyin would not be its English name. Of two
 * signs nothing tells.
 */
export function isTransliterated(place: string): boolean {
  return transliterated.test(place)
}

const transliterated = new RegExp(
  `^(?:(?:${transliterationSign}){3,}|(?:${transliterationSign}){2,}[东西南北中]部)$`,
)
