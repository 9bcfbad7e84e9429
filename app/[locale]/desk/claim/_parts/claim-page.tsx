'use client'
import {useEffect, useState} from 'react'
import {useTranslations} from 'use-intl'
import {callApi} from '../../_parts/call-api.ts'
import {useDesk} from '../../_parts/desk-context.tsx'
import {DoorFrame} from '../../_parts/door-frame.tsx'
import {Refusal} from '../../_parts/refusal.tsx'
import {type Claim, ClaimForm} from './claim-form.tsx'

/** Reads the token behind `#`, asks what it opens, and shows the form for it. */
export function ClaimPage() {
  const words = useTranslations('claim')
  const {locale} = useDesk()
  const [token, setToken] = useState('')
  const [claim, setClaim] = useState<Claim>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    const found = location.hash.slice(1)
    setToken(found)
    callApi<Claim>('POST', '/api/v1/claim/look', {token: found}).then(setClaim, setError)
  }, [])
  return (
    <DoorFrame here="/desk/claim">
      {claim ? (
        <ClaimForm
          claim={claim}
          token={token}
          done={second => location.assign(`/${locale}/desk${second ? '/sign-in' : ''}`)}
        />
      ) : (
        <>
          <h1>{error ? words('closed') : words('looking')}</h1>
          <Refusal error={error} />
          {error ? (
            <p>
              {words('closedHow')} <a href={`/${locale}/desk/sign-in`}>{words('toSignIn')}</a>
            </p>
          ) : null}
        </>
      )}
    </DoorFrame>
  )
}
