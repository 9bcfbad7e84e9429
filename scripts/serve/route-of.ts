import {findRoute} from '../../app/api/_parts/dispatch.ts'
import type {RouteTree} from './list-routes.ts'

/** What is asked for: the pattern of an address, which names nothing that somebody has written into it. */
export function routeOf(routes: RouteTree, method: string, url: string): string {
  const path = url.split('?', 1)[0]!
  if (path.startsWith('/api/v1/')) return routeOfApi(method, path.slice('/api/v1'.length))
  if (path.startsWith('/api/auth/')) return '/api/auth/*'
  if (path.startsWith('/_next/')) return '/_next/*'
  if (/^\/(healthz|readyz)(\/|$)/.test(path)) return '/healthz'
  const parts = path.split('/').filter(Boolean)
  if (parts.length === 1 && parts[0]!.includes('.') && !routes.parts.has(parts[0]!)) return '/file'
  return find(routes, parts, 0) ?? '/none'
}

function routeOfApi(method: string, path: string): string {
  try {
    return `/api/v1${findRoute(method, path).route.path}`
  } catch {
    return '/api/v1/none'
  }
}

/** A part that is named wins over one that stands for any, and that over all that follow. */
function find({pattern, parts}: RouteTree, path: readonly string[], at: number): string | undefined {
  if (at === path.length) return pattern
  const named = parts.get(path[at]!)
  const found = named && find(named, path, at + 1)
  if (found !== undefined) return found
  for (const [name, next] of parts) {
    if (!name.startsWith(':')) continue
    const any = find(next, path, at + 1)
    if (any !== undefined) return any
  }
  return parts.get('*')?.pattern
}
