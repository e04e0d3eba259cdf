// `session` and `protocol`: who answers a request, and which are let through at all.
import type * as Electron from 'electron'
import { outward } from './address.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Decide = (answer: { cancel?: boolean }) => void
type BeforeRequest = (details: { url: string; method: string; resourceType: string }, decide: Decide) => void
type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean
type RequestHandler = (contents: null, permission: string, answer: (granted: boolean) => void, details: object) => void

/** Schemes the app registered as its own, and who answers them. */
export class HostSession {
  readonly schemes = new Set<string>()
  readonly #handlers = new Map<string, Handler>()
  #beforeRequest: BeforeRequest | undefined
  #check: CheckHandler | null = null
  #request: RequestHandler | null = null
  #registered = false

  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme '${scheme}' is already handled.`)
      this.#handlers.set(scheme, handler)
    },
    unhandle: (scheme: string): void => {
      this.#handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string): boolean => this.#handlers.has(scheme),
    registerSchemesAsPrivileged: (custom: readonly { scheme: string }[]): void => {
      if (this.#registered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
      this.#registered = true
      for (const { scheme } of custom) this.schemes.add(scheme)
    },
  } satisfies {
    [Name in 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged']: unknown
  } & Pick<Electron.Protocol, 'unhandle' | 'isProtocolHandled'>

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
  }
  /** Device choosers need a page's request, which the two handlers above refuse already. */
  setDevicePermissionHandler(_handler: (() => boolean) | null): void {}

  /** Whether the app's handlers refuse a permission; without handlers the host refuses too. */
  refuses(permission: string): boolean {
    let granted = false
    this.#request?.(null, permission, (answer) => (granted = answer), {})
    return !granted || this.#check?.(null, permission, '', {}) !== true
  }

  allows(url: string, method: string, resourceType: string): Promise<boolean> {
    const listener = this.#beforeRequest
    if (listener === undefined) return Promise.resolve(true)
    return new Promise((resolve) =>
      listener({ url: outward(url, this.schemes), method, resourceType }, ({ cancel }) => resolve(cancel !== true)),
    )
  }

  /** The app's own answer, or undefined where no handler stands for the scheme. */
  async answer(url: string, method: string, headers: Readonly<Record<string, string>>): Promise<Response | undefined> {
    const address = outward(url, this.schemes)
    const handler = this.#handlers.get(address.slice(0, address.indexOf(':')))
    return handler?.(new Request(address, { method, headers: { ...headers } }))
  }
}
