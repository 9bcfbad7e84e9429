'use client'
import {useTranslations} from 'use-intl'
import type {Chips} from '#messages/message-fields.ts'
import type {ViewOfChip} from './chip-view.ts'
import parts from './insert-row.module.css'
import {ChipMark} from './source-text.tsx'

type Props = Readonly<{
  /** Chips that the source has. */
  chips: Chips
  viewOf: ViewOfChip
  /** Characters of the text now: what is not among them is drawn dashed. */
  used: ReadonlySet<string>
  locale: string
  insert: (text: string, back?: number) => void
}>

/** Signs that are far on many keyboards, by language. */
const signs: Readonly<Record<string, readonly string[]>> = {
  zh: ['“', '”', '《', '》', '——', '……'],
  ja: ['「', '」', '『', '』', '――', '……'],
  fr: ['« ', ' »', '’', '–', '…'],
  de: ['„', '“', '–', '…'],
}

/** Everything that can be put into the target: facts and tags of the source, and signs of its language. */
export function InsertRow({chips, viewOf, used, locale, insert}: Props) {
  const words = useTranslations('editor')
  const language = locale.split('-')[0] ?? ''
  const offered = Object.values(chips).filter(({kind}) => kind !== 'close' && kind !== 'choice')
  return (
    <fieldset className={parts.row} aria-label={words('insert')}>
      <span className={parts.group}>
        {offered.length > 0 ? (
          <kbd className="kbd" title={words('insertByKey')}>
            {'{'}
          </kbd>
        ) : null}
        {offered.map(({char, kind, name}) => {
          const view = viewOf(char)
          if (!view) return null
          const close = Object.values(chips).find(one => one.kind === 'close' && one.name === name)
          const isTag = kind === 'open' && close
          return (
            <button
              key={char}
              type="button"
              className={parts.chip}
              onMouseDown={event => event.preventDefault()}
              onClick={() => (isTag ? insert(char + close.char, 1) : insert(char))}
            >
              <span className="visually-hidden">{words('insertChip')} </span>
              <ChipMark view={view} unused={!used.has(char)} />
            </button>
          )
        })}
      </span>
      <span className={parts.group}>
        {(signs[language] ?? ['“', '”', '’', '–', '…']).map(sign => (
          <button
            key={sign}
            type="button"
            className={parts.sign}
            lang={locale}
            aria-label={words('insertSign', {sign})}
            onMouseDown={event => event.preventDefault()}
            onClick={() => insert(sign)}
          >
            {sign}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
