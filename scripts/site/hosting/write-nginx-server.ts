/** Write the include for nginx's `server` block; `root` is set by whoever includes it. */
export function writeNginxServer(headers: Readonly<Record<string, string>>): string {
  const header = (name: string, value: string) => `add_header ${name} "${value}" always;\n`
  const typed = (ending: string, type: string) =>
    `location ~ ${ending} {\n  types { }\n  default_type "${type}";\n}\n`
  return [
    '# A site of files as build-site writes it: include it in a server block that sets `root`.\n',
    'absolute_redirect off;\n',
    'charset utf-8;\n',
    'charset_types text/css text/plain text/xml application/xml;\n',
    '# Where nginx has been built without it, leave this line out.\n',
    'gzip_static on;\n',
    'gzip_vary on;\n',
    ...Object.entries(headers).map(([name, value]) => header(name, value)),
    header('cache-control', '$tongshi_cache'),
    header('vary', '$tongshi_vary'),
    header('set-cookie', '$tongshi_cookie'),
    '\nerror_page 404 $tongshi_missing;\n',
    '\n# What the site remembers of itself, and what other hosts read.\n',
    'location ~ ^/(?:[.]tongshi/|_headers$|_redirects$) {\n  return 404;\n}\n',
    '\nlocation = / {\n  return 307 /$tongshi_locale$tongshi_path;\n}\n\n',
    typed('"^/[^/]+/feed[.]rss$"', 'application/rss+xml; charset=utf-8'),
    typed('"^/[^/]+/feed[.]atom$"', 'application/atom+xml; charset=utf-8'),
    typed('"^/[^/]+/feed[.]json$"', 'application/feed+json; charset=utf-8'),
    typed('"^/keys/.+[.]pem$"', 'application/x-pem-file'),
    `
location / {
  if ($tongshi_chosen) {
    return 303 $tongshi_same;
  }
  if ($tongshi_moved) {
    return 308 $tongshi_moved;
  }
  if ($tongshi_slash) {
    return 308 $tongshi_slash;
  }
  try_files $uri $uri.html @tongshi;
}

location @tongshi {
  if ($tongshi_served) {
    return 404;
  }
  return 307 /$tongshi_locale$tongshi_path;
}
`,
  ].join('')
}
