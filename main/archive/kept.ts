// Kept files: code and packs of releases, one file each, named by the SHA-256 of its text. Code runs with what is handed to it and
// reaches no file, no clock and no network.
import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { brotliDecompressSync } from 'node:zlib'
import { type Layout, type Machine, ReleaseDamaged } from '../report/release.ts'

/** A kept file; throws `ReleaseDamaged` where it is gone, or what lies there is not what its name says. */
export const keptBytes = (sha256: string): Buffer => {
  try {
    return bytesOf(sha256)
  } catch (error) {
    throw new ReleaseDamaged(sha256, error)
  }
}

const bytesOf = (sha256: string): Buffer => {
  const file = `${sha256}.br`
  // Where the program is built, the build has put the kept files beside the bundles.
  const built = fileURLToPath(new URL(`../kept/${file}`, import.meta.url))
  const path = existsSync(built) ? built : fileURLToPath(new URL(`./kept/${file}`, import.meta.url))
  const bytes = brotliDecompressSync(readFileSync(path))
  if (hash('sha256', bytes, 'hex') !== sha256) throw new Error(`the kept file ${sha256} is not what its name says`)
  return bytes
}

const PURE = new Set(['buffer', 'crypto', 'events', 'stream', 'string_decoder', 'url', 'util', 'zlib'])

const ownRequire = createRequire(import.meta.url)

/** What kept code may reach: pure parts of Node, and a file system in which there is nothing. */
const pureRequire = (specifier: string): unknown => {
  const name = specifier.replace(/^node:/, '')
  if (PURE.has(name)) return ownRequire(`node:${name}`)
  if (name === 'fs') return {}
  if (name === 'module') return { createRequire: () => pureRequire }
  throw new Error(`kept code asks for ${specifier}`)
}

/** Runs a file of code under its own name; it fills `exports`. */
const run = (sha256: string, name: string, exports: object): void => {
  const parameters = ['exports', 'require', '__filename', 'KEPT_NAME']
  const start = compileFunction(keptBytes(sha256).toString('utf8'), parameters, { filename: name })
  Reflect.apply(start, undefined, [exports, pureRequire, `/${name}`, name])
}

/** The code that decides, by the hash of its text. */
export const keptMachine = (sha256: string): Machine => {
  const exports: Partial<Machine> = {}
  run(sha256, `docket-machine/sha256:${sha256}`, exports)
  const { open } = exports
  if (open === undefined) throw new Error(`the kept file ${sha256} is no machine`)
  return { open }
}

/** The code that lays out pages, by the hash of its text. */
export const keptLayout = (sha256: string): Layout => {
  const exports: Partial<Layout> = {}
  run(sha256, `docket-layout/sha256:${sha256}`, exports)
  const { render, drawSignature, deflate } = exports
  if (render === undefined || drawSignature === undefined || deflate === undefined)
    throw new Error(`the kept file ${sha256} is no layout`)
  return { render, drawSignature, deflate }
}
