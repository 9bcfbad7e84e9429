import {spanishGivenNames, withoutAccents} from './spanish-given-names.ts'

/** Surnames of Portugal and Brazil: there the last one of several is the surname. */
const portuguese =
  /^(?:da|das|de|do|dos|Silva|Santos|Souza|Sousa|Oliveira|Costa|Pereira|Ferreira|Almeida|Carvalho|Ribeiro|Gomes|Alves|Lopes|Fernandes|Rodrigues|Martins|Barbosa|Cardoso|Teixeira|Moreira|Nunes|Mendes|Araújo|Rocha|Dias|Nascimento|Monteiro|Correia|席尔瓦|桑托斯|索萨|奥利韦拉|科斯塔|佩雷拉|费雷拉|阿尔梅达|卡瓦略|里贝罗|戈梅斯|费尔南德斯|罗德里格斯|巴博萨|卡多索|特谢拉|莫雷拉|阿劳若|罗沙)$/

/**
 * At which part does the surname of a foreign name begin? The last part is it, unless the name is Spanish, or the text
 * calls the person by both surnames or by the first of them.
 *
 * @param parts two or more, particles aside.
 * @param joint what stands between the parts: a blank or the dot of Chinese.
 * @param text the whole text in which the name stands.
 *
 * @example
 *   surnameAt(['Lucía', 'Ortega', 'Ruiz'], ' ', '') // 1
 *   surnameAt(['Juan', 'Carlos', 'Pérez'], ' ', '') // 2
 */
export function surnameAt(parts: readonly string[], joint: string, text: string): number {
  const last = parts.length - 1
  if (parts.length < 3 || parts.length > 4) return last
  const surnames = parts.slice(-2)
  if (isCalled(surnames.join(joint), parts[last - 2]! + joint, text)) return last - 1
  const isGiven = (part: string) => spanishGivenNames.has(withoutAccents(part))
  if (!isGiven(parts[0]!) || parts.some(part => portuguese.test(part) || /\./.test(part))) return last
  // Juan Carlos Pérez; of four, two are given names: María Teresa Fernández Vega.
  return parts.length === 3 && isGiven(parts[1]!) ? last : last - 1
}

/** `Ortega Ruiz said`: both surnames without what stands before them in the whole name. */
function isCalled(surnames: string, lead: string, text: string): boolean {
  const isHan = /\p{Script=Han}/u.test(surnames)
  for (let at = text.indexOf(surnames); at !== -1; at = text.indexOf(surnames, at + 1)) {
    const before = text.slice(Math.max(0, at - 30), at)
    if (before.endsWith(lead) || /[·・-]$/.test(before)) continue
    if (isHan) return true
    const isWhole = !/\p{L}$/u.test(before) && !/^[\p{L}-]/u.test(text.slice(at + surnames.length))
    if (isWhole && !/(?<!\b(?:Mr|Ms|Mrs|Dr)\.?)(?<=\p{Lu}[\p{L}.]*) $/u.test(before)) return true
  }
  return false
}
