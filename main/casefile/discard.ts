// Takes away a case that was just made and cannot be opened, for want of room: left there, it would be in the way of the next try.
import { rmSync } from 'node:fs'

export const discardNew = (path: string): void => {
  for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true })
}
