// The update that a signature appends. It rewrites the signer's reserved field, for the first signature also the form and the
// catalog (DocMDP: nothing but further signatures may follow), and adds the signature and its picture; nothing else.
// Built from a handful of values, so that a verifier can build it again and compare every byte.
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { type PdfFile, dictionaryAt, readObject } from './pdf-file.ts'
import { sha256Of } from './cms.ts'
import { isMoment } from './identity.ts'
import {
  type PdfDictionary,
  type PdfValue,
  array,
  dictionary,
  name,
  number,
  reference,
  textOf,
  textString,
  withEntries,
  written,
} from './pdf-syntax.ts'

export type SignatureField = {
  readonly name: string
  readonly id: number
  readonly widget: PdfDictionary
  readonly isSigned: boolean
  readonly width: number
  readonly height: number
}

export type UpdateValues = {
  readonly field: SignatureField
  /** `YYYY-MM-DDTHH:MM:SSZ` */
  readonly time: string
  readonly signer: string
  readonly reason?: string
  /** Deflated drawing of the field. */
  readonly appearance: Uint8Array
  /** Bytes kept for the signature value. */
  readonly reserved: number
}

export type Update = {
  readonly bytes: Buffer
  /** Offset in the file of the `<` before the signature value, and of the byte after its `>`. */
  readonly valueFrom: number
  readonly valueThrough: number
}

const unexpected = (at: number): Result<never, ReportProblem> => failed({ code: 'structure-unexpected', at })

/** The reserved fields in the order of the form. */
export const signatureFields = (file: PdfFile): Result<readonly SignatureField[], ReportProblem> => {
  const catalog = dictionaryAt(file, lastTrailer(file)?.entries.get('Root'))
  const form = dictionaryAt(file, catalog?.entries.get('AcroForm'))
  const listed = form?.entries.get('Fields')
  if (listed?.kind !== 'array') return unexpected(0)
  const fields: SignatureField[] = []
  for (const item of listed.items) {
    const widget = dictionaryAt(file, item)
    const fieldName = textOf(widget?.entries.get('T'))
    const box = widget?.entries.get('Rect')
    if (item.kind !== 'reference' || widget === undefined || fieldName === undefined || box?.kind !== 'array')
      return unexpected(0)
    const [left = 0, bottom = 0, right = 0, top = 0] = box.items.map((side) =>
      side.kind === 'number' ? Number(side.text) : Number.NaN,
    )
    fields.push({
      name: fieldName,
      id: item.id,
      widget,
      isSigned: widget.entries.has('V'),
      width: Math.abs(right - left),
      height: Math.abs(top - bottom),
    })
  }
  return ok(fields)
}

const lastTrailer = (file: PdfFile): PdfDictionary | undefined => file.revisions.at(-1)?.trailer

/** The language a report is written in, from its catalog. */
export const languageOf = (file: PdfFile): Language =>
  textOf(dictionaryAt(file, lastTrailer(file)?.entries.get('Root'))?.entries.get('Lang')) === 'zh-CN' ? 'zh-CN' : 'en'

/** `D:20261122231500Z` for 2026-11-22T23:15:00Z. */
export const pdfTime = (moment: string): string => `D:${moment.replaceAll(/[-:TZ]/g, '')}Z`

