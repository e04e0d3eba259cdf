// Reports as somebody with a key of his own would forge them, each made from a good one by the product's own code.
import { type KeyObject, X509Certificate } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { drawAppearance } from '../../../../main/report/appearance.ts'
import { sha256Of, signDigest, signatureSpace } from '../../../../main/report/cms.ts'
import { type Identity, describeIdentity } from '../../../../main/report/identity.ts'
import {
  type ReportEntry,
  type ReportModel,
  countersign,
  renderReport,
  signReport,
} from '../../../../main/report/index.ts'
import { HEADER, type PdfFile, openPdf } from '../../../../main/report/pdf-file.ts'
import {
  type UpdateValues,
  buildUpdate,
  coveredBytes,
  signatureFields,
} from '../../../../main/report/signature-update.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { newIdentity } from './fixtures.ts'
import { inventedModel } from './sample.ts'

export const COUNT = 3
export const SIGNED = '2026-11-22T10:00:00Z'

export const signed = async (pdf: Uint8Array, time = SIGNED, name = 'Mallory'): Promise<Buffer> =>
  Buffer.from(expectOk(signReport(pdf, await newIdentity(name), { time })))

/** Objects of a base by number, as text; what `change` leaves in the map is written out again with a table that fits. */
export const rewritten = (pdf: Buffer, change: (objects: Map<number, string>) => void): Buffer => {
  const { revisions } = expectOk(openPdf(pdf))
  const [base] = revisions
  if (base === undefined) throw new Error('a report has a base')
  const inOrder = [...base.offsets].toSorted((left, right) => left[1] - right[1])
  const objects = new Map(
    inOrder.map(([id, start], index) => [id, pdf.toString('latin1', start, inOrder[index + 1]?.[1] ?? base.tableAt)]),
  )
  change(objects)
  const size = Math.max(...objects.keys()) + 1
  let body = HEADER
  const offsets = new Map<number, number>()
  for (const [id, text] of objects) {
    offsets.set(id, body.length)
    body += text
  }
  const lines = Array.from({ length: size }, (_, id) =>
    id === 0 ? '0000000000 65535 f \n' : `${String(offsets.get(id) ?? 0).padStart(10, '0')} 00000 n \n`,
  )
  const tail = pdf.toString('latin1', base.tableAt)
  const trailer = tail
    .slice(tail.indexOf('trailer\n'), tail.indexOf('\nstartxref'))
    .replace(/\/Size \d+/, `/Size ${size}`)
  return Buffer.from(
    `${body}xref\n0 ${size}\n${lines.join('')}${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

const objectWith = (objects: ReadonlyMap<number, string>, part: string): number => {
  const found = [...objects].find(([, text]) => text.includes(part))
  if (found === undefined) throw new Error(`no object holds ${part}`)
  return found[0]
}

const replaceIn = (objects: Map<number, string>, part: string, from: string | RegExp, to: string): void => {
  const id = objectWith(objects, part)
  const text = objects.get(id) ?? ''
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`nothing to change beside ${part}`)
  objects.set(id, changed)
}

const signedAs = (
  file: PdfFile,
  forger: Identity,
  values: Pick<UpdateValues, 'field' | 'signer' | 'appearance'> & Partial<UpdateValues>,
): Buffer => {
  const { field } = values
  const update = expectOk(buildUpdate(file, { time: SIGNED, reserved: signatureSpace(forger), ...values }))
  const whole = Buffer.concat([file.bytes, update.bytes])
  const digest = sha256Of(...coveredBytes(whole, update, whole.length))
  whole.write(
    Buffer.from(expectOk(signDigest(digest, forger, field.name))).toString('hex'),
    update.valueFrom + 1,
    'latin1',
  )
  return whole
}

type Oddity = Partial<Pick<UpdateValues, 'time' | 'reason' | 'reserved'>> & {
  readonly field?: string
  /** The name in the picture, where it is another than the signer's. */
  readonly shownName?: string
}

/** Signed with a picture that fits, but for what no product would sign with. */
export const signedOddly = (
  pdf: Uint8Array,
  forger: Identity,
  { field: wanted, shownName, ...odd }: Oddity,
): Buffer => {
  const file = expectOk(openPdf(pdf))
  const fields = expectOk(signatureFields(file))
  const field = fields.find(({ name, isSigned }) => (wanted === undefined ? !isSigned : name === wanted))
  if (field === undefined) throw new Error('there is no such field')
  const signer = describeIdentity(forger)
  const { width, height } = field
  const named = shownName === undefined ? signer : { ...signer, subject: { ...signer.subject, name: shownName } }
  const shown = { language: 'en', width, height, signer: named, time: odd.time ?? SIGNED } as const
  const appearance = drawAppearance({ ...shown, ...(odd.reason === undefined ? {} : { reason: odd.reason }) })
  return signedAs(file, forger, { field, signer: signer.subject.name, appearance, ...odd })
}

/** An update that puts an object in the place of another, as any PDF library appends it. */
export const updated = (pdf: Buffer, id: number, content: string): Buffer => {
  const text = pdf.toString('latin1')
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const tail = text.slice(tableAt)
  const size = Number(/\/Size (\d+)/.exec(tail)?.[1])
  const entry = (name: string): string => new RegExp(`/${name} \\d+ 0 R`).exec(tail)?.[0] ?? ''
  const object = `${id} 0 obj\n${content}\nendobj\n`
  const table = `xref\n${id} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<</Size ${size}\n${entry('Root')}\n${entry('Info')}\n/Prev ${tableAt}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(object + table + trailer, 'latin1')])
}

