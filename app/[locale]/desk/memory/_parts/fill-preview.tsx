'use client'
import {useTranslations} from 'use-intl'
import {AskDialog} from '../../_parts/ask-dialog.tsx'
import {Icon} from '../../_parts/icon.tsx'
import {MessageText} from '../../_parts/message-text.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import type {Writer} from '../../_parts/use-write.ts'
import parts from './fill-preview.module.css'
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
    <AskDialog
      open={preview !== undefined}
      close={close}
      wide
      title={words('previewTitle', {count: filled.length})}
    >
      <p className="meta">
        {words('left', {refused: refused.length, without: preview?.without.length ?? 0})}
      </p>
      {filled.length + refused.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard.
        <ol className={parts.list} tabIndex={0} aria-label={words('changes')}>
          {[...filled, ...refused].map(unit => (
            <FilledUnit key={unit.key} unit={unit} asked={asked} />
          ))}
        </ol>
      ) : null}
      <Refusal error={writer.error} />
      <div className={parts.acts}>
        <button type="button" className="button" onClick={close}>
          {words('cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={writer.busy || filled.length === 0}
          onClick={() => void confirm()}
        >
          {words('fill', {count: filled.length})}
        </button>
      </div>
    </AskDialog>
  )
}

function FilledUnit({
  unit: {source, match},
  asked,
}: Readonly<{unit: PreTranslatedUnit; asked: FillRequest | undefined}>) {
  const words = useTranslations('memory')
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
            {words('open', {values: open.map(({from = '—', to = '—'}) => `${from} → ${to}`).join(', ')})}
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
