import type {KitWords} from './kit-words.ts'
import type {Release} from './release.ts'
import {seal} from './seal-kit.ts'

/** How anybody with an ordinary computer verifies a kit: with `sha256sum` and OpenSSL, without our programs. */
export function writeVerifyText(
  {isDraft}: Release,
  words: KitWords,
  {keyId, address}: Readonly<{keyId: string | undefined; address: string}>,
): string {
  if (isDraft || keyId === undefined) return `${words.text('verifyDraft')}\n`
  const key = `${address}/keys/${keyId}.pem`
  const parts = [
    words.text('verifyTitle'),
    words.text('verifyText'),
    `${words.text('verifySums')}\n  sha256sum -c ${seal.sums}`,
    `${words.text('verifySignature', {key: keyId, address: key})}\n  openssl pkeyutl -verify -pubin -inkey ${keyId}.pem -rawin -in ${seal.sums} -sigfile ${seal.signature}`,
    words.text('verifySuperseded', {address: `${address}/kits/releases.json`}),
  ]
  return `${parts.join('\n\n')}\n`
}
