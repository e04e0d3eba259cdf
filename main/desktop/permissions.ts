// No page of the desk is given any permission or device. The clipboard is written through the page's own copy event, which needs none.
import type { Session } from 'electron'

/** Every question of a session about permissions is answered no. */
export const denyAllPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
