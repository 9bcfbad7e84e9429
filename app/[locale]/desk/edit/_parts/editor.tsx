'use client'
import {useMemo, useRef, useState} from 'react'
import {useTranslations} from 'use-intl'
import {formatToText} from '#messages/format-to-text.ts'
import {nameOfLocale} from '#messages/name-of-locale.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DeskFrame} from '../../_parts/desk-frame.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {When} from '../../_parts/when.tsx'
import {printFact} from './chip-view.ts'
import {ConnectionNote} from './connection-note.tsx'
import {EditorBody} from './editor-body.tsx'
import type {EditorData} from './editor-data.ts'
import {useEditor} from './use-editor.ts'
import {FindingWords} from './use-finding-words.ts'

type Props = Readonly<{
  data: EditorData
  /** The messages of `checks.json` in the language of the interface. */
  findingWords: Readonly<Record<string, string>>
}>

/** The editor of one announcement, or of one namespace of the interface, in one locale. */
export function Editor({data, findingWords}: Props) {
  const words = useTranslations('editor')
  const {locale, locales} = useDesk()
  const [state, acts] = useEditor(data)
  const [sheet, setSheet] = useState(false)
  const names = useRef({
    source: nameOfLocale(data.source, locales),
    target: nameOfLocale(data.target, locales),
  })
  const title = useMemo(() => printTitle(data), [data])
  const others = [...new Map(state.presence.map(({person}) => [person.id, person])).values()]
  return (
    <FindingWords value={findingWords}>
      <DeskFrame
        fill
        trail={[
          {name: words('overview'), href: `/${locale}/desk`},
          {name: title, lang: data.source},
          {name: names.current.target, lang: data.target},
        ]}
        chips={
          <>
            {data.due ? (
              <span className="pill">
                <Icon name="clock" />{' '}
                {words.rich('due', {at: () => <When at={data.due!.at} zone={data.due!.zone} />})}
              </span>
            ) : null}
            {data.embargo ? (
              <span className="pill">
                <Icon name="lock" />{' '}
                {words.rich('embargo', {at: () => <When at={data.embargo!} as="left" />})}
              </span>
            ) : null}
          </>
        }
        status={<ConnectionNote state={state} retry={acts.retry} />}
        others={others}
      >
        <EditorBody
          data={data}
          state={state}
          acts={acts}
          names={names.current}
          title={title}
          sheet={sheet}
          setSheet={setSheet}
        />
      </DeskFrame>
    </FindingWords>
  )
}

/** The title with its facts printed; as it is written where it does not parse. */
function printTitle({title, source, facts, terms}: EditorData): string {
  try {
    return formatToText(title, {
      locale: source,
      facts,
      write: (fact, lang) => printFact(fact, lang, {facts, terms}),
    })
  } catch {
    return title
  }
}
