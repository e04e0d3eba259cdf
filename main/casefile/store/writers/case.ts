// What a case says of itself, and the views a person keeps of it.
import { caseMetaSchema, viewSchema } from '../../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { canonical } from '../log.ts'
import { type Writing, malformed } from '../writing.ts'

export const caseWriter = ({ database, log, attempt, reads }: Writing) => {
  const viewsNamed = database.prepare<[string], { id: number }>(
    'SELECT id FROM saved_view WHERE name = ? AND id NOT IN (SELECT id FROM saved_view_end)',
  )
  const viewStanding = database.prepare<[number], { name: string }>(
    'SELECT name FROM saved_view WHERE id = ? AND id NOT IN (SELECT id FROM saved_view_end)',
  )

  return {
    changeMeta: (actor, meta) =>
      attempt(actor, () => {
        const checked = caseMetaSchema.safeParse(meta)
        if (!checked.success) throw new CaseError(malformed('meta', checked.error))
        const { caseId, writtenBy } = reads.summary()
        const { title, client, settings } = checked.data
        return log.write(actor, (batch) => {
          batch.insert('case_meta', {
            case_id: caseId,
            written_by: writtenBy,
            title,
            client,
            settings: canonical(settings),
          })
          return { value: null, event: { kind: 'meta-changed', subject: title, details: { client } } }
        })
      }),
    saveView: (actor, { name, view, columns }) =>
      attempt(actor, () => {
        const checked = viewSchema.safeParse(view)
        if (!checked.success) throw new CaseError(malformed('view', checked.error))
        return log.write(actor, (batch) => {
          for (const { id } of viewsNamed.all(name)) batch.insert('saved_view_end', { id })
          const id = batch.insert('saved_view', { name, view: canonical(checked.data), columns: canonical(columns) })
          return { value: { id, name, view: checked.data, columns }, event: { kind: 'view-saved', subject: name } }
        })
      }),
    deleteView: (actor, id) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = viewStanding.get(id)
          if (found === undefined) throw new CaseError({ code: 'view-unknown', id })
          batch.insert('saved_view_end', { id })
          return { value: null, event: { kind: 'view-deleted', subject: found.name } }
        }),
      ),
  } satisfies Partial<CaseWrites>
}
