'use client'
import {type ClipboardEvent, useEffect, useId, useRef} from 'react'
import {useTranslations} from 'use-intl'
import {readFile, type SentDocument} from './read-choice.ts'

type Props = Readonly<{
  label: string
  /** Told whenever the document changes; nothing where there is none. */
  change: (document: SentDocument | undefined) => void
}>

/**
 * A document pasted or chosen. The field shows the plain text of what is pasted; its rich text is what is sent, until
 * somebody types.
 */
export function DocumentField({label, change}: Props) {
  const words = useTranslations('import')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const rich = useRef<string>(undefined)
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html')
    rich.current = html !== '' && area.current?.value === '' ? html : undefined
  }
  const typed = () => {
    const text = area.current?.value ?? ''
    const html = rich.current
    // Only the very insertion of a paste is rich text.
    rich.current = undefined
    change(html ? {html} : text.trim() === '' ? undefined : {text})
  }
  // What was typed before the page's script ran counts too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script begins.
  useEffect(() => {
    const text = area.current?.value ?? ''
    if (text.trim() !== '') change({text})
  }, [])
  const choose = async (file: File | undefined) => {
    if (area.current) area.current.value = ''
    change(file ? await readFile(file) : undefined)
  }
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-text`}>{label}</label>
        <textarea
          ref={area}
          id={`${id}-text`}
          rows={8}
          onPaste={paste}
          onInput={typed}
          aria-describedby={`${id}-hint`}
        />
        <p className="hint" id={`${id}-hint`}>
          {words('pasteHint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-file`}>{words('file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".docx,.odt,.html,.htm,.md,.markdown,.txt"
          onChange={event => void choose(event.currentTarget.files?.[0])}
        />
      </div>
    </>
  )
}
