// Keeps the window on its own page: no navigation, no new windows, no webview, for this and any web contents there may ever be.
import type { App, WebContents } from 'electron'
import { mayNavigate } from './policy.ts'

type Navigation = { readonly url: string; readonly preventDefault: () => void }

const stayHome = (event: Navigation): void => {
  if (!mayNavigate(event.url)) event.preventDefault()
}

const guard = (contents: WebContents): void => {
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export const guardNavigation = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}
