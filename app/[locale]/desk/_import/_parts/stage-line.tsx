'use client'
import {useEffect, useState} from 'react'
import {useTranslations} from 'use-intl'
import parts from './import.module.css'
import type {Stage} from './stream-import.ts'

type Props = Readonly<{
  stage: Stage | undefined
  /** Which stages this import goes through. */
  has: Readonly<{other: boolean; merge: boolean}>
  stop: () => void
}>

/** How far a long document is; a short one is read before this shows. */
export function StageLine({stage, has, stop}: Props) {
  const words = useTranslations('import')
  const [isLong, setIsLong] = useState(false)
  const isReading = stage !== undefined
  useEffect(() => {
    if (!isReading) return setIsLong(false)
    const timer = setTimeout(() => setIsLong(true), 250)
    return () => clearTimeout(timer)
  }, [isReading])
  const stages: readonly Stage[] = [
    'send',
    'read',
    'find',
    ...(has.merge ? (['merge'] as const) : []),
    ...(has.other ? (['read-other', 'pair'] as const) : []),
  ]
  const said = stage && isLong ? words(`stage-${stage}`) : ''
  return (
    <div className={parts.stage} role="status">
      {said ? (
        <>
          <progress
            max={stages.length + 1}
            value={stages.indexOf(stage!) + 1}
            aria-label={words('progress')}
          />
          <span>{said}</span>
          <button type="button" className="button quiet small" onClick={stop}>
            {words('stop')}
          </button>
        </>
      ) : null}
    </div>
  )
}
