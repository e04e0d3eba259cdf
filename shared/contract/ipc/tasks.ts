// Long work: what runs, and ending it.
import { z } from 'zod'
import { count } from '../values.ts'
import { method, nothing } from './method.ts'

export const task = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'import',
    'dry-run',
    'preview',
    'determine',
    'report',
    'verify',
    'compare',
    'doubt',
    'export',
    'sample',
    'backup',
    'drift',
  ]),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: count,
  /** Null while the whole is not known. */
  total: count.nullable(),
  cancellable: z.boolean(),
})

export type Task = z.output<typeof task>
export type TaskKind = Task['kind']

export const tasksMethods = {
  list: method(nothing, z.array(task)),
  cancel: method(z.strictObject({ id: z.string() }), nothing, ['unknown-task']),
} as const
