import type {MessageFormatElement} from '@formatjs/icu-messageformat-parser'
import {parseMessage} from '#messages/parse-message.ts'
import type {MessageSyntax} from './check-context.ts'
import type {CheckedText} from './checked-text.ts'
import {parseLoose} from './parse-loose.ts'
import {scriptOfLocale} from './script-of-locale.ts'
import {waysOfMessage} from './ways-of-message.ts'

/** Take one text of a unit apart. Never throws for a text. */
export function takeApart(
  message: string,
  {side, locale, syntax = 'icu'}: {side: 'source' | 'target'; locale: string; syntax?: MessageSyntax},
): CheckedText {
  const {ast, finding} = parse(message, syntax)
  return {
    side,
    message,
    locale,
    ...scriptOfLocale(locale),
    ...(finding ? {finding} : {}),
    ast: ast ?? [],
    ways: ast ? waysOfMessage(message, ast) : [],
  }
}

function parse(message: string, syntax: MessageSyntax): ReturnType<typeof parseMessage> {
  if (syntax !== 'icu') return {ast: parseLoose(message, syntax)}
  return isPlain(message) ? {ast: literal(message)} : parseMessage(message)
}

/** Most messages hold no syntax at all; a long one still has to be refused by its length. */
function isPlain(message: string): boolean {
  return message.length > 0 && message.length < 100_000 && !/[{}<>'#]/.test(message)
}

function literal(message: string): readonly MessageFormatElement[] {
  return [{type: 0, value: message}]
}
