// A disk of its own that is small enough to fill: a tmpfs, which only root on Linux may mount.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export const NO_SMALL_DISK = 'a small disk can only be mounted by root on Linux'

/** The unit in which a tmpfs gives out room. */
export const PAGE = 4096

export type SmallDisk = {
  readonly folder: string
  /** Says whether it could be mounted. */
  readonly mount: () => boolean
  /** Leaves room for this many bytes, in whole pages; absent: for none. */
  readonly fill: (room?: number) => void
  /** Takes every file that the disk still has to give, in a folder that gives them back when it is removed. */
  readonly fillFiles: () => string
  readonly free: () => void
  readonly remove: () => void
}

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOSPC'

/** Writes until the disk takes no more; answers the bytes it took. */
const writeAll = (path: string): number => {
  const file = openSync(path, 'w')
  let bytes = 0
  try {
    for (const piece of [Buffer.alloc(64 * PAGE), Buffer.alloc(PAGE)])
      for (;;)
        try {
          bytes += writeSync(file, piece)
        } catch (error) {
          if (!isFull(error)) throw error
          break
        }
  } finally {
    closeSync(file)
  }
  return bytes
}

const takeFiles = (place: string): string => {
  const taken = join(place, 'taken')
  mkdirSync(taken)
  try {
    for (let number = 0; ; number += 1) closeSync(openSync(join(taken, String(number)), 'wx'))
  } catch (error) {
    if (!isFull(error)) throw error
  }
  return taken
}

/** A disk of this size with a folder in it, once it is mounted. `most`: how many files it takes. */
export const smallDisk = (megabytes: number, most = 10_000): SmallDisk => {
  const place = join(tmpdir(), `docket-disk-${randomUUID()}`)
  const folder = join(place, 'files')
  const filler = join(place, 'filler')
  const free = (): void => rmSync(filler, { force: true })
  return {
    folder,
    mount: () => {
      if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
      mkdirSync(place)
      const options = `size=${megabytes}m,nr_inodes=${most}`
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status === 0
      if (mounted) mkdirSync(folder)
      else rmSync(place, { recursive: true })
      return mounted
    },
    free,
    fillFiles: () => takeFiles(place),
    fill: (room = 0) => {
      free()
      const bytes = writeAll(filler)
      truncateSync(filler, Math.max(0, bytes - room))
    },
    remove: () => {
      // Whatever still holds a file open, the disk leaves the tree of folders now.
      spawnSync('umount', ['--lazy', place])
      rmSync(place, { recursive: true, force: true })
    },
  }
}
