// The stream that pages are written to: whoever listens gets what was written before and then each piece as it is written.
type Listener = (...given: readonly unknown[]) => void

export class Readable {
  private readonly listeners = new Map<string, Listener[]>()
  private unread: (Uint8Array | string)[] = []

  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
    if (event === 'data') {
      const pieces = this.unread
      this.unread = []
      for (const piece of pieces) listener(piece)
    }
    return this
  }

  once(event: string, listener: Listener): this {
    const first: Listener = (...given) => {
      this.removeListener(event, first)
      listener(...given)
    }
    return this.on(event, first)
  }

  removeListener(event: string, listener: Listener): this {
    this.listeners.set(
      event,
      (this.listeners.get(event) ?? []).filter((each) => each !== listener),
    )
    return this
  }

  emit(event: string, ...given: readonly unknown[]): boolean {
    const called = this.listeners.get(event) ?? []
    for (const listener of called) listener(...given)
    return called.length > 0
  }

  /** A piece for whoever listens; null: there are no more, which is told after what goes on now. */
  push(piece: Uint8Array | string | null): boolean {
    if (piece === null) queueMicrotask(() => this.emit('end'))
    else if (!this.emit('data', piece)) this.unread.push(piece)
    return true
  }
}

export default { Readable }
