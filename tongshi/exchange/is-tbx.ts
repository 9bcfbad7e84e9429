/** Do these bytes begin as TBX does? */
export function isTbx(bytes: Uint8Array): boolean {
  return /<(?:tbx|martif)[\s>]/.test(
    String.fromCharCode(...bytes.subarray(0, 1_000).filter(byte => byte !== 0)),
  )
}
