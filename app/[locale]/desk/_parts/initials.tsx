'use client'
import parts from './initials.module.css'

/**
 * A person in a circle: two letters of a Latin name, the first character of a Chinese one.
 *
 * @param own marks the person who is signed in.
 * @param name is said to screen readers unless `silent`: where the name stands beside it.
 */
export function Initials({name, own, silent}: Readonly<{name: string; own?: boolean; silent?: boolean}>) {
  return (
    <span className={own ? parts.own : parts.one} title={name}>
      <span aria-hidden="true">{initialsOf(name)}</span>
      {silent ? null : <span className="visually-hidden">{name}</span>}
    </span>
  )
}

function initialsOf(name: string): string {
  const first = [...name.trim()][0] ?? '?'
  if (/\p{Script=Han}/u.test(first)) return first
  const parts = name.trim().split(/[\s-]+/u)
  return (first + (parts.length > 1 ? [...parts.at(-1)!][0] : '')).toLocaleUpperCase('en')
}
