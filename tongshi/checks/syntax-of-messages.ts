import type {MessageSyntax} from './check-context.ts'

/** `{{name}}` and `$t(key)` stand in no ICU message: two braces are a mistake there. */
const own = /\{\{-?\s*[\w.]+\s*(?:,[^{}]*)?\}\}|\$t\(/

/** Tell i18next's own syntax from ICU by the messages of a catalogue. */
export function syntaxOfMessages(messages: Iterable<string>): MessageSyntax {
  for (const message of messages) if (own.test(message)) return 'i18next'
  return 'icu'
}
