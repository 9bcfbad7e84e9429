import {opaque} from './fault.ts'

/**
 * What is no language in a text: code in backticks (with the role in front of it that reStructuredText gives), web
 * and mail addresses, placeholders of printf and templates, and words that only programs have (`max_length`,
 * `--verbose`, `a/b.py`, `Model.save()`).
 */
const code =
  /(?:(?<![\w:+.-]):[\w:+.-]+:)?(?<!`)(`{1,3})(?=[^`])[\s\S]{0,2000}?[^`]\1(?!`)(?:__?)?|\bhttps?:\/\/[^\s<>"'“”‘’，。；：、（）《》]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,255}(?:\.[\w-]{1,255})+|%\(\w+\)[a-z]|%[sd]\b|%\d\$[sd]|\{\{[^{}]*\}\}|\$\{[^{}]*\}|(?<![\w-])--?[a-zA-Z][\w-]*|\b\w*_\w[\w.]*(?:\(\))?|(?<![\w-])[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*)+(?:\(\))?|\b[A-Za-z]\w*\(\)|(?<![\p{L}\p{N}_./-])~?\/?[\w.-]+(?:\/[\w.-]+)+\/?/gu

/** Characters without which no pattern of code can match. */
const signs = /[`@%{$_/.]|--|\(\)|(?:^|[^\w-])-[a-zA-Z]/

/** Put U+FFFC over everything that is no language; the length stays. */
export function maskCode(text: string): string {
  if (!signs.test(text)) return text
  return text.replace(code, found => (isProse(found) ? found : opaque.repeat(found.length)))
}

/** `and/or`, `km/h`, `3/4` and a sentence that ends without a space behind it are language. */
function isProse(found: string): boolean {
  return /^(?:\p{L}{1,12}\/\p{L}{1,12}|[\d.]+(?:\/[\d.]+)+|[A-Za-z]\.[A-Za-z](?:\.[A-Za-z])*)$/u.test(found)
}
