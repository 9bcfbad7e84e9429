'use client'
import {type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState} from 'react'
import {useFormatter, useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import parts from './drop-field.module.css'
import {type Chosen, readChoice, type Unread} from './read-choice.ts'

type Props = Readonly<{
  label: string
  hint: string
  chosen: Chosen | undefined
  /** Why what is in the field was refused. */
  error: string | undefined
  change: (chosen: Chosen | undefined) => void
  /** Why a file is not even sent. */
  refusals: Readonly<Record<Unread, string>>
}>

/**
 * A document dropped, chosen or pasted. What is pasted shows as plain text; its rich text is what is sent, until
 * somebody types.
 */
export function DropField({label, hint, chosen, error, change, refusals}: Props) {
  const words = useTranslations('import')
  const format = useFormatter()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const rich = useRef<string>(undefined)
  const [isOver, setIsOver] = useState(false)
  const [unread, setUnread] = useState<Unread>()
  const [kept, setKept] = useState<'rich' | 'plain'>()
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [file] = event.clipboardData.files
    const html = event.clipboardData.getData('text/html')
    if (file && html === '') {
      event.preventDefault()
      void choose(file)
      return
    }
    const field = event.currentTarget
    // A paste over everything is a new document too.
    const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length
    rich.current = html !== '' && isWhole ? html : undefined
  }
  const typed = () => {
    const text = area.current?.value ?? ''
    const html = rich.current
    // Only the very insertion of a paste is rich text.
    rich.current = undefined
    setUnread(undefined)
    setKept(html ? 'rich' : text.trim() === '' ? undefined : 'plain')
    change(html ? {sent: {html}} : text.trim() === '' ? undefined : {sent: {text}})
  }
  // What was typed before the page's script ran counts too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script begins.
  useEffect(() => {
    const text = area.current?.value ?? ''
    if (text.trim() !== '') change({sent: {text}})
  }, [])
  const choose = async (file: File | undefined) => {
    if (!file) return
    const read = await readChoice(file)
    const isRead = typeof read !== 'string'
    setUnread(isRead ? undefined : read)
    change(isRead ? read : undefined)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file) void choose(file)
  }
  const remove = () => {
    if (picker.current) picker.current.value = ''
    setUnread(undefined)
    setKept(undefined)
    change(undefined)
  }
  const wrong = unread ? refusals[unread] : error
  const described = `${id}-hint${wrong ? ` ${id}-error` : ''}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same by keyboard.
    <div
      className={parts.zone}
      data-over={isOver || undefined}
      data-wrong={wrong ? true : undefined}
      onDragOver={event => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
      }}
      onDrop={drop}
    >
      <div className={parts.head}>
        <label htmlFor={`${id}-text`}>{label}</label>
        <span className={parts.pick}>
          <label className="button small" htmlFor={`${id}-file`}>
            <Icon name="file" /> {words('file')}
          </label>
          <input
            ref={picker}
            id={`${id}-file`}
            className="visually-hidden"
            type="file"
            accept=".docx,.odt,.html,.htm,.md,.markdown,.txt"
            aria-label={words('fileOf', {name: label})}
            onChange={event => void choose(event.currentTarget.files?.[0])}
          />
        </span>
      </div>
      {chosen?.file ? (
        <p className={parts.file}>
          <Icon name="file" />
          <b>{chosen.file.name}</b>
          <span className="meta">
            {words('size', {size: format.number(Math.max(1, Math.round(chosen.file.size / 1_000)))})}
          </span>
          <button type="button" className="button quiet small" onClick={remove}>
            {words('remove')}
          </button>
        </p>
      ) : (
        <textarea
          ref={area}
          id={`${id}-text`}
          className={parts.text}
          rows={6}
          placeholder={words('dropHere')}
          onPaste={paste}
          onInput={typed}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={described}
        />
      )}
      <p className="meta" id={`${id}-hint`}>
        {kept === undefined ? hint : words(kept === 'rich' ? 'keptRich' : 'keptPlain')}
      </p>
      <div role="alert">
        {wrong ? (
          <p className="finding error" id={`${id}-error`}>
            <Icon name="error" className="error-text" />
            <span>{wrong}</span>
          </p>
        ) : null}
      </div>
    </div>
  )
}
