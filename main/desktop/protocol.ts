// The app scheme: the only one the window can load, served from the built files.
import { readFile } from 'node:fs/promises'
import { type Session, protocol } from 'electron'
import { type Manifest, answerFor } from './bundle.ts'
import { SCHEME, mayLoad } from './policy.ts'

/** Must run before the app is ready, and can be called only once. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the bundle to a session and cancels everything else it asks for. */
export const serveBundle = (session: Session, manifest: Manifest): void => {
  session.protocol.handle(SCHEME, async (request) => {
    const answer = answerFor(manifest, request.method, request.url)
    if (answer.status !== 200) return new Response(null, answer)
    const body = request.method === 'HEAD' ? null : await readFile(answer.file)
    return new Response(body, answer)
  })
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !mayLoad(url) })
  })
}