export const changedAt = (pdf: Buffer, at: number, mask = 1): Buffer => {
  const copy = Buffer.from(pdf)
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

export const otherDigit = (pdf: Buffer, at: number): Buffer => {
  const copy = Buffer.from(pdf)
  copy.write(pdf.toString('latin1', at, at + 1) === '0' ? '1' : '0', at, 'latin1')
  return copy
}

const entriesIn = ({ entries }: ReportModel): readonly ReportEntry[] => (Symbol.iterator in entries ? [...entries] : [])

/** What a forger makes of one good report, which is drawn and signed as any report is. `model` is asked anew for each. */
export const workshopOf = (model: () => ReportModel) => {
  const drawn = async (changed: Partial<ReportModel> = {}): Promise<Buffer> => {
    const { pdf } = expectOk(await renderReport({ ...model(), ...changed }, { lang: 'en' }))
    return Buffer.from(pdf)
  }

  /** A report of a changed model, drawn and signed as any report is. */
  const sealed = async (changed: Partial<ReportModel>, time = SIGNED): Promise<Buffer> =>
    signed(await drawn(changed), time)

  const entries = entriesIn(model())

  /** A report that is called a memorandum of one transaction, with so many in it, and without what is of a whole case. */
  const memorandum = (count: number, subject?: string): Promise<Buffer> => {
    const { rejectedRows: _rejected, withdrawn: _withdrawn, ...narrow } = model()
    const own = entries.slice(0, count)
    return signedModel({ ...narrow, entered: [], entries: own, subject: subject ?? own[0]?.record.id ?? '' })
  }

  const signedModel = async (whole: ReportModel): Promise<Buffer> =>
    signed(expectOk(await renderReport(whole, { lang: 'en' })).pdf)

  const entriesWith = (change: (entry: ReportEntry) => ReportEntry): Partial<ReportModel> => ({
    entries: entries.map(change),
  })

  const repeated = (): Partial<ReportModel> => ({ entries: [...entries, ...entries.slice(0, 1)] })

  const withAction = async (action: string): Promise<Buffer> =>
    signed(
      rewritten(await drawn(), (objects) =>
        replaceIn(objects, '/Type /Catalog', '/Type /Catalog', `/Type /Catalog\n${action}`),
      ),
    )

  /** Bytes after the end of the receipt's deflate stream. */
  const withHiddenBytes = async (): Promise<Buffer> => {
    const pdf = rewritten(await drawn(), (objects) => {
      const id = objectWith(objects, '/Type /EmbeddedFile')
      const text = objects.get(id) ?? ''
      const hidden = 'secret words that nobody sees'
      const length = Number(/\/Length (\d+)/.exec(text)?.[1])
      objects.set(
        id,
        text
          .replace(`/Length ${length}`, `/Length ${length + hidden.length}`)
          .replace('\nendstream', `${hidden}\nendstream`),
      )
    })
    return signed(pdf)
  }

  const withUnreachableObject = async (): Promise<Buffer> =>
    signed(
      rewritten(await drawn(), (objects) => {
        const id = Math.max(...objects.keys()) + 1
        objects.set(id, `${id} 0 obj\n(words that no page shows)\nendobj\n`)
      }),
    )

  const withOtherPage = async (): Promise<Buffer> =>
    signed(
      rewritten(await drawn(), (objects) => {
        const page = [...objects.values()].find((text) => text.includes('/Type /Page\n') && text.includes('/Contents'))
        const id = Number(/\/Contents (\d+) 0 R/.exec(page ?? '')?.[1])
        const content = deflateSync(Buffer.from('BT ET')).toString('latin1')
        objects.set(
          id,
          `${id} 0 obj\n<<\n/Length ${content.length}\n/Filter /FlateDecode\n>>\nstream\n${content}\nendstream\nendobj\n`,
        )
      }),
    )

  /** Pages of one model around the receipt of another: what is seen lies, what is attached does not. */
  const withReceiptOf = async (
    shownModel: Partial<ReportModel>,
    attachedModel: Partial<ReportModel>,
  ): Promise<Buffer> => {
    const attached = new Map<number, string>()
    rewritten(await drawn(attachedModel), (objects) => {
      for (const [id, text] of objects) attached.set(id, text)
    })
    const keywordsOf = (objects: ReadonlyMap<number, string>): string =>
      [...objects.values()].find((text) => text.includes('(receipt sha256:')) ?? ''
    const keyword = /receipt sha256:[0-9a-f]{64}/
    const receipt = attached.get(objectWith(attached, '/Type /EmbeddedFile')) ?? ''
    const pdf = rewritten(await drawn(shownModel), (objects) => {
      const id = objectWith(objects, '/Type /EmbeddedFile')
      objects.set(id, receipt.replace(/^\d+ 0 obj/, `${id} 0 obj`))
      const [named = ''] = keyword.exec(keywordsOf(attached)) ?? []
      replaceIn(objects, '(receipt sha256:', keyword, named)
    })
    return signed(pdf)
  }

  /** Signed by one, with the picture of another's signature. */
  const withPictureOf = async (name: string): Promise<Buffer> => {
    const [forger, other] = [await newIdentity('Mallory'), await newIdentity(name)]
    const file = expectOk(openPdf(await drawn()))
    const [field] = expectOk(signatureFields(file))
    if (field === undefined) throw new Error('a report has signature fields')
    const appearance = drawAppearance({
      language: 'en',
      width: field.width,
      height: field.height,
      signer: describeIdentity(other),
      time: SIGNED,
    })
    return signedAs(file, forger, { field, signer: describeIdentity(forger).subject.name, appearance })
  }

  /** Signed with a certificate that no product would sign with. */
  const signedByCertificate = async (key: KeyObject, certificate: Uint8Array): Promise<Buffer> => {
    const file = expectOk(openPdf(await drawn()))
    const [field] = expectOk(signatureFields(file))
    if (field === undefined) throw new Error('a report has signature fields')
    const forger = { key, certificate: new X509Certificate(certificate), issuers: [] }
    return signedAs(file, forger, { field, signer: 'Mallory', appearance: deflateSync(Buffer.from('q Q')) })
  }

  const signedBy = async (identity: Identity, time: string): Promise<Buffer> =>
    Buffer.from(expectOk(signReport(await drawn(), identity, { time })))

  const twice = async (first: string, second: string, names = ['Alice', 'Bob']): Promise<Buffer> => {
    const one = await signed(await drawn(), first, names[0])
    return Buffer.from(expectOk(countersign(one, await newIdentity(names[1] ?? '', 'rsa-3072'), { time: second })))
  }
  return {
    good: model(),
    ids: entries.map(({ record }) => record.id),
    drawn,
    sealed,
    memorandum,
    entriesWith,
    repeated,
    withAction,
    withHiddenBytes,
    withUnreachableObject,
    withOtherPage,
    withReceiptOf,
    withPictureOf,
    signedByCertificate,
    signedBy,
    twice,
  }
}

export type Workshop = ReturnType<typeof workshopOf>

/** The same of the invented pack and case. */
export const invented: Workshop = workshopOf(() => inventedModel(COUNT))
export const { drawn, sealed } = invented
