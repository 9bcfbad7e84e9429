import {pinyin} from 'pinyin-pro'
import {camel} from './name-figure.ts'

/**
 * A fact's name as a person said it, as `facts.yaml` can hold it: 日均客流 is `riJunKeLiu`, “annual sales” is
 * `annualSales`, and `annualSales` stays.
 *
 * @param proposed stands where nothing of what was said can be written in Latin letters.
 */
export function nameAsSaid(said: string, proposed: string): string {
  if (/^[A-Za-z_]\w*$/.test(said)) return said
  const latin = said.replace(
    /\p{Script=Han}+/gu,
    han => ` ${pinyin(han, {toneType: 'none', type: 'array', v: true}).join(' ')} `,
  )
  const name = camel(latin.split(/\s+/))
  return /[A-Za-z]/.test(name) ? name : proposed
}
