import { call } from '../data/docket.ts'
import type { Task } from '../../shared/contract/ipc.ts'
import { desk } from '../../shared/language/desk.ts'
import { taskTerms, unitOf, unitTerms } from '../../shared/language/tasks.ts'
import { useDesk } from '../frame/context.ts'
import { figure } from '../frame/format.tsx'
import { useWords } from '../frame/language.tsx'

/** One piece of long work: how far it is, and the way to end it. */
export function TaskLine({ task }: { readonly task: Task }) {
  const t = useWords(desk)
  const called = useWords(taskTerms)
  const counts = useWords(unitTerms)
  const { take } = useDesk()
  const name = called(task.kind)
  const unit = counts(unitOf[task.kind])
  return (
    <div className="stack-tight">
      <div className="spread">
        <span>{name}</span>
        {task.state === 'running' ? (
          task.cancellable ? (
            <button
              type="button"
              className="link small"
              aria-label={t('tasks.cancel', { what: name })}
              onClick={() => void take(call('tasks', 'cancel', { id: task.id }))}
            >
              {t('dialog.cancel')}
            </button>
          ) : null
        ) : (
          <span className="note">
            {task.state === 'done'
              ? t('tasks.ended')
              : t(task.state === 'cancelled' ? 'tasks.cancelled' : 'tasks.failed')}
          </span>
        )}
      </div>
      <progress
        className="progress"
        aria-label={name}
        {...(task.total === null ? {} : { value: task.done, max: Math.max(task.total, 1) })}
      />
      <span className="note">
        {task.total === null
          ? t('tasks.done', { done: figure(task.done), unit })
          : t('tasks.of', { done: figure(task.done), total: figure(task.total), unit })}
      </span>
    </div>
  )
}
