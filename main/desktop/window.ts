// The one window: sandboxed, isolated, at the place where it was left.
import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { START_PAGE } from './policy.ts'
import type { Place, SettingsStore } from './settings.ts'

const SMALLEST = { width: 960, height: 600 }
const USUAL = { width: 1440, height: 900 }

/** Options of the window; the security part is stated in full although some of it is the default. */
export const windowOptions = (preload: string, place: Place | undefined): BrowserWindowConstructorOptions => ({
  ...USUAL,
  ...(place === undefined ? {} : { x: place.x, y: place.y, width: place.width, height: place.height }),
  minWidth: SMALLEST.width,
  minHeight: SMALLEST.height,
  title: 'Diffusion Docket',
  // Opaque, so that text keeps its sub-pixel rendering on fractional scales.
  backgroundColor: '#f6f6f4',
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spelling dictionaries would be fetched from a network.
    spellcheck: false,
  },
})

const rememberPlace = (window: BrowserWindow, settings: SettingsStore): void => {
  const { x, y, width, height } = window.getNormalBounds()
  settings.setPlace({ x, y, width, height, maximized: window.isMaximized() })
}

/** Opens the window and loads the page; resolves once it is loaded. */
export const openWindow = async (
  folder: string,
  settings: SettingsStore,
  onOpen: (window: BrowserWindow) => void,
): Promise<BrowserWindow> => {
  const place = settings.place()
  const window = new BrowserWindow(windowOptions(join(folder, '..', 'preload', 'index.cjs'), place))
  onOpen(window)
  if (place?.maximized === true) window.maximize()
  window.on('resize', () => rememberPlace(window, settings))
  window.on('move', () => rememberPlace(window, settings))
  await window.loadURL(START_PAGE)
  return window
}

export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
