'use client'
import {useRouter} from 'next/navigation'
import {useEffect} from 'react'

/** Milliseconds in which several changes count as one. */
const gathering = 1500

/** Load the page anew when somebody changes something that it may show; quiet while the tab is hidden. */
export function useChanges(): void {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource('/api/v1/events')
    let waiting: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    source.addEventListener('change', () => {
      clearTimeout(waiting)
      waiting = setTimeout(refresh, gathering)
    })
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearTimeout(waiting)
      source.close()
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [router])
}
