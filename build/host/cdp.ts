// The DevTools protocol over a pipe: no port is open, so no other program can drive the desk.
import type { Readable, Writable } from 'node:stream'

type Params = Readonly<Record<string, unknown>>
type Listener = (params: Params, session: string | undefined) => void

type Message = {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly sessionId?: string
  readonly result?: Params
  readonly error?: { readonly message: string }
}

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null

export type Cdp = {
  send(method: string, params?: Params, session?: string): Promise<Params>
  on(method: string, listener: Listener): void
  close(reason: string): void
}

/** Speaks over the two ends that Chromium opens as its descriptors 3 and 4. */
export const connect = (toBrowser: Writable, fromBrowser: Readable): Cdp => {
  const waiting = new Map<
    number,
    { resolve: (value: Params) => void; reject: (error: Error) => void; method: string }
  >()
  const listeners = new Map<string, Listener[]>()
  let made = 0
  let closed: string | undefined
  let rest: Buffer[] = []

  const receive = (message: Message): void => {
    if (message.id !== undefined) {
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) call?.resolve(message.result ?? {})
      else call?.reject(new Error(`${call.method}: ${message.error.message}`))
      return
    }
    for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params ?? {}, message.sessionId)
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let from = 0
    for (let end = chunk.indexOf(0, from); end !== -1; end = chunk.indexOf(0, from)) {
      rest.push(chunk.subarray(from, end))
      const parsed: unknown = JSON.parse(Buffer.concat(rest).toString('utf8'))
      rest = []
      from = end + 1
      if (isMessage(parsed)) receive(parsed)
    }
    rest.push(chunk.subarray(from))
  })
  toBrowser.on('error', () => {})

  return {
    send: (method, params = {}, session) => {
      if (closed !== undefined) return Promise.reject(new Error(`${method}: ${closed}`))
      made += 1
      const id = made
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, method })
        toBrowser.write(
          `${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`,
        )
      })
    },
    on: (method, listener) => {
      listeners.set(method, [...(listeners.get(method) ?? []), listener])
    },
    close: (reason) => {
      closed = reason
      for (const { reject, method } of waiting.values()) reject(new Error(`${method}: ${reason}`))
      waiting.clear()
    },
  }
}
