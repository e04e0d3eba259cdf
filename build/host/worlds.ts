// The two scripts that run before a page's own: the preload world with its part of Electron, and the stub that the page sees.
// Both are sent as text, so each function here uses nothing from outside itself.

type Wire = Readonly<Record<string, unknown>>

/** Runs in the isolated world: `require('electron')` for the preload, and the bridge's inner end. */
export const preloadWorld = (secret: string, binding: string): ((name: string) => unknown) => {
  type Send = (text: string) => void
  const world = globalThis as unknown as Record<string, unknown> & EventTarget
  const post = world[binding] as Send
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()
  const functions: ((...args: unknown[]) => unknown)[] = []
  const files = new Map<number, unknown>()
  const exposed: { key: string; shape: unknown }[] = []
  let made = 0

  const ask = (message: Wire): Promise<unknown> => {
    made += 1
    const id = made
    return new Promise((resolve, reject) => {
      calls.set(id, { resolve, reject })
      post(JSON.stringify({ ...message, id }))
    })
  }

  // Called from the host by evaluation in this world.
  world['__hostReceive'] = (text: string): void => {
    const message = JSON.parse(text) as {
      kind: string
      id: number
      value?: unknown
      error?: string
      channel: string
      args: unknown[]
    }
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args)
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined) call?.resolve(message.value)
    else call?.reject(new Error(message.error))
  }
  world['__hostFile'] = (id: number): unknown => files.get(id)

  const say = (message: Wire): void => {
    world.dispatchEvent(new CustomEvent(`${secret}-out`, { detail: JSON.stringify(message) }))
  }

  /** Values as JSON; functions as numbers of this world's list. */
  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function') {
      functions.push(value as (...args: unknown[]) => unknown)
      return { $function: functions.length - 1 }
    }
    if (Array.isArray(value)) return { $array: value.map(wrap) }
    if (typeof value === 'object' && value !== null)
      return { $object: Object.entries(value).map(([key, inner]) => [key, wrap(inner)]) }
    return { $value: value }
  }
  const unwrap = (value: unknown): unknown => {
    const wrapped = value as { $function?: number; $array?: unknown[]; $object?: [string, unknown][]; $value?: unknown }
    if (wrapped.$function !== undefined) {
      const id = wrapped.$function
      return (...args: unknown[]): void => say({ kind: 'callback', id, args: args.map(wrap) })
    }
    if (wrapped.$array !== undefined) return wrapped.$array.map(unwrap)
    if (wrapped.$object !== undefined)
      return Object.fromEntries(wrapped.$object.map(([key, inner]) => [key, unwrap(inner)]))
    return wrapped.$value
  }

  world.addEventListener(`${secret}-in`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail) as {
      kind: string
      call: number
      id: number
      args: unknown[]
    }
    if (message.kind === 'hello') {
      for (const { key, shape } of exposed) say({ kind: 'expose', key, shape })
      return
    }
    try {
      const result = functions[message.id]?.(...message.args.map(unwrap))
      if (result instanceof Promise) {
        say({ kind: 'promise', call: message.call })
        result.then(
          (value) => say({ kind: 'settled', call: message.call, value: wrap(value) }),
          (error: unknown) =>
            say({ kind: 'settled', call: message.call, error: error instanceof Error ? error.message : String(error) }),
        )
      } else say({ kind: 'returned', call: message.call, value: wrap(result) })
    } catch (error) {
      say({ kind: 'threw', call: message.call, error: error instanceof Error ? error.message : String(error) })
    }
  })

  // A blank page is never requested, so the host could not refuse it as it refuses every other one.
  type Navigate = Event & { readonly destination: { readonly url: string } }
  const navigation = world['navigation'] as EventTarget | undefined
  navigation?.addEventListener('navigate', (event) => {
    if ((event as Navigate).destination.url.startsWith('about:')) event.preventDefault()
  })

  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown): void => {
        const shape = wrap(api)
        exposed.push({ key, shape })
        say({ kind: 'expose', key, shape })
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => ask({ kind: 'invoke', channel, args }),
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
        listeners.get(channel)?.delete(listener)
      },
    },
    webUtils: {
      getPathForFile: (file: unknown): Promise<unknown> => {
        const id = files.size
        files.set(id, file)
        return ask({ kind: 'file', file: id })
      },
    },
  }
  return (name) => {
    if (name === 'electron') return electron
    throw new Error(`HostUnsupported: require('${name}') in a sandboxed preload`)
  }
}

