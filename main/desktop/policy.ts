// Where the page comes from and what it may do. Everything not named here is denied.

export const SCHEME = 'app'
/** The origin as a URL parser gives it; the page's only one. */
export const ORIGIN = 'app://bundle'
export const START_PAGE = `${ORIGIN}/index.html`

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Sent with every response of the app scheme. */
export const RESPONSE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Chromium switches that keep the window off every network, whatever a page asks for. */
export const OFFLINE_SWITCHES: ReadonlyArray<readonly [name: string, value?: string]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-sync'],
  ['no-pings'],
  ['no-first-run'],
]

/** Whether the address lies in the bundle. Compared by a URL parser: a text search is fooled by `http://x/?next=app://bundle`. */
export const isInBundle = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password, port } = new URL(address)
  return protocol === `${SCHEME}:` && host === 'bundle' && username === '' && password === '' && port === ''
}

/** Whether a frame may go to the address: only to the start page itself, as a reload does. Screens are same-document steps. */
export const mayNavigate = (address: string): boolean => {
  if (!isInBundle(address)) return false
  const { pathname, search } = new URL(address)
  return pathname === '/index.html' && search === ''
}

/** Whether the window's session may load the address at all. */
export const mayLoad = (address: string): boolean => isInBundle(address) || isInlineImage(address)

// Allowed by `img-src data:` only; scripts, styles and frames from data: are refused by the policy above.
const isInlineImage = (address: string): boolean => address.startsWith('data:image/')