/** The moment of a PDF time written as ours are, whether or not the calendar has it; undefined for any other form. */
export const momentOfPdfTime = (text: string): string | undefined => {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (parts === null) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/** Bytes of the place of a signature value, at most: a value of 64 KiB, the longest that is read, and room to spare. */
const MAX_RESERVED = 131_072

/** Characters of a reason, at most: it is drawn in a field of a few lines, and the time that takes grows with it. */
export const MAX_REASON = 10_000

const RANGE_DIGITS = 10
const padded = (value: number): string => String(value).padStart(RANGE_DIGITS, '0')

/** Appends to the file as it stands. The signature value is left as zeros. */
export const buildUpdate = (file: PdfFile, values: UpdateValues): Result<Update, ReportProblem> => {
  const trailer = lastTrailer(file)
  const last = file.revisions.at(-1)
  const root = trailer?.entries.get('Root')
  const info = trailer?.entries.get('Info')
  const identifiers = trailer?.entries.get('ID')
  const catalog = dictionaryAt(file, root)
  const formAt = catalog?.entries.get('AcroForm')
  const form = dictionaryAt(file, formAt)
  if (last === undefined || root?.kind !== 'reference' || info === undefined || identifiers?.kind !== 'array')
    return unexpected(0)
  if (catalog === undefined || form === undefined || formAt?.kind !== 'reference') return unexpected(0)
  const isFirst = file.revisions.length === 1
  const appearanceId = last.size
  const signatureId = last.size + 1

  const section = new Section(file.bytes.length)
  section.stream(
    appearanceId,
    dictionary({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: array(number(0), number(0), number(values.field.width), number(values.field.height)),
      Resources: dictionary({}),
      Filter: name('FlateDecode'),
      Length: number(values.appearance.length),
    }),
    values.appearance,
  )
  section.object(
    values.field.id,
    withEntries(values.field.widget, {
      V: reference(signatureId),
      AP: dictionary({ N: reference(appearanceId) }),
    }),
  )
  if (isFirst) {
    section.object(formAt.id, withEntries(form, { SigFlags: number(3) }))
    section.object(root.id, withEntries(catalog, { Perms: dictionary({ DocMDP: reference(signatureId) }) }))
  }
  section.signature(signatureId, values, isFirst)
  const permanent = identifiers.items[0]
  if (permanent === undefined) return unexpected(0)
  return ok(section.finish(last.size + 2, last.tableAt, root, info, permanent))
}

class Section {
  private readonly pieces: Buffer[] = []
  private readonly offsets = new Map<number, number>()
  private readonly base: number
  private length = 0
  private rangeAt = 0
  private valueFrom = 0
  private valueThrough = 0

  constructor(base: number) {
    this.base = base
  }

  private push(piece: Buffer | string): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
    this.pieces.push(bytes)
    this.length += bytes.length
  }

  private open(id: number): void {
    this.offsets.set(id, this.base + this.length)
    this.push(`${id} 0 obj\n`)
  }

  object(id: number, value: PdfValue): void {
    this.open(id)
    this.push(`${written(value)}\nendobj\n`)
  }

  stream(id: number, head: PdfDictionary, content: Uint8Array): void {
    this.open(id)
    this.push(`${written(head)}\nstream\n`)
    this.push(Buffer.from(content))
    this.push('\nendstream\nendobj\n')
  }

  signature(id: number, values: UpdateValues, isFirst: boolean): void {
    const head = written(
      dictionary({
        Type: name('Sig'),
        Filter: name('Adobe.PPKLite'),
        SubFilter: name('ETSI.CAdES.detached'),
        M: textString(pdfTime(values.time)),
        Name: textString(values.signer),
        ...(values.reason === undefined ? {} : { Reason: textString(values.reason) }),
        ...(isFirst ? { Reference: array(onlySignaturesMayFollow) } : {}),
      }),
    )
    this.open(id)
    this.push(`${head.slice(0, -2)}\n/ByteRange `)
    this.rangeAt = this.length
    this.push(`[0 ${padded(0)} ${padded(0)} ${padded(0)}]\n/Contents `)
    this.valueFrom = this.base + this.length
    this.push(`<${'0'.repeat(values.reserved * 2)}>`)
    this.valueThrough = this.base + this.length
    this.push('>>\nendobj\n')
  }

  finish(size: number, previous: number, root: PdfValue, info: PdfValue, permanentId: PdfValue): Update {
    const tableAt = this.base + this.length
    this.push('xref\n')
    for (const run of consecutive([...this.offsets.keys()].toSorted((left, right) => left - right))) {
      this.push(`${run[0] ?? 0} ${run.length}\n`)
      for (const id of run) this.push(`${padded(this.offsets.get(id) ?? 0)} 00000 n \n`)
    }
    const fresh = Buffer.from(sha256Of(...this.pieces)).toString('hex', 0, 16)
    const trailer = dictionary({
      Size: number(size),
      Root: root,
      Info: info,
      Prev: number(previous),
      ID: array(permanentId, { kind: 'string', text: `<${fresh}>` }),
    })
    this.push(`trailer\n${written(trailer)}\nstartxref\n${tableAt}\n%%EOF\n`)
    const bytes = Buffer.concat(this.pieces)
    const after = this.base + this.length - this.valueThrough
    bytes.write(`[0 ${padded(this.valueFrom)} ${padded(this.valueThrough)} ${padded(after)}]`, this.rangeAt, 'latin1')
    return { bytes, valueFrom: this.valueFrom, valueThrough: this.valueThrough }
  }
}

const onlySignaturesMayFollow = dictionary({
  Type: name('SigRef'),
  TransformMethod: name('DocMDP'),
  TransformParams: dictionary({ Type: name('TransformParams'), P: number(2), V: name('1.2') }),
})

const consecutive = (ids: readonly number[]): number[][] => {
  const runs: number[][] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === id - 1) run.push(id)
    else runs.push([id])
  }
  return runs
}

/** The two stretches of the file that a signature covers. */
export const coveredBytes = (file: Uint8Array, update: Pick<Update, 'valueFrom' | 'valueThrough'>, end: number) =>
  [file.subarray(0, update.valueFrom), file.subarray(update.valueThrough, end)] as const

/** Reads back the values an update was built from; the comparison with a second building decides whether they are right. */
export const readUpdateValues = (file: PdfFile, before: PdfFile): Result<UpdateValues, ReportProblem> => {
  const revision = file.revisions.at(-1)
  const fields = signatureFields(before)
  if (!fields.ok) return fields
  const field = fields.value.find(({ id }) => revision?.offsets.has(id) === true)
  const previous = before.revisions.at(-1)
  if (revision === undefined || field === undefined || field.isSigned || previous === undefined)
    return failed({ code: 'update-unexpected', at: revision?.start ?? 0 })
  const next = fields.value.find(({ isSigned }) => !isSigned)
  if (next !== undefined && next.id !== field.id)
    return failed({ code: 'signed-out-of-order', field: field.name, before: next.name })
  const appearance = readObject(file, previous.size)
  const signature = readObject(file, previous.size + 1)
  const entries =
    signature.ok && signature.value.value.kind === 'dictionary' ? signature.value.value.entries : undefined
  const stated = entries?.get('Contents')
  const time = momentOfPdfTime(textOf(entries?.get('M')) ?? '')
  const signer = textOf(entries?.get('Name'))
  const reason = textOf(entries?.get('Reason'))
  if (!appearance.ok || appearance.value.stream === undefined || stated?.kind !== 'string')
    return failed({ code: 'update-unexpected', at: revision.start })
  if (time === undefined || signer === undefined) return failed({ code: 'update-unexpected', at: revision.start })
  if (!isMoment(time)) return failed({ code: 'time-malformed', text: time })
  const reserved = Math.floor((stated.text.length - 2) / 2)
  if (reserved > MAX_RESERVED) return failed({ code: 'contents-malformed', at: revision.start })
  if ((reason?.length ?? 0) > MAX_REASON) return failed({ code: 'reason-too-long', limit: MAX_REASON })
  return ok({
    field,
    time,
    signer,
    ...(reason === undefined ? {} : { reason }),
    appearance: appearance.value.stream,
    reserved,
  })
}
