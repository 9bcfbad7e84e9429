'use client'
import {Icon} from './icon.tsx'
import {useErrorWords} from './use-error-words.ts'

/** What the API refused, beside the act that was refused; read out at once. */
export function Refusal({error}: Readonly<{error: unknown}>) {
  const say = useErrorWords()
  return (
    <div role="alert">
      {error ? (
        <p className="finding error">
          <Icon name="error" className="error-text" />
          <span>{say(error)}</span>
        </p>
      ) : null}
    </div>
  )
}
