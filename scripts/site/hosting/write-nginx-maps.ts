import type {RedirectTable} from './redirect-table.ts'

const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`

/** A pattern without its anchors. */
const inner = (pattern: string) => pattern.replace(/^\^/, '').replace(/\$$/, '')

/** Write the include for nginx's `http` block: which locale a reader gets, and where a moved address leads. */
export function writeNginxMaps(table: RedirectTable): string {
  const {locales, fallback, prefixes, acceptLanguage, languages} = table
  const served = locales.join('|')
  const map = (from: string, to: string, lines: readonly string[]) =>
    `map ${from} $${to} {\n${lines.map(line => `  ${line};\n`).join('')}}\n`
  return [
    '# Which locale a reader gets. Written by build-site: include it in the http block.\n',
    map('$http_accept_language', 'tongshi_asked', [
      `default ${quote(fallback)}`,
      ...acceptLanguage.map(({pattern, locale}) => `${quote(`~*${pattern}`)} ${quote(locale)}`),
    ]),
    map('$cookie_locale', 'tongshi_locale', [
      'default $tongshi_asked',
      ...prefixes.map(({pattern, locale}) => `${quote(`~*${pattern}`)} ${quote(locale)}`),
    ]),
    map('$uri', 'tongshi_served', ['default ""', `${quote(`~^/(?:${served})(?:/|$)`)} 1`]),
    // Redirects are made from the address as it was sent: nginx writes a decoded one into a header with its line breaks.
    map('$request_uri', 'tongshi_moved', [
      'default ""',
      `${quote(`~^/(?<tongshi_list>${served})/announcements/?$`)} "/$tongshi_list"`,
      `${quote(`~^/(?:${served})(?:[/?]|$)`)} ""`,
      ...prefixes.map(
        ({pattern, locale}, at) =>
          `${quote(`~*^/(?:${inner(pattern)})(?<tongshi_behind${at}>[/?].*)?$`)} ${quote(`/${locale}$tongshi_behind${at}`)}`,
      ),
    ]),
    map('$request_uri', 'tongshi_path', [
      'default $request_uri',
      `${quote('~^/(?<tongshi_query>[?].*)?$')} $tongshi_query`,
      `${quote(`~*^/(?:${inner(languages)})(?<tongshi_rest>[/?].*)?$`)} $tongshi_rest`,
    ]),
    map('$uri', 'tongshi_missing', [
      `default ${quote(`/${fallback}/404.html`)}`,
      ...locales.map(locale => `${quote(`~^/${locale}(?:/|$)`)} ${quote(`/${locale}/404.html`)}`),
    ]),
    map('$request_uri', 'tongshi_chosen', [
      'default ""',
      `${quote(`~^/(?<tongshi_choice>${served})(?:/[^?]*)?[?]chosen$`)} $tongshi_choice`,
    ]),
    map('$request_uri', 'tongshi_same', ['default /', `${quote('~^(?<tongshi_here>/[^?]*)')} $tongshi_here`]),
    map('$tongshi_chosen', 'tongshi_cookie', [
      'default "locale=$tongshi_chosen; Path=/; Max-Age=31536000; SameSite=Lax"',
      '"" ""',
    ]),
    // A second slash or a backslash at the beginning would lead to another host.
    map('$request_uri', 'tongshi_slash', [
      'default ""',
      `${quote('~^(?<tongshi_plain>/[^/?\\x5c][^?]*?)/+(?<tongshi_args>[?].*)?$')} "$tongshi_plain$tongshi_args"`,
    ]),
    map('$status', 'tongshi_vary', ['default ""', '307 "Accept-Language, Cookie"']),
    map('$uri', 'tongshi_cache', [
      'default "public, max-age=0, must-revalidate"',
      '"/reader.css" "public, max-age=31536000, immutable"',
      `${quote('~^/(?:keys|kits)/')} "public, max-age=3600"`,
    ]),
  ].join('\n')
}
