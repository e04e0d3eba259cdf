// The files that lie in the page itself, below the one folder that the product's own code looks in. There are no others.
import { Buffer } from './buffer.ts'

type Source = () => Uint8Array

const files = new Map<string, Source>()

/** Puts a file at a path; its bytes are taken each time they are read. */
export const putFile = (path: string, source: Source): void => {
  files.set(path, source)
}

export const existsSync = (path: string): boolean => files.has(path)

export const readFileSync = (path: string): Buffer => {
  const source = files.get(path)
  if (source === undefined) throw new Error(`no file ${path} in this page`)
  return Buffer.from(source())
}

export const statSync = (path: string): never => {
  throw new Error(`no file ${path} in this page`)
}

export default { existsSync, readFileSync, statSync }
