/** English words and given names that read as a Chinese surname with one or two syllables. */
export const notNames: ReadonlySet<string> = new Set(
  `anhui anna banana beijing canada changchun change changsha chengdu china chongqing congo dalian dana
  diana eden fujian fuzhou gansu genuine gina guangdong guangxi guangzhou guiyang guizhou haikou
  hainan hangzhou hannah harbin hebei hefei helen henan hohhot hubei human hunan jiangsu jiangxi jilin
  jinan kanye kenya kunming lanzhou lena leo lhasa liana liaoning lina linda lisa louise lounge luna
  machine mama manage mandarin manga mange mango mani maria mariana marina marine mena mona monday
  nana nanchang nancy nanjing nanning nina ningbo panama penguin qingdao qinghai range rena renee rio
  rome rosa sana sara saul savannah serena shaanxi shandong shane shanghai shanxi sheila shenyang
  shenzhen sichuan simone suda sudan susan suzhou taiyuan tania tianjin tina ukraine urumqi wanda
  woman women wuhan xiamen xining yinchuan yunnan zhejiang zhengzhou`
    .split(/\s+/)
    .filter(Boolean),
)

const generics = new Set(
  `district city county province community port town township village street road lane river lake mountain bay island
  airport station university institute bureau office park zone area region prefecture municipality harbour harbor bridge
  railway university college hospital school museum industry group company`.split(/\s+/),
)

/** Does this word make a place or an organisation of the name before it? */
export function isPlaceWord(word: string): boolean {
  return generics.has(word.toLowerCase())
}
