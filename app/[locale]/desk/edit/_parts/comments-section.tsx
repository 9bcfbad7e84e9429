'use client'
import {useState} from 'react'
import {useTranslations} from 'use-intl'
import {Initials} from '../../_parts/initials.tsx'
import {When} from '../../_parts/when.tsx'
import type {UnitComment} from './editor-data.ts'
import parts from './sections.module.css'

/** What a person writes. */
export type NewComment = Readonly<{
  kind: UnitComment['kind']
  text: string
  /** On the source, for every language. */
  onSource: boolean
  parent: string | null
}>

type Props = Readonly<{
  comments: readonly UnitComment[]
  add: (comment: NewComment) => Promise<void>
  resolve: (comment: UnitComment, resolved: boolean) => Promise<void>
  /** Words to begin with: a question about a fact. */
  begin: string
}>

const kinds = ['question', 'issue', 'note'] as const

/** Questions, issues and notes on the unit, with their answers. */
export function CommentsSection({comments, add, resolve, begin}: Props) {
  const words = useTranslations('editor')
  const threads = comments.filter(comment => comment.parent === null)
  return (
    <>
      <ul>
        {threads.map(thread => (
          <li key={thread.id}>
            <Comment comment={thread} />
            {comments
              .filter(one => one.parent === thread.id)
              .map(reply => (
                <div key={reply.id} className={`${parts.comment} ${parts.reply}`}>
                  <Comment comment={reply} />
                </div>
              ))}
            <ThreadActs thread={thread} add={add} resolve={resolve} />
          </li>
        ))}
      </ul>
      {threads.length === 0 ? <p className="meta">{words('noComments')}</p> : null}
      <CommentForm key={begin} add={add} begin={begin} />
    </>
  )
}

function Comment({comment}: Readonly<{comment: UnitComment}>) {
  const words = useTranslations('editor')
  const {author, kind, at, text, parent, locale, resolved} = comment
  return (
    <div className={resolved ? parts.done : undefined}>
      <p className={parts.line}>
        <Initials name={author.name} silent />
        <b>{author.name}</b>
        <span className="meta">
          {parent === null ? `${words(`comment-${kind}`)} · ` : ''}
          {locale === null ? `${words('onSource')} · ` : ''}
          <When at={at} />
          {resolved ? ` · ${words('resolvedBy', {name: resolved.by.name})}` : ''}
        </span>
      </p>
      <p>{text}</p>
    </div>
  )
}

type ActsProps = Pick<Props, 'add' | 'resolve'> & Readonly<{thread: UnitComment}>

function ThreadActs({thread, add, resolve}: ActsProps) {
  const words = useTranslations('editor')
  const [replying, setReplying] = useState(false)
  const send = async (text: string) => {
    await add({kind: thread.kind, text, onSource: thread.locale === null, parent: thread.id})
    setReplying(false)
  }
  return (
    <>
      <p className={parts.acts}>
        <button
          type="button"
          className="button small"
          aria-expanded={replying}
          onClick={() => setReplying(!replying)}
        >
          {words('reply')}
        </button>
        <button
          type="button"
          className="button quiet small"
          onClick={() => resolve(thread, !thread.resolved)}
        >
          {words(thread.resolved ? 'reopen' : 'resolve')}
        </button>
      </p>
      {replying ? <TextForm label={words('replyText')} act={words('send')} begin="" send={send} /> : null}
    </>
  )
}

function CommentForm({add, begin}: Pick<Props, 'add' | 'begin'>) {
  const words = useTranslations('editor')
  const [kind, setKind] = useState<UnitComment['kind']>('question')
  const [onSource, setOnSource] = useState(false)
  return (
    <TextForm
      label={words('newComment')}
      act={words('send')}
      begin={begin}
      send={text => add({kind, text, onSource, parent: null})}
    >
      <fieldset className={parts.kinds} aria-label={words('commentKind')}>
        {kinds.map(one => (
          <label key={one} className="check">
            <input type="radio" name="comment-kind" checked={kind === one} onChange={() => setKind(one)} />
            {words(`comment-${one}`)}
          </label>
        ))}
        <label className="check">
          <input type="checkbox" checked={onSource} onChange={event => setOnSource(event.target.checked)} />
          {words('forSource')}
        </label>
      </fieldset>
    </TextForm>
  )
}

type FormProps = Readonly<{
  label: string
  act: string
  begin: string
  send: (text: string) => Promise<void>
  children?: React.ReactNode
}>

/** A text that is sent by its button; it stays in its field until the server has it. */
function TextForm({label, act, begin, send, children}: FormProps) {
  const words = useTranslations('editor')
  const [text, setText] = useState(begin)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  return (
    <form
      onSubmit={async event => {
        event.preventDefault()
        setState('busy')
        try {
          await send(text.trim())
          setText('')
          setState('idle')
        } catch {
          setState('failed')
        }
      }}
    >
      <label className="field">
        <span className="label">{label}</span>
        <textarea
          className={parts.area}
          required
          maxLength={4000}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </label>
      {children}
      <p className={parts.acts}>
        <button type="submit" className="button small" disabled={state === 'busy'}>
          {act}
        </button>
        {state === 'failed' ? (
          <span className="error-text" role="alert">
            {words('commentNotSent')}
          </span>
        ) : null}
      </p>
    </form>
  )
}
