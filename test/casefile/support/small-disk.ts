// A disk of its own that is small enough to fill: a tmpfs, which only root on Linux may mount.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export const NO_SMALL_DISK = 'a small disk can only be mounted by root on Linux'

/** The unit in which a tmpfs gives out room. */
export const PAGE = 4096

export type SmallDisk = {
  readonly folder: string
  /** Leaves room for this many bytes, in whole pages; absent: for none. */
  readonly fill: (room?: number) => void
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

/** Mounts a disk of this size with a folder in it; undefined where that is not possible. `most`: how many files it takes. */
export const smallDisk = (megabytes: number, most = 10_000): SmallDisk | undefined => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const place = mkdtempSync(join(tmpdir(), 'docket-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,nr_inodes=${most}`, 'tmpfs', place]).status !== 0) {
    rmSync(place, { recursive: true })
    return undefined
  }
  const folder = join(place, 'files')
  const filler = join(place, 'filler')
  const free = (): void => rmSync(filler, { force: true })
  mkdirSync(folder)
  return {
    folder,
    free,
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
