'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from './desk-context.tsx'

type Props = Readonly<{
  /** UTC ISO instant. */
  at: string
  /** `short`: clock today, else day; `full`: both with the year; `left`: time until it or since. */
  as?: 'short' | 'full' | 'left'
  /** IANA zone; left out, the desk's. */
  zone?: string | undefined
}>

/** A moment, printed in the desk's zone, with the exact instant for machines. */
export function When({at, as = 'short', zone}: Props) {
  const desk = useDesk()
  const words = useTranslations('times')
  const inZone = zone ?? desk.zone
  const print = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(writtenAs(desk.locale), {...options, timeZone: inZone}).format(new Date(at))
  const clock = print({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'})
  const day = (options: Intl.DateTimeFormatOptions = {}) =>
    print({day: 'numeric', month: 'short', ...options})
  const full = `${day({year: 'numeric'})} ${clock}`
  const today = dayIn(inZone, desk.now) === dayIn(inZone, Date.parse(at))
  const shown = {
    full,
    left: leftWords(words, Date.parse(at) - desk.now),
    short: today ? words('today', {clock}) : words('dayAndClock', {day: day(), clock}),
  }[as]
  return (
    <time dateTime={at} title={as === 'full' ? inZone : `${full}, ${inZone}`}>
      {shown}
    </time>
  )
}

/** The desk's English is British, and its Chinese is written in Chinese digits of days as everywhere. */
const writtenAs = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

const dayIn = (zone: string, at: number) => new Intl.DateTimeFormat('en-CA', {timeZone: zone}).format(at)

const minute = 60_000

/** In days from two days on, in hours from two hours on, else in minutes. */
function leftWords(words: ReturnType<typeof useTranslations<'times'>>, left: number): string {
  const amount = Math.abs(left)
  const unit = amount >= 2880 * minute ? 'days' : amount >= 120 * minute ? 'hours' : 'minutes'
  const count = Math.floor(
    amount / (unit === 'days' ? 1440 * minute : unit === 'hours' ? 60 * minute : minute),
  )
  return words(left >= 0 ? 'in' : 'over', {unit, count})
}
