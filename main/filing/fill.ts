// Fills a form from what it is drawn of: the value of every field with its source, what is missing and who can give it, and what must hold.
import type { Filled, FilledAttachment, FilledField, FilledPart } from '../../shared/contract/filing.ts'
import type { Words } from '../../shared/contract/values.ts'
import type { LawPack } from '../law/model.ts'
import { check } from './checks.ts'
import type { Attachment, Field, Form, Need, Part, Sentence } from './form.ts'
import { written } from './formats.ts'
import { found, memberAt } from './read.ts'
import type { Answer, Subject } from './subject.ts'

/** The value of a field before it is written, by its id. */
type Values = ReadonlyMap<string, string>

const fieldsOf = (form: Form): readonly Field[] =>
  form.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []))

const valuesOf = (form: Form, subject: Subject): Values =>
  new Map(
    fieldsOf(form).flatMap((field) => {
      const text = found(field, subject).read?.text
      return text === undefined ? [] : [[field.id, text] as const]
    }),
  )

const says = (values: Values, { field, is }: { readonly field: string; readonly is: readonly string[] }): boolean => {
  const value = values.get(field)
  return value !== undefined && is.includes(value)
}

const isNeeded = (need: Need, values: Values): boolean =>
  typeof need === 'string' ? need === 'required' : says(values, need.when)

export const fillField = (field: Field, subject: Subject, values: Values, row?: string): FilledField => {
  const { origin, giver, facts, reckonedFrom, read } = found(field, subject, row)
  const required = isNeeded(field.need, values)
  const { label, citation } = field
  const id = row === undefined ? field.id : `${field.id}[${row}]`
  const told = {
    id,
    ...(field.no === undefined ? {} : { no: field.no }),
    label,
    citation,
    required,
    ...(field.inner === undefined ? {} : { inner: field.inner }),
    origin,
    giver,
    facts: [...facts],
    ...(reckonedFrom === undefined ? {} : { reckonedFrom: [...reckonedFrom] }),
  }
  if (read === undefined) return { ...told, state: required ? 'missing' : 'open' }
  if (read.words !== undefined) return { ...told, state: 'filled', value: read.words }
  const as = written(field, read.text)
  return 'value' in as ? { ...told, state: 'filled', value: as.value } : { ...told, state: 'faulty', fault: as.fault }
}

/** What stands for a value that is missing; a draft shows it and a paper cannot be ready with it. */
const gap = ({ label, no }: FilledField): Words => {
  const at = no === undefined ? '' : `${no} `
  return { en: `[MISSING: ${at}${label.en}]`, zh: `[缺：${at}${label.zh}]` }
}

const put = (text: string, slots: ReadonlyMap<string, Words>, language: 'en' | 'zh'): string =>
  text.replaceAll(/\{([\w.-]+)\}/g, (whole, id: string) => slots.get(id)?.[language] ?? whole)

const sentence = ({ no, text, put: brackets = [] }: Sentence, slots: ReadonlyMap<string, Words>) => {
  const said = (language: 'en' | 'zh'): string =>
    put(
      brackets.reduce((words, { bracket, as }) => words.replace(bracket[language], () => as[language]), text[language]),
      slots,
      language,
    )
  return { ...(no === undefined ? {} : { no }), text: { en: said('en'), zh: said('zh') } }
}

const alike = (subject: Subject, answer: Answer): Subject => ({ ...subject, ...answer })

