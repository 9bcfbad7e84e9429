/**
 * Given names of Spain and Spanish America, as written there and as Chinese transliterates them. Behind one of them
 * stand two surnames, the father's and the mother's. Names that Portuguese shares count too: its surnames tell.
 */
const pairs = `
Adriana 阿德里亚娜|Agustín 阿古斯丁|Alejandra 亚历杭德拉|Alejandro 亚历杭德罗|Alfonso 阿方索|Alfredo 阿尔弗雷多|Alicia 艾丽西亚
Álvaro 阿尔瓦罗|Ana 安娜|Andrés 安德烈斯|Ángel 安赫尔|Ángela 安赫拉|Antonio 安东尼奥|Armando 阿曼多|Arturo 阿图罗|Beatriz 贝亚特丽斯
Blanca 布兰卡|Camila 卡米拉|Camilo 卡米洛|Carlos 卡洛斯|Carmen 卡门|Carolina 卡罗利娜|Catalina 卡塔利娜|Cecilia 塞西莉亚|César 塞萨尔
Claudia 克劳迪娅|Consuelo 孔苏埃洛|Cristina 克里斯蒂娜|Cristóbal 克里斯托瓦尔|Diego 迭戈|Dolores 多洛雷丝|Eduardo 爱德华多|Elena 埃莱娜
Emilia 埃米莉亚|Emilio 埃米利奥|Enrique 恩里克|Ernesto 埃内斯托|Esteban 埃斯特万|Esther 埃丝特|Eugenia 欧亨尼娅|Eva 伊娃|Felipe 费利佩
Fernanda 费尔南达|Fernando 费尔南多|Francisca 弗朗西斯卡|Francisco 弗朗西斯科|Gabriel 加夫列尔|Gabriela 加夫列拉|Gerardo 赫拉尔多
Gloria 格洛丽亚|Gonzalo 贡萨洛|Graciela 格拉谢拉|Guadalupe 瓜达卢佩|Guillermo 吉列尔莫|Gustavo 古斯塔沃|Héctor 埃克托尔|Hernán 埃尔南
Hugo 乌戈|Ignacio 伊格纳西奥|Inés 伊内斯|Isabel 伊莎贝尔|Iván 伊万|Jaime 海梅|Javier 哈维尔|Jesús 赫苏斯|Jimena 希梅娜|Joaquín 华金
Jorge 豪尔赫|José 何塞|Josefina 何塞菲娜|Juan 胡安|Juana 胡安娜|Juana 华娜|Julia 胡莉娅|Julián 胡利安|Julio 胡利奥|Laura 劳拉
Leticia 莱蒂西亚|Lorena 洛雷娜|Lorenzo 洛伦索|Lourdes 卢尔德|Lucía 卢西娅|Luis 路易斯|Luisa 路易莎|Luz 卢斯|Manuel 曼努埃尔
Manuela 曼努埃拉|Marcela 马塞拉|Marcelo 马塞洛|Marcos 马科斯|Margarita 玛格丽塔|María 玛丽亚|Mariana 玛丽安娜|Mariano 马里亚诺
Marisol 马里索尔|Marta 玛尔塔|Martín 马丁|Mateo 马特奥|Mercedes 梅塞德斯|Miguel 米格尔|Mónica 莫妮卡|Natalia 纳塔莉娅|Nicolás 尼古拉斯
Norma 诺尔玛|Octavio 奥克塔维奥|Óscar 奥斯卡|Pablo 巴勃罗|Paola 保拉|Patricia 帕特里西娅|Patricio 帕特里西奥|Paula 保拉|Pedro 佩德罗
Pilar 皮拉尔|Rafael 拉斐尔|Ramón 拉蒙|Raúl 劳尔|Ricardo 里卡多|Roberto 罗伯托|Rocío 罗西奥|Rodrigo 罗德里戈|Rosa 罗莎|Rosario 罗萨里奥
Salvador 萨尔瓦多|Santiago 圣地亚哥|Sebastián 塞巴斯蒂安|Sergio 塞尔希奥|Silvia 西尔维娅|Sofía 索菲亚|Soledad 索莱达|Susana 苏珊娜
Teresa 特雷莎|Tomás 托马斯|Valentina 瓦伦蒂娜|Valeria 巴莱里娅|Verónica 贝罗尼卡|Vicente 比森特|Víctor 维克托|Xavier 哈维尔
Ximena 希梅娜|Yolanda 约兰达`
  .trim()
  .split(/[|\n]/)

/** Spellings without their accents, and Chinese ones. */
export const spanishGivenNames: ReadonlySet<string> = new Set(
  pairs.flatMap(pair => pair.split(' ').map(withoutAccents)),
)

/** `Lucía` and `Lucia` are one name. */
export function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC')
}
