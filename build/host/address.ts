// Chromium lets nobody add a scheme from outside, so `app://bundle/x` is `https://bundle.app.invalid/x` inside it. The name can
// never exist (RFC 6761) and is never asked for: each request is answered over the pipe.

const SUFFIX = 'invalid'

/** Inside address of one of the app's own schemes; any other address stays. */
export const inward = (address: string, schemes: ReadonlySet<string>): string => {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.${SUFFIX}${rest}` : address
}

/** Address as the app knows it. */
export const outward = (address: string, schemes: ReadonlySet<string>): string => {
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(.*)$/is.exec(address) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}