const fillPart = (part: Part, subject: Subject, values: Values, slots: ReadonlyMap<string, Words>): FilledPart => {
  const { title } = part
  switch (part.kind) {
    case 'fields':
      return { kind: 'fields', title, fields: part.fields.map((field) => fillField(field, subject, values)) }
    case 'statement':
      return {
        kind: 'statement',
        title,
        citation: part.citation,
        sentences: part.sentences
          .filter(({ when }) => when === undefined || says(values, when))
          .map((each) => sentence(each, slots)),
      }
    case 'table':
      return {
        kind: 'table',
        title,
        columns: part.columns.map(({ id, label, format }) => ({
          id,
          label,
          isFigure: format === 'count' || format === 'figure' || format === 'dollars',
        })),
        rows: subject.gathered.map((answer) => ({
          id: answer.record.id,
          cells: part.columns.map((column) => fillField(column, alike(subject, answer), values, answer.record.id)),
        })),
      }
    case 'signatures':
      return { kind: 'signatures', title, citation: part.citation, by: [...part.by] }
  }
}

const isHeld = ({ held, names }: Attachment, { record }: Subject): boolean => {
  const value = held === undefined ? undefined : memberAt(record, held)
  if (value == null || value === false) return false
  return names === undefined || (Array.isArray(value) && value.includes(names))
}

const attachment = (each: Attachment, subject: Subject): FilledAttachment => {
  const { id, label, citation, required, held } = each
  const isThere = isHeld(each, subject) || subject.stated.get(id) === 'held'
  const state = isThere ? 'held' : required ? 'missing' : 'open'
  return { id, label, citation, required, state, ...(held === undefined ? {} : { fact: held }) }
}

const isLacking = ({ state }: FilledField): boolean => state === 'missing' || state === 'faulty'

/** The fields of a part; cells of a table by the row they stand in. */
export const fieldsIn = (part: FilledPart): readonly FilledField[] =>
  part.kind === 'fields' ? part.fields : part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : []

/** The part as it stands on the paper: without what is the desk's own. */
const onPaper = (part: FilledPart): FilledPart =>
  part.kind === 'fields' ? { ...part, fields: part.fields.filter(({ inner }) => inner === undefined) } : part

/** The parts of the paper, without those of which nothing stands on it. */
export const partsOnPaper = ({ parts }: Pick<Filled, 'parts'>): readonly FilledPart[] =>
  parts.map(onPaper).filter((part) => part.kind !== 'fields' || part.fields.length > 0)

const basisOf = (form: Form, pack: LawPack) =>
  form.basis.map((citation) => {
    const hash = pack.coverage.find(({ paragraph }) => paragraph === citation)?.hash
    return { citation, ...(hash === undefined ? {} : { hash }) }
  })

/** The paper, whole or as a draft that names what it lacks. Equal subjects give equal papers. */
export const fill = (form: Form, subject: Subject): Filled => {
  const values = valuesOf(form, subject)
  const slots = new Map(
    fieldsOf(form).map((field) => {
      const filled = fillField(field, subject, values)
      return [field.id, filled.value ?? gap(filled)] as const
    }),
  )
  const parts = form.parts.map((part) => fillPart(part, subject, values, slots))
  const attachments = form.attachments.map((each) => attachment(each, subject))
  const { deadline, determination } = subject
  return {
    kind: form.kind,
    subject: subject.record.id,
    title: form.title,
    basis: basisOf(form, subject.pack.pack),
    channel: form.channel,
    ...(deadline === undefined
      ? {}
      : {
          due: {
            day: deadline.due,
            arithmetic: deadline.arithmetic,
            citation: deadline.citation,
            standing: deadline.standing,
            ...(deadline.note === undefined ? {} : { note: deadline.note }),
          },
        }),
    parts,
    attachments,
    checks: form.checks.map((id) => ({ id, ...check(id, subject) })),
    missing: [
      ...parts.flatMap(fieldsIn).filter(isLacking),
      ...attachments.filter(({ state }) => state === 'missing'),
    ].map(({ id }) => id),
    footer: form.footer,
    sourcing: form.sourcing,
    posture: determination.enforced.posture,
  }
}

/** Whether nothing is missing and every check is met. */
export const isWhole = ({ missing, checks }: Pick<Filled, 'missing' | 'checks'>): boolean =>
  missing.length === 0 && checks.every(({ isMet }) => isMet)
