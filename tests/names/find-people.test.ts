import {expect, test} from 'vitest'
import {findOrganisations} from '#names/find-organisations.ts'
import {findPeople} from '#names/find-people.ts'
import {findPlaces} from '#names/find-places.ts'

const people = (text: string, language: 'en' | 'zh') =>
  findPeople(text, language).map(
    ({surname, given, office, sure}) =>
      `${given ? `${surname}+${given}` : surname} ${office?.text ?? '–'} ${sure}`,
  )

test.for([
  ['Director Yangsu of the office', ['Yang+Su Director likely']],
  ['Deputy Director Huxiuqin attended', ['Hu+Xiuqin Deputy Director sure']],
  ['Li Qiang, CEO of the group, spoke', ['Li+Qiang CEO sure']],
  ['Wang Wentao, minister of commerce, said', ['Wang+Wentao minister sure']],
  ['Chinese Vice Minister of Commerce Ma Xiuhong said', ['Ma+Xiuhong Vice Minister sure']],
  [
    'Chief Executive Officer Tim Cook met Professor Maria van der Berg',
    ['Cook+Tim Chief Executive Officer likely', 'van der Berg+Maria Professor likely'],
  ],
  ['Vice Mayors Li Ming and Zhang Haitao', ['Li+Ming Vice Mayors sure', 'Zhang+Haitao Vice Mayors sure']],
  ["Wang Bihui, Yiwu's mayor, said", ['Wang+Bihui mayor sure']],
  [
    "Andreas Müller, Siemens Mobility's chief representative in China",
    ['Müller+Andreas chief representative likely'],
  ],
  ['said Stella Li, BYD Executive Vice President and', ['Li+Stella Executive Vice President likely']],
  ["Co-author James O'Connor, a marine biologist at", ["O'Connor+James Co-author likely"]],
  ['the Chinese ambassador to the Netherlands, Tan Jian.', ['Tan+Jian ambassador sure']],
  [
    'has appointed Isabel Carrasco Chief Executive Officer with effect',
    ['Carrasco+Isabel Chief Executive Officer likely'],
  ],
  ['Neil Thurston becomes Chief Financial Officer.', ['Thurston+Neil Chief Financial Officer likely']],
  ['Liu Ting, who heads the centre, said', ['Liu+Ting – sure']],
  ['Director of the Ningbo Office said', []],
  ['The Mayor of Hangzhou City opened it', []],
  ['President Haitao Wang spoke', ['Haitao+Wang President unsure']],
  ['局长杨甦、副局长胡秀琴出席仪式', ['Yang+Su 局长 sure', 'Hu+Xiuqin 副局长 sure']],
  ['会长武兵书表示', ['Wu+Bingshu 会长 sure']],
  ['院长欧阳林和教授王芳参加', ['Ouyang+Lin 院长 likely', 'Wang+Fang 教授 sure']],
  ['牛津大学教授阿德里安·史密斯发表演讲', ['史密斯+阿德里安 教授 sure']],
  ['宁波海关副关长吴宏伟表示', ['Wu+Hongwei 副关长 sure']],
  ['董事会任命伊莎贝尔·卡拉斯科为首席执行官', ['卡拉斯科+伊莎贝尔 首席执行官 sure']],
  ['尼尔·瑟斯顿出任首席财务官', ['瑟斯顿+尼尔 首席财务官 sure']],
  ['担任首席执行官的约翰内斯·迈尔', ['迈尔+约翰内斯 首席执行官 sure']],
  ['市长刘凯来到合作社', ['Liu+Kai 市长 sure']],
  ['青年工程师公寓', []],
  ['该院吕毅教授团队', ['Lü+Yi 教授 likely']],
  ['旅游学院院长易开刚教授认为', ['Yi+Kaigang 院长 sure']],
  ['近日，张伟教授在会上说', ['Zhang+Wei 教授 likely']],
  ['局长办公会讨论，管委会主任杨广平主持', ['Yang+Guangping 主任 sure']],
  // What follows is no known verb, or the third sign is one elsewhere.
  ['检察长罗思远在线旁听', ['Luo+Siyuan 检察长 sure']],
  ['庭长田志梁列出三点', ['Tian+Zhiliang 庭长 likely']],
  ['市长李永正表示', ['Li+Yongzheng 市长 sure']],
  ['火箭总指挥高宇航介绍', ['Gao+Yuhang 总指挥 sure']],
  ['协会会长刀玉兰自家院子', ['Dao+Yulan 会长 sure']],
  ['总指挥台江县办公室', []],
  ['老师王女士来电', []],
  // Transliterated names end with their signs, begin behind any word for somebody, and carry no title.
  ['艺术总监卢西娅·奥尔特加·鲁伊斯毫不掩饰', ['奥尔特加·鲁伊斯+卢西娅 艺术总监 sure']],
  ['驻卢旺达代表妮娜·彼得罗维奇估算', ['彼得罗维奇+妮娜 代表 sure']],
  ['首席执行官拿督阿兹丽娜·伊斯梅尔说', ['伊斯梅尔+阿兹丽娜 首席执行官 sure']],
  ['首席监察员彼得·范伦斯堡则说', ['范伦斯堡+彼得 首席监察员 sure']],
  ['村民胡安·卡洛斯·佩雷斯加入', ['佩雷斯+胡安·卡洛斯 村民 sure']],
  ['董事会任命伊莎贝尔·卡拉斯科为首席执行官', ['卡拉斯科+伊莎贝尔 首席执行官 sure']],
  ['教授约翰·霍普金斯大学', []],
  // Titles are no part of the name; Spanish names have two surnames.
  [
    'said Datuk Nor Azlina Ismail, Chief Executive Officer of',
    ['Ismail+Nor Azlina Chief Executive Officer likely'],
  ],
  ['Chairman Tan Sri Mohamad Hassan spoke', ['Hassan+Mohamad Chairman likely']],
  ['Lucía Ortega Ruiz, director of the festival', ['Ortega Ruiz+Lucía director likely']],
  ['Professor Juan Carlos Pérez said', ['Pérez+Juan Carlos Professor likely']],
  ['Minister Pedro Costa Silva said', ['Silva+Pedro Costa Minister likely']],
  [
    'Director Mary Vaughan Williams spoke. Later Ms Vaughan Williams left.',
    ['Vaughan Williams+Mary Director likely'],
  ],
  ['Xie Wanqing, a deputy to the congress', ['Xie+Wanqing deputy sure']],
  ['Gao Yuchen, commander-in-chief of the rocket', ['Gao+Yuchen commander-in-chief sure']],
  ['Chipo Banda, Chief Warden of the park', ['Banda+Chipo Chief Warden likely']],
  ['the head of Network Planning, expects traders to', []],
  ["the hospital's chief pharmacist, Amina Yusuf, said", ['Yusuf+Amina chief pharmacist likely']],
  ['our Chief Executive Officer, Toyota Motor, said', []],
  ['the manager, New York, said', []],
  ['Director of Operations Hannah Weiss said', ['Weiss+Hannah Director likely']],
  ['Minister of Health Dr. Patricia Mwangi said', ['Mwangi+Patricia Minister likely']],
  ['the Secretary of State for Transport, Louise Haigh, said', ['Haigh+Louise Secretary likely']],
  ['Fire Chief Daniel Reyes said', ['Reyes+Daniel Fire Chief likely']],
  ['Dr Ngozi Adeyemi, head of the unit, said', ['Adeyemi+Ngozi head likely']],
  // The surname stands first in Vietnamese and Korean names.
  ['Nguyễn Thị Lan, chairwoman of the cooperative', ['Nguyễn+Thị Lan chairwoman likely']],
  ['Kim Min-jun, a professor at', ['Kim+Min-jun professor likely']],
  ['Her Excellency Aisha Bello, Minister of Transport,', ['Bello+Aisha Minister likely']],
  // Behind any word for somebody, in commas, behind a quotation, behind a blank.
  ['养蜂人龙桂兰告诉记者', ['Long+Guilan 养蜂人 sure']],
  ['首席验光师徐良炎分析', ['Xu+Liangyan 首席验光师 likely']],
  ['李晓东，该校校长，致欢迎辞', ['Li+Xiaodong 校长 likely']],
  ['“太好了！”张建军局长笑着说', ['Zhang+Jianjun 局长 likely']],
  ['检察长于海波向大会报告，检察长于近日离任', ['Yu+Haibo 检察长 sure']],
  ['副局长　王志强出席', ['Wang+Zhiqiang 副局长 sure']],
  ['副省长扎西次仁出席', ['扎西次仁 副省长 likely']],
  ['管理员权限和内容，代表任意对象，作者应该注意，管理员要求用户', []],
  ['代表刘拔专说，管理员陈思远出席', ['Liu+Bazhuan 代表 sure', 'Chen+Siyuan 管理员 sure']],
  [
    '公司任命陈怡君为首席科学家，并聘请劳拉·贝克为研究总监',
    ['Chen+Yijun 首席科学家 sure', '贝克+劳拉 总监 sure'],
  ],
  [
    '副会长韩冰、高峰，秘书长罗毅出席',
    ['Han+Bing 副会长 sure', 'Gao+Feng 副会长 likely', 'Luo+Yi 秘书长 sure'],
  ],
  ['Li Xiaoyan, 34, a teacher at the school', ['Li+Xiaoyan teacher sure']],
  ['Professor Emeritus Johan Berg spoke', ['Berg+Johan Professor Emeritus likely']],
  ['Minister Counsellor Pham Thi Thu Ha spoke', ['Pham+Thi Thu Ha Minister Counsellor likely']],
  ['Teacher Training College, a partner of Star Cafe and the Driver Education Program', []],
  ['局长信箱开通，有关人员高度重视，客家人张家界安家', []],
  // Between commas behind an office with its place; whom nobody in office names.
  ['The head teacher in Yeji, Fati Alhassan, noticed the difference', ['Alhassan+Fati head teacher likely']],
  [
    'said the coordinator of a women’s cooperative in Old Fangak, Amina Deng Kuol.',
    ['Kuol+Amina Deng coordinator likely'],
  ],
  ['The head of the mill in Wrocław, Lower Silesia, said; a teacher in Salem, West Falls, said', []],
  ['the governor in Lagos, Ivory Coast, and the manager of the fund, Global Growth, said', []],
  ['Carolina Soto, Undersecretary of Telecommunications of', ['Soto+Carolina Undersecretary likely']],
  ['Ratna Dewi Sari, Regent of West Lampung, confirmed', ['Sari+Ratna Dewi Regent likely']],
  [
    'Treasurer Erik Lundqvist and Sheriff Dana Cole',
    ['Lundqvist+Erik Treasurer likely', 'Cole+Dana Sheriff likely'],
  ],
  ['The station manager in Gulu, Grace Akello, said', ['Akello+Grace manager likely']],
  ['The director of the museum, Freya Lindholm, abstained', ['Lindholm+Freya director likely']],
  ['The owner of the mine in Zambia, Quantum Metals, reported losses', []],
  ['the Dean of the School of Public Health, who led the study', []],
  ['司库埃里克·伦德奎斯特介绍', ['伦德奎斯特+埃里克 司库 sure']],
  ['神父胡安·佩雷斯和前国务卿约翰·克里到场', ['佩雷斯+胡安 神父 sure', '克里+约翰 国务卿 sure']],
  ['“太好了！”法蒂·阿尔哈桑说，品牌克里斯蒂安·迪奥在售', ['阿尔哈桑+法蒂 – likely']],
  ['财务主管兼司库安妮·勒克莱尔和母亲玛莱娜·恩曼', ['勒克莱尔+安妮 司库 sure', '恩曼+玛莱娜 母亲 sure']],
  ['随后约翰·福特的影片上映，饰演汤姆·索亚', []],
  // A transliterated name ends before what it is compared with, and goes on over a hyphen.
  ['校长法蒂·阿尔哈桑比统计学家更早察觉', ['阿尔哈桑+法蒂 校长 sure']],
  ['校长法蒂·阿尔哈桑比去年更高兴', ['阿尔哈桑+法蒂 校长 sure']],
  ['部长哈桑·卡比认为产量更高', ['卡比+哈桑 部长 sure']],
  ['首席执行官达娜·哈尔斯特伦-雷耶斯说', ['哈尔斯特伦-雷耶斯+达娜 首席执行官 sure']],
  ['教授让-保罗·贝尔蒙多表示', ['贝尔蒙多+让-保罗 教授 sure']],
  ['乐团总裁说，乐队教练和田径教练到场，水电工程师在岗', []],
  // Words of the dictionary are nobody, unless they are a common surname with a usual given name.
  ['议员平均出席率为78%，欧盟委员会批准，能源部长出席，工会首席谈判代表预计', []],
  // An office of state with its field before the name in commas; who is elected, of where and as what.
  ['The Minister of Finance, Naledi Ramotse, announced', ['Ramotse+Naledi Minister likely']],
  ['and the Minister of Energy, Sarita Thapa, attended', ['Thapa+Sarita Minister likely']],
  ['The Minister of Finance, Public Works, and the Secretary for Health, Social Care, said', []],
  ['The Director of Marketing, Asia Pacific, and the Minister of Health, British Columbia, said', []],
  ['It elected Per Elmqvist of Sweden as its chair;', ['Elmqvist+Per chair likely']],
  ['It named Morgan Stanley as its adviser, Deutsche Bank as auditor and Toyota Motor as partner.', []],
  ["Levent Özdemir, the union's chief negotiator, expects", ['Özdemir+Levent chief negotiator likely']],
  ['said Dil Kumari Gurung, Speaker of the House.', ['Gurung+Dil Kumari Speaker likely']],
  [
    'Deputy Speaker Rosa Lindholm said; the smart speaker Amazon Echo',
    ['Lindholm+Rosa Deputy Speaker likely'],
  ],
  ['Sok Chanthy, who has managed the factory', ['Sok+Chanthy – likely']],
  ['Ouyang Qin, 26 years old and leader of the team, signed', ['Ouyang+Qin leader sure']],
  ['Li Xiaoyan, 34 years old, a teacher at the school', ['Li+Xiaoyan teacher sure']],
  ['会议选举瑞典的佩尔·埃尔姆奎斯特为委员会主席', ['埃尔姆奎斯特+佩尔 主席 sure']],
  ['The Prime Minister, Mette Frederiksen, said', ['Frederiksen+Mette Prime Minister likely']],
  [
    'Grace Akello, 41, who runs the bakery; Omar Haddad was re-elected chair',
    ['Akello+Grace – likely', 'Haddad+Omar chair likely'],
  ],
  ['Ouyang Qin (26), leader of the team', ['Ouyang+Qin leader sure']],
  ['评审团主席由法国的克莱尔·杜邦担任', ['杜邦+克莱尔 主席 sure']],
  ['来自瑞典的佩尔·埃尔姆奎斯特当选主席', ['埃尔姆奎斯特+佩尔 主席 sure']],
  ['the climber Mount Everest awaits; skater Blue Lagoon; elected Iceland Foods as chair', []],
  ['药剂师王丽娟介绍，仲裁员应当回避，协调员时间不足', ['Wang+Lijuan 药剂师 sure']],
  ['秘书长孙丽介绍，副会长高峰表示', ['Sun+Li 秘书长 sure', 'Gao+Feng 副会长 sure']],
] as const)('%s', ([text, expected]) => {
  expect(people(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')).toEqual(expected)
})

test.for([
  [
    'Ningbo Science Bureau(Intellectual Property Office) and Ningbo Mould Association met',
    ['Ningbo Science Bureau(Intellectual Property Office)', 'Ningbo Mould Association'],
  ],
  [
    'BYD Company Limited and Bosch (China) Investment Ltd. met',
    ['BYD Company Limited', 'Bosch (China) Investment Ltd.'],
  ],
  ['下设18个二级学院，2025年公司计划，归属于上市公司股东的利润', []],
  [
    'The Ministry of Science and Technology and the Chinese Academy of Sciences signed',
    ['Ministry of Science and Technology', 'Chinese Academy of Sciences'],
  ],
  ['by Ningbo Haitian Group Co., Ltd. on Monday', ['Ningbo Haitian Group Co., Ltd.']],
  ['the General Administration of Customs', ['General Administration of Customs']],
  ['General Wang of the office', []],
  ['由中国科学院与同济大学联合主办', ['中国科学院', '同济大学']],
  ['在北仑区举行宁波市知识产权局揭牌仪式', ['宁波市知识产权局']],
  ['纽科伦（新乡）起重机有限公司董事长说', ['纽科伦（新乡）起重机有限公司']],
  ['由绍兴市轨道交通集团有限公司负责建设', ['绍兴市轨道交通集团有限公司']],
  ['宁波港集团股份有限公司与宁波银行股份有限公司签约', ['宁波港集团股份有限公司', '宁波银行股份有限公司']],
  ['局长说，各有关单位和中小企业要努力', []],
  ['合并后公司总部不变', []],
  ['国家级光学检测中心，有关组织和理事会，俱乐部活动部', []],
  [
    '波兰气候与环境部、奥罗米亚水务局和非洲路跑理事会签约',
    ['波兰气候与环境部', '奥罗米亚水务局', '非洲路跑理事会'],
  ],
  ['哈特韦尔博物馆与肯尼亚能源部合作', ['哈特韦尔博物馆', '肯尼亚能源部']],
  [
    "Northern Farmers' Association, Rio Verde Celulosa S.A. and Selatan Water Berhad met",
    ["Northern Farmers' Association", 'Rio Verde Celulosa S.A.', 'Selatan Water Berhad'],
  ],
  [
    'The Savanna Wildlife Trust, the Urban Transport Lab and the Hainan Meteorological Service',
    ['Savanna Wildlife Trust', 'Urban Transport Lab', 'Hainan Meteorological Service'],
  ],
  ['the Conference Center, Shuttle Services, a Press Service and the World University Rankings', []],
  ['Secretary of the Department of Culture of Bhutan, said', ['Department of Culture of Bhutan']],
  [
    'the Ministry of Health of Kenya and the Bank of Ningbo of old',
    ['Ministry of Health of Kenya', 'Bank of Ningbo'],
  ],
  // A subject or a trade alone names no one; nor does a verb.
  ['我们还没学会；孩子们学会了尊重，中国物理学会成立', ['中国物理学会']],
  ['药理实验室主任，该校公共卫生学院院长，保险公司占29%，小型软件公司，当地农业保险公司，英国公司', []],
  [
    '平安保险公司、复旦大学公共卫生学院和洪堡化学实验室',
    ['平安保险公司', '复旦大学公共卫生学院', '洪堡化学实验室'],
  ],
  [
    'the School of Public Health and a College of Engineering; the Yale School of Music',
    ['Yale School of Music'],
  ],
  ['这是汉江协和医院的第一例，欧洲道路安全署发布，签署协议', ['汉江协和医院', '欧洲道路安全署']],
  [
    '友谊关海关副关长，湖岸交响乐团公布，印度尼西亚公共工程部宣布',
    ['友谊关海关', '湖岸交响乐团', '印度尼西亚公共工程部'],
  ],
] as const)('organisations: %s', ([text, expected]) => {
  const found = findOrganisations(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')
  expect(found.map(one => one.text)).toEqual(expected)
})

test.for([
  ['in Hengyang Community, Beilun District', ['Beilun', 'Hengyang']],
  ['at a school in Hangzhou', ['Hangzhou']],
  ['The Economic Development District grew', []],
  ['浙江省宁波市北仑区恒洋社区', ['北仑', '宁波', '恒洋', '浙江']],
  ['列全市第四位，建成区面积扩大，优秀村受表彰', []],
  ['全区首个社区图书馆，每个社区都有', []],
  ['在创投市场，为该市提供咨询', []],
  ['缓冲区和默认时区，新密码立即更改，Europe/Helsinki', []],
  ['flights from Nairobi to Kigali, Lusaka and Bogotá', ['Bogotá', 'Kigali', 'Lusaka', 'Nairobi']],
  ['Kenya Airways, the Bank of Uganda and 40 Singapore dollars', []],
  ['Michael Jordan met Chad in Georgia over turkey', ['Georgia']],
  ['a Kenyan firm, US-China trade and non-Thailand goods', []],
  ['a launch in Wenchang; Wenling Li spoke', ['Wenchang']],
  ['主要来自泰国、马来西亚和越南', ['泰国', '越南', '马来西亚']],
  ['84500肯尼亚先令，日本人和英语，印度洋沿岸，其中国家级三家', []],
  ['从内罗毕飞往约翰内斯堡，奥利马说', ['内罗毕', '约翰内斯堡']],
  ['大理、丽江火爆，怒江州增长，在文昌发射，人文昌盛', ['丽江', '大理', '怒江', '文昌']],
  ['冲突地区和受灾地区，供平房区夏季展使用，阿城区的冰雕队，老城区', ['平房', '阿城']],
  ['试验在博诺东部省开展，途经拉帕努伊岛，渡轮至萨列马岛，“莫查岛”号', ['博诺东部', '拉帕努伊', '萨列马']],
  ['将于6月在福塔莱萨让步，从坦巴昆达到终点', ['坦巴昆达', '福塔莱萨']],
  ['在斯特林格尔看来，在玛丽亚·洛佩斯家，在阿斯利康任职，来自哈特韦尔博物馆', []],
  ['在魁北克省和纽约州', ['纽约', '魁北克']],
  ['17日，阿根廷胡胡伊省订购，在马里兰州，赴甘肃兰州', ['兰州', '甘肃', '胡胡伊', '阿根廷', '马里兰']],
  ['凭祥的实验室。文昌发射', ['凭祥', '文昌']],
  ['on Gorée Island, in the Bono East Region', ['Bono East', 'Gorée']],
  ['tour to Mexico City, Monterrey and Guadalajara', ['Guadalajara', 'Mexico', 'Monterrey']],
  ['the Undersecretary of Telecommunications of Chile, a friend of Jordan', ['Chile']],
  ['It went to Kenya. Britain pays, as does Gen. Poland', ['Britain', 'Kenya']],
] as const)('places: %s', ([text, expected]) => {
  const found = findPlaces(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')
  expect(found.map(one => one.text).sort()).toEqual(expected)
})
