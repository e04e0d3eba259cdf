import { inflateSync } from 'node:zlib'

/** The text of the receipt that is attached to a report. */
export const receiptIn = (pdf: Uint8Array): string => {
  const text = Buffer.from(pdf).toString('latin1')
  const head = text.indexOf('/EmbeddedFile')
  const from = text.indexOf('stream\n', head) + 'stream\n'.length
  return inflateSync(Buffer.from(pdf).subarray(from)).toString('utf8')
}
