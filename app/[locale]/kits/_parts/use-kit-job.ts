'use client'
import {useRouter} from 'next/navigation'
import {useEffect, useState} from 'react'
import {callApi} from '../../desk/_parts/call-api.ts'
import type {KitJob} from './kit-data.ts'

/** Milliseconds between two looks at a build that runs. */
const pause = 400

/** A build as it goes on; when it ends the page is loaded anew, with the files that it has made. */
export function useKitJob(loaded: KitJob | undefined): KitJob | undefined {
  const router = useRouter()
  const [seen, setSeen] = useState<KitJob>()
  const job = seen?.id === loaded?.id && seen ? seen : loaded
  const id = job?.state === 'building' ? job.id : undefined
  useEffect(() => {
    if (id === undefined) return
    const timer = setInterval(async () => {
      // A server that is away for a moment is asked again.
      const answer = await callApi<{job: KitJob}>('GET', `/api/v1/kits/jobs/${id}`).catch(() => undefined)
      if (!answer) return
      setSeen(answer.job)
      if (answer.job.state !== 'building') router.refresh()
    }, pause)
    return () => clearInterval(timer)
  }, [id, router])
  return job
}
