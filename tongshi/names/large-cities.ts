/**
 * Large cities and ports that CLDR's time zones are not called after, and parts of countries that are written about as
 * often: Chinese as the Xinhua News Agency writes them, then English. Written out by hand.
 */
export const largeCities = `
新德里 New_Delhi|德里 Delhi|孟买 Mumbai|金奈 Chennai|班加罗尔 Bengaluru|海得拉巴 Hyderabad|浦那 Pune|艾哈迈达巴德 Ahmedabad|苏拉特 Surat
斋浦尔 Jaipur|勒克瑙 Lucknow|坎普尔 Kanpur|那格浦尔 Nagpur|巴特那 Patna|科钦 Kochi|哥印拜陀 Coimbatore|比哈尔邦 Bihar|泰米尔纳德邦 Tamil_Nadu
卡纳塔克邦 Karnataka|马哈拉施特拉邦 Maharashtra|古吉拉特邦 Gujarat|喀拉拉邦 Kerala|旁遮普邦 Punjab|北方邦 Uttar_Pradesh|西孟加拉邦 West_Bengal
伊斯兰堡 Islamabad|拉合尔 Lahore|费萨拉巴德 Faisalabad|拉瓦尔品第 Rawalpindi|白沙瓦 Peshawar|瓜达尔 Gwadar|吉大港 Chattogram|河内 Hanoi
岘港 Da_Nang|海防 Haiphong|芹苴 Can_Tho|清迈 Chiang_Mai|普吉 Phuket|芭提雅 Pattaya|内比都 Naypyidaw|曼德勒 Mandalay|暹粒 Siem_Reap
琅勃拉邦 Luang_Prabang|槟城 Penang|乔治市 George_Town|新山 Johor_Bahru|马六甲 Malacca|柔佛 Johor|沙巴 Sabah|砂拉越 Sarawak|雪兰莪 Selangor
泗水 Surabaya|万隆 Bandung|棉兰 Medan|三宝垄 Semarang|日惹 Yogyakarta|巴厘岛 Bali|宿务 Cebu|达沃 Davao|奎松城 Quezon_City|大阪 Osaka
横滨 Yokohama|名古屋 Nagoya|札幌 Sapporo|神户 Kobe|京都 Kyoto|福冈 Fukuoka|广岛 Hiroshima|仙台 Sendai|北海道 Hokkaido|冲绳 Okinawa
釜山 Busan|仁川 Incheon|大邱 Daegu|大田 Daejeon|光州 Gwangju|济州 Jeju|高雄 Kaohsiung|台中 Taichung|台南 Tainan|阿斯塔纳 Astana
奇姆肯特 Shymkent|努库斯 Nukus|布哈拉 Bukhara|奥什 Osh|安卡拉 Ankara|伊兹密尔 Izmir|安塔利亚 Antalya|布尔萨 Bursa|特拉维夫 Tel_Aviv|海法 Haifa
阿布扎比 Abu_Dhabi|沙迦 Sharjah|多哈 Doha|吉达 Jeddah|麦加 Mecca|麦地那 Medina|达曼 Dammam|马什哈德 Mashhad|伊斯法罕 Isfahan|设拉子 Shiraz
巴士拉 Basra|摩苏尔 Mosul|阿勒颇 Aleppo|圣彼得堡 St._Petersburg|圣彼得堡 Saint_Petersburg|喀山 Kazan|下诺夫哥罗德 Nizhny_Novgorod
车里雅宾斯克 Chelyabinsk|索契 Sochi|罗斯托夫 Rostov|哈巴罗夫斯克 Khabarovsk|哈尔科夫 Kharkiv|敖德萨 Odesa|利沃夫 Lviv|第聂伯罗 Dnipro
克拉科夫 Kraków|克拉科夫 Krakow|弗罗茨瓦夫 Wrocław|格但斯克 Gdańsk|格但斯克 Gdansk|格丁尼亚 Gdynia|什切青 Szczecin|波兹南 Poznań|罗兹 Łódź
卡托维兹 Katowice|布尔诺 Brno|俄斯特拉发 Ostrava|科希策 Košice|德布勒森 Debrecen|克卢日 Cluj|康斯坦察 Constanța|普罗夫迪夫 Plovdiv|瓦尔纳 Varna
慕尼黑 Munich|法兰克福 Frankfurt|汉堡 Hamburg|科隆 Cologne|斯图加特 Stuttgart|杜塞尔多夫 Düsseldorf|杜伊斯堡 Duisburg|莱比锡 Leipzig
德累斯顿 Dresden|汉诺威 Hanover|不来梅 Bremen|纽伦堡 Nuremberg|多特蒙德 Dortmund|埃森 Essen|波恩 Bonn|巴伐利亚 Bavaria|萨克森 Saxony
日内瓦 Geneva|巴塞尔 Basel|洛桑 Lausanne|伯尔尼 Bern|卢塞恩 Lucerne|达沃斯 Davos|萨尔茨堡 Salzburg|因斯布鲁克 Innsbruck|格拉茨 Graz
里昂 Lyon|马赛 Marseille|图卢兹 Toulouse|波尔多 Bordeaux|斯特拉斯堡 Strasbourg|南特 Nantes|里尔 Lille|勒阿弗尔 Le_Havre|戛纳 Cannes
安特卫普 Antwerp|根特 Ghent|列日 Liège|鹿特丹 Rotterdam|海牙 The_Hague|乌得勒支 Utrecht|埃因霍温 Eindhoven|米兰 Milan|都灵 Turin
那不勒斯 Naples|威尼斯 Venice|博洛尼亚 Bologna|热那亚 Genoa|的里雅斯特 Trieste|巴勒莫 Palermo|西西里 Sicily|巴塞罗那 Barcelona|巴伦西亚 Valencia
塞维利亚 Seville|毕尔巴鄂 Bilbao|马拉加 Málaga|萨拉戈萨 Zaragoza|加泰罗尼亚 Catalonia|波尔图 Porto|塞萨洛尼基 Thessaloniki|比雷埃夫斯 Piraeus
曼彻斯特 Manchester|伯明翰 Birmingham|利物浦 Liverpool|利兹 Leeds|格拉斯哥 Glasgow|爱丁堡 Edinburgh|布里斯托尔 Bristol|加的夫 Cardiff
贝尔法斯特 Belfast|谢菲尔德 Sheffield|费利克斯托 Felixstowe|苏格兰 Scotland|威尔士 Wales|哥德堡 Gothenburg|马尔默 Malmö|卑尔根 Bergen
特隆赫姆 Trondheim|斯塔万格 Stavanger|奥胡斯 Aarhus|坦佩雷 Tampere|图尔库 Turku|塔尔图 Tartu|考纳斯 Kaunas|华盛顿 Washington
波士顿 Boston|费城 Philadelphia|旧金山 San_Francisco|西雅图 Seattle|休斯敦 Houston|达拉斯 Dallas|亚特兰大 Atlanta|迈阿密 Miami|拉斯维加斯 Las_Vegas
圣迭戈 San_Diego|奥斯汀 Austin|波特兰 Portland|明尼阿波利斯 Minneapolis|匹兹堡 Pittsburgh|巴尔的摩 Baltimore|新奥尔良 New_Orleans|圣何塞 San_Jose
加利福尼亚 California|得克萨斯 Texas|佛罗里达 Florida|夏威夷 Hawaii|阿拉斯加 Alaska|俄亥俄 Ohio|密歇根 Michigan|硅谷 Silicon_Valley
蒙特利尔 Montreal|渥太华 Ottawa|卡尔加里 Calgary|魁北克 Quebec|安大略 Ontario|不列颠哥伦比亚 British_Columbia|瓜达拉哈拉 Guadalajara|普埃布拉 Puebla
危地马拉城 Guatemala_City|圣萨尔瓦多 San_Salvador|巴拿马城 Panama_City|麦德林 Medellín|卡利 Cali|卡塔赫纳 Cartagena|巴兰基亚 Barranquilla
基多 Quito|阿雷基帕 Arequipa|库斯科 Cusco|卡亚俄 Callao|钱凯 Chancay|瓦尔帕莱索 Valparaíso|康塞普西翁 Concepción|安托法加斯塔 Antofagasta
里约热内卢 Rio_de_Janeiro|巴西利亚 Brasília|萨尔瓦多 Salvador|贝洛奥里藏特 Belo_Horizonte|库里蒂巴 Curitiba|阿雷格里港 Porto_Alegre|桑托斯 Santos
罗萨里奥 Rosario|圣克鲁斯 Santa_Cruz|苏克雷 Sucre|东方市 Ciudad_del_Este|马拉开波 Maracaibo|亚历山大 Alexandria|塞得港 Port_Said|苏伊士 Suez
吉萨 Giza|卢克索 Luxor|拉巴特 Rabat|丹吉尔 Tangier|马拉喀什 Marrakesh|奥兰 Oran|班加西 Benghazi|阿布贾 Abuja|卡诺 Kano|伊巴丹 Ibadan
库马西 Kumasi|亚穆苏克罗 Yamoussoukro|雅温得 Yaoundé|蒙巴萨 Mombasa|基苏木 Kisumu|纳库鲁 Nakuru|多多马 Dodoma|阿鲁沙 Arusha|桑给巴尔 Zanzibar
布拉瓦约 Bulawayo|基特韦 Kitwe|恩多拉 Ndola|利文斯通 Livingstone|利隆圭 Lilongwe|贝拉 Beira|开普敦 Cape_Town|德班 Durban|比勒陀利亚 Pretoria
哈尔格萨 Hargeisa|默克莱 Mekelle|纳米贝 Namibe|洛比托 Lobito|鲸湾港 Walvis_Bay|堪培拉 Canberra|凯恩斯 Cairns|黄金海岸 Gold_Coast|纽卡斯尔 Newcastle
惠灵顿 Wellington|克赖斯特彻奇 Christchurch|维多利亚州 Victoria|昆士兰 Queensland|新南威尔士 New_South_Wales|塔斯马尼亚 Tasmania|苏瓦 Suva
`
