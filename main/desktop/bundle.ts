// Answers the app scheme from a list of the built files. A request chooses from the list; no path is ever put together from one.
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { RESPONSE_HEADERS, isInBundle } from './policy.ts'

/** Path in the address, such as `/assets/index-1a2b.js`, to file on disk. */
export type Manifest = ReadonlyMap<string, string>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/** Every file of a known type under the folder; throws when the folder cannot be read. */
export const readManifest = (folder: string): Manifest =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [`/${relative(folder, file).split(sep).join('/')}`, file]
      }),
  )

export type BundleAnswer =
  | { readonly status: 200; readonly file: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 404 | 405; readonly headers: Readonly<Record<string, string>> }

/**
 * What to answer: 405 unless GET or HEAD, 404 unless the address names a listed file exactly. The address is compared as it
 * stands; an escaped or doubled separator names nothing.
 */
export const answerFor = (manifest: Manifest, method: string, address: string): BundleAnswer => {
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, headers: { ...RESPONSE_HEADERS, allow: 'GET, HEAD' } }
  const file = isInBundle(address) ? manifest.get(new URL(address).pathname) : undefined
  if (file === undefined) return { status: 404, headers: RESPONSE_HEADERS }
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  return { status: 200, file, headers: { ...RESPONSE_HEADERS, 'content-type': type } }
}
