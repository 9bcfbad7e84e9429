import type {Release} from './release.ts'
import {isHanLocale} from './text-of-line.ts'

/** Who announces and whom to ask, as text to be copied. */
export function writeAboutText({words, boilerplate, contacts, locale}: Release): string {
  const colon = isHanLocale(locale) ? '：' : ': '
  const people = contacts.map(({name, role, email, phone}) =>
    [
      [name, role].filter(Boolean).join(isHanLocale(locale) ? '，' : ', '),
      email && `${words.email}${colon}${email}`,
      phone && `${words.phone}${colon}${phone}`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  const parts = [
    ...(boilerplate.length > 0 ? [words.aboutUs, ...boilerplate] : []),
    ...(people.length > 0 ? [words.pressContact, ...people] : []),
  ]
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

/** The people to ask as vCards 4.0 (RFC 6350), for address books. */
export function writeVcards({contacts, newsroom, locale}: Release): string {
  return contacts
    .map(({name, role, email, phone}) =>
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'KIND:org',
        `FN;LANGUAGE=${locale}:${escapeValue([name, newsroom].filter(Boolean).join(', '))}`,
        `ORG;LANGUAGE=${locale}:${escapeValue(newsroom)}`,
        role && `TITLE;LANGUAGE=${locale}:${escapeValue(role)}`,
        email && `EMAIL:${escapeValue(email)}`,
        phone && `TEL;VALUE=text:${escapeValue(phone)}`,
        'END:VCARD',
      ]
        .filter(Boolean)
        .map(line => fold(line as string))
        .join(''),
    )
    .join('')
}

function escapeValue(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n')
}

/** Lines of at most 75 octets, never cut inside a character (RFC 6350 §3.2). */
function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const sign of line) {
    if (Buffer.byteLength(current + sign) > 75) {
      lines.push(current)
      current = ' '
    }
    current += sign
  }
  return `${[...lines, current].join('\r\n')}\r\n`
}
