'use client'
import {useId} from 'react'
import {useFormatter, useTranslations} from 'use-intl'
import parts from './import.module.css'
import type {PictureChoices, Preview} from './import-data.ts'

type Props = Readonly<{
  preview: Preview
  addresses: Readonly<Record<string, string>>
  choices: PictureChoices
  choose: (choices: PictureChoices) => void
}>

/** The pictures of a document: each needs words for who does not see it, or is left out. */
export function PictureList({preview, addresses, choices, choose}: Props) {
  const words = useTranslations('import')
  const format = useFormatter()
  const id = useId()
  const {pictures, locale} = preview
  if (pictures.length === 0) return null
  const altOf = (picture: Preview['pictures'][number]) => choices[picture.sha256]?.alt ?? picture.alt
  const wordless = pictures.filter(one => !isLeftOut(one, choices) && altOf(one).trim() === '').length
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{words('pictures')}</h2>
        <span className={wordless > 0 ? 'warning-text' : 'meta'}>{words('wordless', {count: wordless})}</span>
      </header>
      <ul className="rows">
        {pictures.map((picture, at) => {
          const {sha256, file, width, height, size} = picture
          const own = choices[sha256] ?? {}
          const isOut = isLeftOut(picture, choices)
          return (
            <li key={sha256} className={parts.picture}>
              <img
                src={addresses[sha256]}
                alt={altOf(picture)}
                width={width}
                height={height}
                data-out={isOut || undefined}
              />
              <div className={parts.alt}>
                <label htmlFor={`${id}-${at}`}>{words('alt', {file})}</label>
                <textarea
                  id={`${id}-${at}`}
                  className="input"
                  rows={2}
                  lang={locale}
                  maxLength={1_000}
                  disabled={isOut}
                  defaultValue={altOf(picture)}
                  aria-describedby={`${id}-${at}-hint`}
                  onChange={event => choose({...choices, [sha256]: {...own, alt: event.currentTarget.value}})}
                />
                <p className="meta" id={`${id}-${at}-hint`}>
                  {words('pictureSize', {width, height, size: format.number(Math.ceil(size / 1_000))})}{' '}
                  {words('altHint')}
                </p>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={isOut}
                    onChange={event =>
                      choose({...choices, [sha256]: {...own, leaveOut: event.currentTarget.checked}})
                    }
                  />
                  {words('leaveOut')}
                </label>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function isLeftOut(picture: Preview['pictures'][number], choices: PictureChoices): boolean {
  return choices[picture.sha256]?.leaveOut ?? picture.isLeftOut
}
