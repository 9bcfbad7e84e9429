'use client'
import {IntlMessageFormat} from 'intl-messageformat'
import {createContext, createElement as element, Fragment, type ReactNode, use} from 'react'
import {useDesk} from '../../_parts/desk-context.tsx'
import type {DeskFinding} from './editor-data.ts'

/** The messages of `checks.json` in the language of the interface. */
export const FindingWords = createContext<Readonly<Record<string, string>>>({})

type Quote = (text: string) => ReactNode

/** Writes findings as sentences in the language of the interface. */
export function useFindingWords(): {sentence: (finding: DeskFinding, quote: Quote) => ReactNode} {
  const words = use(FindingWords)
  const {locale} = useDesk()
  return {sentence: (finding, quote) => writeSentence(finding, {words, locale, quote})}
}

type Writing = Readonly<{words: Readonly<Record<string, string>>; locale: string; quote: Quote}>

/** `Unexpected …, expected …, do …`: the pattern is a message with three arguments and nothing else. */
function writeSentence(
  {rule, actual, expected, values}: DeskFinding,
  {words, locale, quote}: Writing,
): ReactNode {
  const pattern = words.unexpected ?? '{actual} → {expected}: {remedy}'
  const said = (text: string) => (text === '' ? (words.nothing ?? '∅') : quote(text))
  const parts: Readonly<Record<string, ReactNode>> = {
    actual: said(actual),
    expected: said(expected),
    remedy: writeRemedy(words[rule] ?? rule, locale, values),
  }
  return pattern
    .split(/\{(\w+)\}/)
    .map((piece, at) => element(Fragment, {key: at}, at % 2 === 1 ? parts[piece] : piece))
}

function writeRemedy(message: string, locale: string, values: DeskFinding['values']): string {
  return message.includes('{') ? String(new IntlMessageFormat(message, locale).format({...values})) : message
}
