// The checking, apart from the page so that a page never waits: the sources of `docket verify` over what stands for Node here.
import './globals.ts'
import { unzlibSync } from 'fflate/browser'
import { verifyBytes } from '../../main/archive/index.ts'
import { MAX_REPORT_BYTES, tooLarge } from '../../main/report/index.ts'
import { Buffer } from '../node/buffer.ts'
import { putFile } from '../node/fs.ts'
import type { Asked, Told } from './protocol.ts'

const check = async (file: Blob, now: string): Promise<Told> => {
  if (file.size > MAX_REPORT_BYTES) return { kind: 'checked', result: tooLarge(file.size) }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { kind: 'unreadable' }
  }
  try {
    return { kind: 'checked', result: await verifyBytes(bytes, now) }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'begin')
    for (const { path, base64 } of data.files) putFile(path, () => unzlibSync(Buffer.from(base64, 'base64')))
  else void check(data.file, data.now).then((told) => globalThis.postMessage(told))
})
