// Made by `npm run list-cities` from CLDR (Copyright © 1991-2025 Unicode, Inc., Unicode licence v3:
// https://www.unicode.org/license.txt). Do not edit.

/** Cities after which CLDR calls time zones: `chinese english|…`. */
export const cldrCities = `
檀香山 Honolulu|帕果帕果 Pago_Pago|拉罗汤加 Rarotonga|特鲁克群岛 Chuuk|波纳佩岛 Pohnpei|库赛埃 Kosrae
基里地马地岛 Kiritimati|塔拉瓦 Tarawa|马朱罗 Majuro|塞班 Saipan|努美阿 Nouméa|奥克兰 Auckland|塔希提 Tahiti
甘比尔 Gambier|莫尔兹比港 Port_Moresby|布干维尔 Bougainville|瓜达尔卡纳尔 Guadalcanal|法考福 Fakaofo
东加塔布 Tongatapu|富纳富提 Funafuti|埃法特 Efate|阿皮亚 Apia|地拉那 Tirana|维也纳 Vienna|玛丽港 Mariehamn
萨拉热窝 Sarajevo|布鲁塞尔 Brussels|索非亚 Sofia|明斯克 Minsk|苏黎世 Zurich|布拉格 Prague|布辛根 Büsingen
柏林 Berlin|哥本哈根 Copenhagen|塔林 Tallinn|马德里 Madrid|赫尔辛基 Helsinki|巴黎 Paris|伦敦 London|雅典 Athens
萨格勒布 Zagreb|布达佩斯 Budapest|都柏林 Dublin|罗马 Rome|瓦杜兹 Vaduz|维尔纽斯 Vilnius|里加 Riga|基希讷乌 Chișinău
波德戈里察 Podgorica|斯科普里 Skopje|阿姆斯特丹 Amsterdam|奥斯陆 Oslo|华沙 Warsaw|里斯本 Lisbon|布加勒斯特 Bucharest
贝尔格莱德 Belgrade|加里宁格勒 Kaliningrad|莫斯科 Moscow|伏尔加格勒 Volgograd|萨拉托夫 Saratov|阿斯特拉罕 Astrakhan
乌里扬诺夫斯克 Ulyanovsk|基洛夫 Kirov|萨马拉 Samara|斯德哥尔摩 Stockholm|卢布尔雅那 Ljubljana|布拉迪斯拉发 Bratislava
伊斯坦布尔 Istanbul|基辅 Kyiv|辛菲罗波尔 Simferopol|梵蒂冈 Vatican|迪拜 Dubai|喀布尔 Kabul|埃里温 Yerevan|巴库 Baku
达卡 Dhaka|廷布 Thimphu|乌鲁木齐 Ürümqi|上海 Shanghai|尼科西亚 Nicosia|法马古斯塔 Famagusta|第比利斯 Tbilisi
香港 Hong_Kong|雅加达 Jakarta|坤甸 Pontianak|望加锡 Makassar|查亚普拉 Jayapura|耶路撒冷 Jerusalem
加尔各答 Kolkata|巴格达 Baghdad|德黑兰 Tehran|安曼 Amman|东京 Tokyo|比什凯克 Bishkek|金边 Phnom_Penh
平壤 Pyongyang|首尔 Seoul|阿克套 Aktau|乌拉尔 Oral|阿特劳 Atyrau|阿克托别 Aqtobe|库斯塔奈 Kostanay
克孜洛尔达 Kyzylorda|阿拉木图 Almaty|万象 Vientiane|贝鲁特 Beirut|科伦坡 Colombo|仰光 Yangon|科布多 Khovd
乌兰巴托 Ulaanbaatar|澳门 Macao|吉隆坡 Kuala_Lumpur|古晋 Kuching|加德满都 Kathmandu|马斯喀特 Muscat
马尼拉 Manila|卡拉奇 Karachi|加沙 Gaza|希伯伦 Hebron|叶卡捷琳堡 Yekaterinburg|鄂木斯克 Omsk|新西伯利亚 Novosibirsk
巴尔瑙尔 Barnaul|托木斯克 Tomsk|新库兹涅茨克 Novokuznetsk|克拉斯诺亚尔斯克 Krasnoyarsk|伊尔库茨克 Irkutsk|赤塔 Chita
雅库茨克 Yakutsk|海参崴 Vladivostok|汉德加 Khandyga|萨哈林 Sakhalin|乌斯内拉 Ust-Nera|马加丹 Magadan
中科雷姆斯克 Srednekolymsk|堪察加 Kamchatka|阿纳德尔 Anadyr|利雅得 Riyadh|大马士革 Damascus|曼谷 Bangkok
杜尚别 Dushanbe|帝力 Dili|阿什哈巴德 Ashgabat|台北 Taipei|撒马尔罕 Samarkand|塔什干 Tashkent
胡志明市 Ho_Chi_Minh_City|亚丁 Aden|安提瓜 Antigua|里奥加耶戈斯 Río_Gallegos|圣胡安 San_Juan|乌斯怀亚 Ushuaia
拉里奥哈 La_Rioja|圣路易斯 San_Luis|萨尔塔 Salta|图库曼 Tucumán|门多萨 Mendoza|卡塔马卡 Catamarca|胡胡伊 Jujuy
科尔多瓦 Córdoba|布宜诺斯艾利斯 Buenos_Aires|拉巴斯 La_Paz|克拉伦代克 Kralendijk|依伦尼贝 Eirunepé
里奥布郎库 Rio_Branco|波多韦柳 Porto_Velho|博阿维斯塔 Boa_Vista|马瑙斯 Manaus|库亚巴 Cuiabá|圣塔伦 Santarém
大坎普 Campo_Grande|贝伦 Belém|阿拉瓜伊纳 Araguaína|圣保罗 São_Paulo|巴伊亚 Bahia|福塔雷萨 Fortaleza
马塞约 Maceió|累西腓 Recife|洛罗尼亚 Fernando_de_Noronha|拿骚 Nassau|道森 Dawson|怀特霍斯 Whitehorse
伊努维克 Inuvik|温哥华 Vancouver|纳尔逊堡 Fort_Nelson|道森克里克 Dawson_Creek|克雷斯顿 Creston|埃德蒙顿 Edmonton
斯威夫特卡伦特 Swift_Current|剑桥湾 Cambridge_Bay|里贾纳 Regina|温尼伯 Winnipeg|雷索卢特 Resolute
兰今湾 Rankin_Inlet|阿蒂科肯 Atikokan|多伦多 Toronto|伊魁特 Iqaluit|蒙克顿 Moncton|哈利法克斯 Halifax
古斯湾 Goose_Bay|格莱斯贝 Glace_Bay|布兰克萨布隆 Blanc-Sablon|圣约翰斯 St._John's|科伊艾克 Coyhaique
蓬塔阿雷纳斯 Punta_Arenas|圣地亚哥 Santiago|波哥大 Bogotá|哈瓦那 Havana|圣多明各 Santo_Domingo|瓜亚基尔 Guayaquil
卡宴 Cayenne|图勒 Thule|努克 Nuuk|斯科列斯比桑德 Ittoqqortoormiit|丹马沙文 Danmarkshavn|特古西加尔巴 Tegucigalpa
太子港 Port-au-Prince|圣基茨 St._Kitts|开曼 Cayman|马里戈特 Marigot|蒂华纳 Tijuana|埃莫西约 Hermosillo
华雷斯城 Ciudad_Juárez|马萨特兰 Mazatlán|奇瓦瓦 Chihuahua|巴伊亚班德拉斯 Bahía_de_Banderas|奥希纳加 Ojinaga
蒙特雷 Monterrey|墨西哥城 Mexico_City|马塔莫罗斯 Matamoros|梅里达 Mérida|坎昆 Cancún|马那瓜 Managua|利马 Lima
密克隆 Saint-Pierre|亚松森 Asunción|帕拉马里博 Paramaribo|下太子区 Lower_Prince's_Quarter|大特克 Grand_Turk
西班牙港 Port_of_Spain|埃达克 Adak|诺姆 Nome|安克雷奇 Anchorage|亚库塔特 Yakutat|锡特卡 Sitka|朱诺 Juneau
梅特拉卡特拉 Metlakatla|洛杉矶 Los_Angeles|博伊西 Boise|凤凰城 Phoenix|丹佛 Denver|芝加哥 Chicago
梅诺米尼 Menominee|印第安纳波利斯 Indianapolis|路易斯维尔 Louisville|底特律 Detroit|纽约 New_York
蒙得维的亚 Montevideo|圣文森特 St._Vincent|加拉加斯 Caracas|托尔托拉 Tortola|圣托马斯 St._Thomas|罗安达 Luanda
瓦加杜古 Ouagadougou|布琼布拉 Bujumbura|波多诺伏 Porto-Novo|哈博罗内 Gaborone|金沙萨 Kinshasa|卢本巴希 Lubumbashi
班吉 Bangui|布拉柴维尔 Brazzaville|阿比让 Abidjan|杜阿拉 Douala|阿尔及尔 Algiers|开罗 Cairo|阿尤恩 El_Aaiún
阿斯马拉 Asmara|休达 Ceuta|亚的斯亚贝巴 Addis_Ababa|利伯维尔 Libreville|阿克拉 Accra|班珠尔 Banjul|科纳克里 Conakry
马拉博 Malabo|比绍 Bissau|内罗毕 Nairobi|蒙罗维亚 Monrovia|马塞卢 Maseru|的黎波里 Tripoli|卡萨布兰卡 Casablanca
巴马科 Bamako|努瓦克肖特 Nouakchott|布兰太尔 Blantyre|马普托 Maputo|温得和克 Windhoek|尼亚美 Niamey|拉各斯 Lagos
基加利 Kigali|喀土穆 Khartoum|弗里敦 Freetown|达喀尔 Dakar|摩加迪沙 Mogadishu|朱巴 Juba|圣多美 São_Tomé
姆巴巴纳 Mbabane|恩贾梅纳 N'Djamena|洛美 Lomé|突尼斯 Tunis|达累斯萨拉姆 Dar_es_Salaam|坎帕拉 Kampala
约翰内斯堡 Johannesburg|卢萨卡 Lusaka|哈拉雷 Harare|戴维斯 Davis|珀斯 Perth|尤克拉 Eucla|达尔文 Darwin
阿德莱德 Adelaide|布罗肯希尔 Broken_Hill|墨尔本 Melbourne|霍巴特 Hobart|林德曼 Lindeman|悉尼 Sydney
布里斯班 Brisbane|加那利 Canaries|斯坦利 Stanley|法罗 Faroes|南乔治亚 South_Georgia|雷克雅未克 Reykjavik
亚速尔群岛 Azores|马德拉 Madeira|安塔那那利佛 Antananarivo|马埃岛 Mahé|朗伊尔城 Longyearbyen
`
