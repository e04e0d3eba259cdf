// What a filer states must be a field of the form that no record answers, in the form that the field asks for.
import type { Failure } from '../../shared/kernel/result.ts'
import type { Words } from '../../shared/contract/values.ts'
import type { Field, Form } from './form.ts'
import { written } from './formats.ts'

export type StatedProblem =
  | (Failure<'filing-field-unknown'> & { readonly field: string; readonly fields: string })
  | (Failure<'filing-field-not-stated'> & { readonly field: string })
  | (Failure<'filing-value-wrong'> & { readonly field: string; readonly fault: Words })

const columnsOf = (form: Form): readonly Field[] =>
  form.parts.flatMap((part) => (part.kind === 'table' ? part.columns : []))

const fieldsOf = (form: Form): readonly Field[] =>
  form.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []))

/** The field that an id names; a cell of a table is `column[transaction]`. */
const fieldNamed = (form: Form, id: string): Field | undefined => {
  const cell = /^(.+?)\[.+\]$/.exec(id)
  return cell === null
    ? fieldsOf(form).find((field) => field.id === id)
    : columnsOf(form).find((field) => field.id === cell[1])
}

/** The ids that a filer can state. */
export const statable = (form: Form): readonly string[] => [
  ...[...fieldsOf(form), ...columnsOf(form)].filter(({ from }) => from.kind === 'stated').map(({ id }) => id),
  ...form.attachments.filter(({ held }) => held === undefined).map(({ id }) => id),
]

/** The first value that cannot be taken; undefined where all can. */
export const statedProblem = (form: Form, stated: Readonly<Record<string, string>>): StatedProblem | undefined => {
  for (const [id, text] of Object.entries(stated)) {
    if (form.attachments.some((attachment) => attachment.id === id && attachment.held === undefined)) continue
    const field = fieldNamed(form, id)
    if (field === undefined) return { code: 'filing-field-unknown', field: id, fields: statable(form).join(', ') }
    if (field.from.kind !== 'stated') return { code: 'filing-field-not-stated', field: id }
    const as = written(field, text)
    if ('fault' in as) return { code: 'filing-value-wrong', field: id, fault: as.fault }
  }
  return undefined
}
