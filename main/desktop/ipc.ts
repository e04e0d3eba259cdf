// The only file that imports ipcMain: every method of the contract gets its channel, and its caller is looked at first.
import { type BrowserWindow, type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron'
import type { EventValue } from '../../shared/contract/ipc.ts'
import { type EventName, channelOf, eventChannelOf, surface } from '../../shared/contract/ipc/surface.ts'
import { isInBundle } from './policy.ts'
import { type Desk, type Sender, route } from './router.ts'

const trustedContents = new Set<number>()

/** Lets the page of this window call; until it is destroyed. */
export const trustWindow = ({ webContents }: BrowserWindow): void => {
  const { id } = webContents
  trustedContents.add(id)
  webContents.once('destroyed', () => trustedContents.delete(id))
}

/** A known window, its main frame, and a page of the bundle: all three. */
export const trusts = (sender: Sender): boolean =>
  trustedContents.has(sender.contents) && sender.isMainFrame && isInBundle(sender.url)

const senderOf = ({ sender, senderFrame }: IpcMainInvokeEvent): Sender => ({
  contents: sender.id,
  isMainFrame: senderFrame !== null && senderFrame.parent === null,
  url: senderFrame?.url ?? '',
})

/** Opens every channel of the contract. */
export const listen = (desk: Desk): void => {
  for (const [area, methods] of Object.entries(surface))
    for (const method of Object.keys(methods))
      ipcMain.handle(channelOf(area, method), (event, input: unknown) =>
        route(desk, { area, method, sender: senderOf(event), input }),
      )
}

/** Sends an event to a window that is still there. */
export const emit = <E extends EventName>(contents: WebContents | undefined, event: E, value: EventValue<E>): void => {
  if (contents !== undefined && !contents.isDestroyed())
    contents.send(eventChannelOf(event), JSON.parse(JSON.stringify(value)) as unknown)
}
