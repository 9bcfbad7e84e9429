import {KitError} from './kit-error.ts'

/**
 * Read an absolute web address into its normal form: Han in a path becomes percent-encoded UTF-8, as RSS,
 * sitemaps and hreflang demand (RFC 3986).
 *
 * @throws KitError `not-an-address` for a relative one and for other schemes than http and https.
 */
export function readAddress(text: string): string {
  const address = URL.parse(text)
  if (!address || !/^https?:$/.test(address.protocol))
    throw new KitError('not-an-address', text, 'an absolute http or https address, set the base address')
  return address.href
}
