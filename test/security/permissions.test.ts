// Every question of a session is answered no, whatever it is about. The names are those of Electron's own types.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { denyAllPermissions } from '../../main/desktop/permissions.ts'

type Session = Parameters<typeof denyAllPermissions>[0]
type Answering = {
  request?: undefined | ((contents: null, permission: string, answer: (granted: boolean) => void) => void)
  check?: undefined | ((contents: null, permission: string) => boolean)
  device?: undefined | ((details: object) => boolean)
}

const types = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'electron.d.ts'),
  'utf8',
)
const names = [
  ...new Set(
    [...types.matchAll(/setPermission(?:Check|Request)Handler\(handler:[^\n]*permission: ([^,]+),/g)].flatMap(
      ([, union]) => [...(union ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''),
    ),
  ),
]

describe('permissions', () => {
  const given: Answering = {}
  denyAllPermissions({
    setPermissionRequestHandler: (handler: Answering['request']) => (given.request = handler),
    setPermissionCheckHandler: (handler: Answering['check']) => (given.check = handler),
    setDevicePermissionHandler: (handler: Answering['device']) => (given.device = handler),
  } as unknown as Session)

  test('Electron names more than twenty', () => {
    expect(names.length).toBeGreaterThan(20)
  })

  test.each(names)('%s is neither granted nor held', (name) => {
    const answers: boolean[] = []
    given.request?.(null, name, (granted) => answers.push(granted))
    expect(answers).toEqual([false])
    expect(given.check?.(null, name)).toBe(false)
  })

  test('no device is held', () => {
    expect(given.device?.({ deviceType: 'usb' })).toBe(false)
  })
})
