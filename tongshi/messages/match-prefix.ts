import {matchLocale} from './match-locale.ts'

/**
 * Find the locale that a URL prefix means: `zh` and `ZH-cn` mean `zh-Hans`, `en-GB` means `en`.
 *
 * @param prefix the first part of the path, decoded.
 * @returns spelt as in `available`; undefined where the prefix is no locale or none in its language and script is
 *   served (`zh-TW` where only `zh-Hans` is: negotiate with the newsroom's policy).
 */
export function matchPrefix(prefix: string, available: readonly string[]): string | undefined {
  return /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,8}$/.test(prefix)
    ? matchLocale(prefix, available)
    : undefined
}
