/** Longest text in UTF-16 code units that a line of the log takes over from elsewhere. */
const most = 500

/** What may tell of a person or let somebody in: e-mail addresses, IP addresses, tokens, passwords in addresses. */
const telling =
  /[^\s<>"'`(),;:]+@[^\s<>"'`(),;:]+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b|\btsh_[\w-]+|#[\w-]{20,}|(?<=:\/\/)[^\s/@]+(?=@)/gi

/** Take out of a text of the log what may tell of a person, and cut it. */
export function maskText(text: string): string {
  const masked = text.replace(telling, '…')
  return masked.length > most ? `${masked.slice(0, most)}…` : masked
}
