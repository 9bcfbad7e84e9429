import type {ReadableLanguage} from '#quantities/read-quantities.ts'
import type {FoundFigure} from './found-figure.ts'

/** Kinds that stand behind 最多可: 最多可约四张, 最长达九公里. */
const limited: ReadonlySet<string> = new Set(['count', 'duration', 'measure'])

/**
 * A limit that words around the figure set: `within 25 minutes`, `within 15 kilometres`, 25分钟内, 最多可提前三小时. It is
 * at most; the words stay in the sentence, and the number alone is the fact's.
 */
export function keepLimit(text: string, figure: FoundFigure, language: ReadableLanguage): FoundFigure {
  const {start, end, quantity, format} = figure
  if (quantity?.bound !== 'exact' || format || quantity.value?.includes('/')) return figure
  const before = text.slice(Math.max(0, start - 18), start)
  const isWithin =
    (quantity.kind === 'duration' || (language === 'en' && quantity.kind === 'measure')) &&
    (language === 'en'
      ? /\b[Ww]ithin (?:the next )?$/.test(before)
      : /^(?:之内|以内|内(?![部容地]))/.test(text.slice(end)))
  const isMost =
    language === 'zh' &&
    limited.has(quantity.kind) &&
    /最多(?:可以|可|能)?\p{Script=Han}{0,3}$|最[长高大远]可?达$/u.test(before)
  if (!isWithin && !isMost) return figure
  const number = (
    language === 'en'
      ? /^(?:\d[\d,.]*|\p{Ll}+)(?= )/u
      : /^(?:\d[\d,.]*|[二两三四五六七八九十百]+)(?![万亿千点])/
  ).exec(text.slice(start, end + 1))
  if (!number) return figure
  return {
    ...figure,
    quantity: {...quantity, bound: 'at-most'},
    end: start + number[0].length,
    format: /^\d/.test(number[0]) ? 'number' : 'number, spellout',
  }
}
