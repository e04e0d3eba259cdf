// `ipcMain`: one handler a channel, JSON values only.
import type * as Electron from 'electron'

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: never[]) => unknown

export class HostIpcMain {
  readonly #handlers = new Map<string, (event: object, ...args: unknown[]) => unknown>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler as unknown as (event: object, ...args: unknown[]) => unknown)
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Rejects with the message Electron gives the page. */
  async invoke(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    const prefix = `Error invoking remote method '${channel}'`
    if (handler === undefined) throw new Error(`${prefix}: Error: No handler registered for '${channel}'`)
    try {
      return await handler(event, ...args)
    } catch (error) {
      throw new Error(`${prefix}: ${String(error)}`, { cause: error })
    }
  }
}
