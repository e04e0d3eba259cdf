import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { describe, expect, test } from 'vitest'
import { guardNavigation } from '../../../../main/desktop/navigation.ts'

// The guard needs no more of the two than their events; what they do with the veto is for the tests in a window.
const contents = Object.assign(new EventEmitter(), {
  open: (_url: string): unknown => undefined,
  setWindowOpenHandler(handler: (details: { url: string }) => unknown) {
    this.open = (url) => handler({ url })
  },
})
const app = new EventEmitter()
guardNavigation(app as unknown as App)
app.emit('web-contents-created', {}, contents)

const isPrevented = (event: string, url: string): boolean => {
  let prevented = false
  contents.emit(event, { url, preventDefault: () => (prevented = true) })
  return prevented
}

describe('every web contents', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s is prevented but to the start page',
    (event) => {
      expect(isPrevented(event, 'app://bundle/index.html')).toBe(false)
      for (const url of [
        'https://example.invalid/',
        'app://other/',
        'file:///x',
        'about:blank',
        'http://x/?next=app://bundle',
      ])
        expect(isPrevented(event, url)).toBe(true)
    },
  )
  test('a webview is never attached', () => {
    expect(isPrevented('will-attach-webview', '')).toBe(true)
  })
  test('a window is never opened', () => {
    expect(contents.open('app://bundle/index.html')).toEqual({ action: 'deny' })
  })
})