/** Runs in the page's own world: makes what the preload exposed appear there, frozen, and opens no windows. */
export const pageWorld = (secret: string): void => {
  const world = globalThis as unknown as Record<string, unknown> & EventTarget
  const { parse, stringify } = JSON
  const { freeze, fromEntries, entries } = Object
  const callbacks: ((...args: unknown[]) => void)[] = []
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const answers = new Map<number, { kind: string; value?: unknown; error?: string }>()
  const dispatch = world.dispatchEvent.bind(world)
  let made = 0

  const say = (message: Wire): void => {
    dispatch(new CustomEvent(`${secret}-in`, { detail: stringify(message) }))
  }
  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function') {
      callbacks.push(value as (...args: unknown[]) => void)
      return { $function: callbacks.length - 1 }
    }
    if (Array.isArray(value)) return { $array: value.map(wrap) }
    if (typeof value === 'object' && value !== null)
      return { $object: entries(value).map(([key, inner]) => [key, wrap(inner)]) }
    return { $value: value }
  }
  const unwrap = (value: unknown): unknown => {
    const wrapped = value as { $function?: number; $array?: unknown[]; $object?: [string, unknown][]; $value?: unknown }
    if (wrapped.$function !== undefined) {
      const id = wrapped.$function
      return (...args: unknown[]) => call(id, args)
    }
    if (wrapped.$array !== undefined) return wrapped.$array.map(unwrap)
    if (wrapped.$object !== undefined) return fromEntries(wrapped.$object.map(([key, inner]) => [key, unwrap(inner)]))
    return wrapped.$value
  }
  const deepFreeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) deepFreeze(inner)
    return freeze(value)
  }

  const call = (id: number, args: unknown[]): unknown => {
    made += 1
    const number = made
    // Events cross the worlds synchronously: when dispatch comes back, the answer is here.
    say({ kind: 'call', call: number, id, args: args.map(wrap) })
    const answer = answers.get(number)
    answers.delete(number)
    if (answer === undefined) throw new Error('the bridge did not answer')
    if (answer.kind === 'threw') throw new Error(answer.error)
    if (answer.kind === 'returned') return unwrap(answer.value)
    return new Promise((resolve, reject) => pending.set(number, { resolve, reject }))
  }

  world.addEventListener(`${secret}-out`, (event) => {
    const message = parse((event as CustomEvent<string>).detail) as {
      kind: string
      key: string
      shape: unknown
      call: number
      id: number
      args: unknown[]
      value?: unknown
      error?: string
    }
    switch (message.kind) {
      case 'expose':
        if (!Object.hasOwn(world, message.key))
          Object.defineProperty(world, message.key, { value: deepFreeze(unwrap(message.shape)), enumerable: true })
        return
      case 'callback':
        callbacks[message.id]?.(...message.args.map(unwrap))
        return
      case 'settled': {
        const waiting = pending.get(message.call)
        pending.delete(message.call)
        if (message.error === undefined) waiting?.resolve(unwrap(message.value))
        else waiting?.reject(new Error(message.error))
        return
      }
      default:
        answers.set(message.call, message)
    }
  })
  say({ kind: 'hello' })

  // The host cannot veto a new window before it exists, only close it; this keeps it from existing.
  Object.defineProperty(world, 'open', { value: () => null, writable: false, configurable: false })
}

/** Text of the isolated world's script, with the preload wrapped as Electron wraps a sandboxed one. */
export const preloadScript = (secret: string, binding: string, preload: string): string => `
if (globalThis.top === globalThis) {
  const require = (${preloadWorld.toString()})(${JSON.stringify(secret)}, ${JSON.stringify(binding)})
  const module = { exports: {} }
  ;(function (require, process, exports, module) {
${preload}
  })(require, Object.freeze({ sandboxed: true, contextIsolated: true, type: 'renderer' }), module.exports, module)
}`

export const pageScript = (secret: string): string =>
  `if (globalThis.top === globalThis) (${pageWorld.toString()})(${JSON.stringify(secret)})
else Object.defineProperty(globalThis, 'open', { value: () => null })`
