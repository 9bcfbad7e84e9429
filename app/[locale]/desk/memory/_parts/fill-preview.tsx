'use client'
import {useTranslations} from 'use-intl'
import {useDesk} from '../../_parts/desk-context.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {joinNames} from '../../_parts/join-names.ts'
import {MessageText} from '../../_parts/message-text.tsx'
import parts from '../../_parts/preview-dialog.module.css'
import {PreviewDialog} from '../../_parts/preview-dialog.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import type {FillRequest, PreTranslated, PreTranslatedUnit} from './memory-data.ts'

type Props = Readonly<{
  preview: PreTranslated | undefined
  asked: FillRequest | undefined
  writer: Writer
  close: () => void
}>

/** What would be filled, with every figure that would be put in place; what is left to people is listed too. */
export function FillPreview({preview, asked, writer, close}: Props) {
  const words = useTranslations('memory')
  const filled = preview?.filled ?? []
  const refused = preview?.refused ?? []
  const confirm = async () => {
    const {document, locale, threshold} = asked!
    const {done} = await writer.write('POST', `/api/v1/documents/${document}/pre-translate`, {
      locale,
      threshold,
    })
    if (done) close()
  }
  return (
    <PreviewDialog
      open={preview !== undefined}
      close={close}
      title={words('previewTitle', {count: filled.length})}
      lead={
        <p className="meta">
          {words('left', {refused: refused.length, without: preview?.without.length ?? 0})}
        </p>
      }
      label={words('changes')}
      writer={writer}
      idle={filled.length === 0}
      act={words('fill', {count: filled.length})}
      confirm={confirm}
    >
      {[...filled, ...refused].map(unit => (
        <FilledUnit key={unit.key} unit={unit} asked={asked} />
      ))}
    </PreviewDialog>
  )
}

function FilledUnit({
  unit: {source, match},
  asked,
}: Readonly<{unit: PreTranslatedUnit; asked: FillRequest | undefined}>) {
  const words = useTranslations('memory')
  const {locale} = useDesk()
  const open = match.substitutions.filter(({state}) => state === 'open')
  const done = match.substitutions.filter(({state}) => state === 'done')
  return (
    <li>
      <p className={parts.head}>
        <span className="pill">{words('score', {score: match.score})}</span>
        <span>{match.entry.document ?? match.entry.origin}</span>
        {done.map(({from = '—', to = '—'}, at) => (
          <span key={`${at} ${from}`}>
            {from} → {to}
          </span>
        ))}
        {open.length > 0 ? (
          <span className="icon-word warning-text">
            <Icon name="warning" />
            {words('open', {
              values: joinNames(
                open.map(({from = '—', to = '—'}) => `${from} → ${to}`),
                locale,
              ),
            })}
          </span>
        ) : null}
      </p>
      <p className={parts.text}>
        <MessageText message={source} locale={asked?.source ?? ''} />
      </p>
      {open.length === 0 ? (
        <p className={parts.text}>
          <MessageText message={match.target} locale={asked?.locale ?? ''} source={source} />
        </p>
      ) : null}
    </li>
  )
}
