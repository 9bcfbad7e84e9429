'use client'
import {useTranslations} from 'use-intl'
import {ApiError} from './call-api.ts'

const known = [
  'signed-out',
  'foreign-origin',
  'role',
  'confirm',
  'not-found',
  'input',
  'too-large',
  'stale',
  'findings',
  'warnings',
  'too-many',
  'wrong-password',
  'second-factor',
  'expired',
  'used',
  'closed',
  'last-owner',
  'gate',
  'conflict-open',
  'own-work',
  'busy',
  'offline',
] as const

type Known = (typeof known)[number]

const problemWords = [
  'problem-password-short',
  'problem-password-long',
  'problem-password-plain',
  'problem-password-own',
  'problem-password-known',
] as const

function isProblem(name: string): name is (typeof problemWords)[number] {
  return problemWords.some(one => one === name)
}

/**
 * A sentence for what the API refused, in the person's language.
 *
 * For input it adds what the API says of the place, in the same language where it has a code; for a limit, the seconds to wait.
 */
export function useErrorWords(): (error: unknown) => string {
  const words = useTranslations('errors')
  return error => {
    if (!(error instanceof ApiError)) return words('unknown', {status: 0})
    const code = known.find(name => name === error.code)
    if (!code) return words('unknown', {status: error.status})
    if (code === 'too-many') return words('too-many', {seconds: Number(error.body.retryAfter ?? 60)})
    const sentence = words(code satisfies Exclude<Known, 'too-many'>)
    const problems = Array.isArray(error.body.problems) ? error.body.problems : []
    const places = problems.map(problem => {
      const own = `problem-${String(problem.code)}`
      return isProblem(own) ? words(own) : `${String(problem.path)}: ${String(problem.message)}`
    })
    return [sentence, ...places].join(' ')
  }
}
