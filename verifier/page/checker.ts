// Asks the worker, one file after the other. A worker that ends fails the file it had, and the next file starts another.
import { unzlibSync } from 'fflate/browser'
import type { VerificationResult } from '../../shared/contract/report.ts'
import type { Asked, Lying, Told } from '../checking/protocol.ts'

export type Outcome =
  | { readonly kind: 'checked'; readonly result: VerificationResult }
  | { readonly kind: 'failed'; readonly why: 'read' | 'ended' | { readonly message: string } }

const WORKER = 'worker.js'

const parts = (): readonly Lying[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[data-path]')].map(({ dataset, text }) => ({
    path: dataset['path'] ?? '',
    base64: text,
  }))

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

const started = (): Worker => {
  const all = parts()
  const code = all.find(({ path }) => path === WORKER)
  if (code === undefined) throw new Error('the page holds no checking')
  const source = new Blob([Uint8Array.from(unzlibSync(bytesOf(code.base64)))], { type: 'text/javascript' })
  const address = URL.createObjectURL(source)
  const worker = new Worker(address)
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  const files = all.filter(({ path }) => path !== WORKER)
  worker.postMessage({ kind: 'begin', files } satisfies Asked)
  return worker
}

let worker: Worker | undefined

/** The reader's clock in UTC, to the second. */
const now = (): string => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z')

/** Checks one file; never rejects. */
export const check = (file: File): Promise<Outcome> =>
  new Promise((resolve) => {
    worker ??= started()
    const asked = worker
    const end = (outcome: Outcome): void => {
      asked.removeEventListener('message', heard)
      asked.removeEventListener('error', ended)
      resolve(outcome)
    }
    const heard = ({ data }: MessageEvent<Told>): void => end(outcomeOf(data))
    const ended = (event: Event): void => {
      event.preventDefault()
      asked.terminate()
      worker = undefined
      end({ kind: 'failed', why: 'ended' })
    }
    asked.addEventListener('message', heard)
    asked.addEventListener('error', ended)
    asked.postMessage({ kind: 'check', file, now: now() } satisfies Asked)
  })

const outcomeOf = (told: Told): Outcome => {
  switch (told.kind) {
    case 'checked':
      return { kind: 'checked', result: told.result }
    case 'unreadable':
      return { kind: 'failed', why: 'read' }
    case 'failed':
      return { kind: 'failed', why: { message: told.message } }
  }
}
