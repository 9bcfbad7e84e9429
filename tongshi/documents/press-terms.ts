/** Words that announcements are made of, in both languages: each line a Chinese word and the beginnings of English ones. */
const table = `
企业 enterpris,compan,firm|公司 compan,corporat,firm|产业 industr|工业 industr|模具 mould,mold,die|知识产权 intellectual,ip|创新 innovat
基地 base|揭牌 unveil,inaugurat|仪式 ceremon|出席 attend,present|社区 communit|协会 associat|研究院 institut,academ|研究 research,stud|销售 sale,sell,sold
产值 output|产量 output,production|收入 revenue,income|增长 grow,grew,increas,rose,rise,up|下降 fall,fell,declin,drop,down,decreas|占 account,share,proportion|转型 transform|升级 upgrad
发展 develop|技术 technolog|科技 science,technolog,tech|专利 patent|汽车 automo,vehicle,car|零部件 part,component|投资 invest|项目 project|合作 cooperat,collaborat,partner|签约 sign
签署 sign|协议 agreement,deal|合同 contract|出口 export|进口 import|贸易 trade|港口 port|港 port|物流 logistic|货物 cargo,goods,freight|集装箱 container|吞吐量 throughput|市场 market
政府 government|市委 committee,party|书记 secretar|局长 director,head,commissioner|主任 director,chair|院长 dean,president,director|市长 mayor|部长 minister|会长 president,chair|董事长 chair
总经理 manager|总裁 president,ceo|教授 professor|专家 expert,specialist|学生 student|大学 universit|学院 college,school|学校 school|医院 hospital|医疗 medical,health|健康 health
表示 said,say,stat|介绍 introduc,said,present|指出 point,said,not|强调 stress,emphas|认为 believ,think|说 said,say,told|今年 year|去年 last,previous,year|同比 year-on-year,year|目前 current,now,present|近年来 recent
日前 recent|近日 recent|举行 held,hold|举办 held,host,hold|召开 held,conven,conference|会议 meeting,conference|论坛 forum|展览 exhibit|展会 exhibit,fair,expo|博览会 expo,fair,exposition|建设 construct,build,built|建成 complet,built,finish
启动 launch,start,kick|开工 start,construction,broke|竣工 complet|开幕 open|开业 open|成立 establish,found,set|新 new|首 first|全国 national,countr,china,nation|中国 china,chinese|国家 national,countr,state|国际 international|世界 world|全球 global,world
城市 cit,urban|农村 rural,village|农业 agricultur,farm|农民 farmer|生态 ecolog|环境 environment|绿色 green|能源 energ|电力 power,electric|新能源 new,energ|太阳能 solar|风电 wind|水 water|交通 transport,traffic|铁路 rail|高铁 high-speed,rail
公路 road,highway|机场 airport|航线 route,flight|旅客 passenger|游客 tourist,visitor|旅游 touris,travel|文化 cultur|博物馆 museum|图书馆 librar|艺术 art|教育 educat|培训 train|就业 employ,job|岗位 job,post|人才 talent|服务 service,serv|平台 platform
数据 data|数字 digital|智能 intelligen,smart|人工智能 artificial,ai|机器人 robot|互联网 internet|软件 software|芯片 chip,semiconductor|制造 manufactur,made,making|生产 produc|工厂 factor,plant|设备 equipment,device|产品 product|质量 qualit|标准 standard|品牌 brand|资金 fund,capital|银行 bank|贷款 loan|金融 financ|税 tax|政策 polic|改革 reform|开放 open|安全 safe,secur
管理 manag,administ|监督 supervis|法律 law,legal|中心 centre,center|实验室 laborator,lab|园区 park,zone|开发区 zone,development|区 district,zone|省 provinc|市 cit,municipal|县 count|居民 resident|家庭 famil,household|人口 population|儿童 child|老人 elder,senior|妇女 women,woman|体育 sport|比赛 match,game,competit|奖 award,prize|获 won,win,receiv,award
计划 plan|规划 plan|目标 goal,target,aim|预计 expect,estimat,forecast|推动 promot,push,advanc|促进 promot,boost|提高 improv,rais,enhanc|加强 strengthen,enhanc|支持 support|实现 achiev,realiz,realis,reach|完成 complet,finish|核心 core|竞争力 competit|优势 advantage|特色 characteristic,featur|战略 strateg|实施 implement|重要 important|载体 carrier,vehicle|工作 work|力量 strength,forc|资源 resourc|集聚 gather,concentrat,cluster|集中 concentrat|之乡 hometown,home,capital
美国 u.s,us,united,america|英国 u.k,uk,brit,united|法国 france,french|德国 german|日本 japan|韩国 korea|俄罗斯 russia|印度 india|欧盟 eu,europ|欧洲 europ|非洲 africa|亚洲 asia|东盟 asean|拉美 latin|澳大利亚 australia|加拿大 canad|巴西 brazil|意大利 ital|西班牙 spain,spanish|新加坡 singapore|泰国 thai|越南 vietnam|联合国 un,united|香港 hong,hksar|澳门 macao,macau|台湾 taiwan
总统 president|主席 president,chair|总理 premier,prime|大臣 secretar,minister|大使 ambassador|访 visit|会见 met,meet|会谈 talk|祝贺 congratulat|感谢 thank|欢迎 welcom|希望 hope|关系 relation|和平 peace|世界 world,global|国家 countr,nation|地区 region,area|法院 court|判 sentenc|警方 police|被捕 arrest|选举 elect|对话 dialogue|合作 cooperat|增长 grow,grew,rise,rose|出口 export|总值 value,total|高科技 high-tech|私营 private|企业家 entrepreneur|官员 official|一带一路 belt,road|丝路 silk|倡议 initiat|进展 progress|伙伴 partner|气候 climate|网络 network,cyber|网络安全 cybersecurity|健康 health|能源 energ|一是 first|二是 second|三是 third|四是 fourth|五是 fifth|六是 sixth|此外 addition,also,besides|同时 meanwhile,same,also|其中 among,which|目前 date,current,now|下一步 next|上午 morning|下午 afternoon|晚 evening,night|昨天 yesterday|今天 today|本周 week|上周 last,week|月 month|年 year|天 day|小时 hour
`

/** Chinese words with the beginnings of the English words that stand for them. */
export const pressTerms: readonly (readonly [chinese: string, english: readonly string[]])[] = table
  .trim()
  .split(/[|\n]/)
  .map(entry => {
    const [chinese = '', english = ''] = entry.split(' ')
    return [chinese, english.split(',')] as const
  })
