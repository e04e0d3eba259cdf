// The bridge: one frozen `window.docket` with named methods and subscriptions. The only file that imports ipcRenderer.
// The page sees no channel names and no event objects.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type EventName, channelOf, eventChannelOf, eventNames, surface } from '../../shared/contract/ipc/surface.ts'

type Listener = (value: unknown) => void

// The little of the DOM that the bridge itself touches.
type DropEvent = Event & { readonly dataTransfer: { readonly files: Iterable<File> } | null }
declare const addEventListener: (kind: 'dragover' | 'drop', listener: (event: DropEvent) => void) => void

const methods = Object.fromEntries(
  Object.entries(surface).map(([area, methodsOf]) => [
    area,
    Object.fromEntries(
      Object.keys(methodsOf).map((name) => {
        const channel = channelOf(area, name)
        return [name, (input: unknown = {}): Promise<unknown> => ipcRenderer.invoke(channel, input)]
      }),
    ),
  ]),
)

const dropListeners = new Set<Listener>()

const subscribe = (event: EventName, listener: Listener): (() => void) => {
  if (event === 'filesDropped') {
    dropListeners.add(listener)
    return () => void dropListeners.delete(listener)
  }
  const channel = eventChannelOf(event)
  const forward = (_event: unknown, value: unknown): void => listener(value)
  ipcRenderer.on(channel, forward)
  return () => void ipcRenderer.removeListener(channel, forward)
}

const on = Object.fromEntries(eventNames.map((event) => [event, (listener: Listener) => subscribe(event, listener)]))

// A dropped file must neither replace the page nor reach it as a File: the page is told paths and passes them on.
addEventListener('dragover', (event) => event.preventDefault())
const tellDropped = async (files: readonly File[]): Promise<void> => {
  const paths: string[] = []
  // Electron answers at once, the Chromium host with a promise.
  for (const file of files) paths.push(await Promise.resolve(webUtils.getPathForFile(file)))
  const named = paths.filter((path) => path !== '')
  if (named.length > 0) for (const listener of dropListeners) listener({ paths: named })
}

addEventListener('drop', (event) => {
  event.preventDefault()
  void tellDropped([...(event.dataTransfer?.files ?? [])])
})

contextBridge.exposeInMainWorld('docket', { ...methods, on })
