// Import as a guided way: choose a file, map its columns, try it without writing anything, then take the good rows.
import { useEffect, useState } from 'react'
import type { Inspection, OutputOf } from '../../../shared/contract/ipc.ts'
import { importing } from '../../../shared/language/desk-reports.ts'
import { useDesk } from '../../app/context.ts'
import { figure } from '../../app/format.tsx'
import { TaskLine } from '../../widgets/task-line.tsx'
import { useInLanguage, useLanguage, useWords } from '../../app/language.tsx'
import { call } from '../../data/docket.ts'
import { Badge } from '../../widgets/badges.tsx'
import { Icon } from '../../widgets/icons.tsx'
import { Field, Notice, PageHead, Section } from '../../widgets/parts.tsx'

type DryRun = OutputOf<'import', 'dryRun'>
type Commit = OutputOf<'import', 'commit'>
type Mapping = Readonly<Record<string, string | null>>

type Stage =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly inspection: Inspection; readonly mapping: Mapping }
  | {
      readonly at: 'try'
      readonly inspection: Inspection
      readonly mapping: Mapping
      readonly result: DryRun | undefined
    }
  | { readonly at: 'done'; readonly result: Commit }

const stages = ['file', 'columns', 'try', 'done'] as const

export function Import({ path }: { readonly path?: string }) {
  const t = useWords(importing)
  const { take } = useDesk()
  const [stage, setStage] = useState<Stage>({ at: 'file' })

  const inspect = async (input: { readonly path?: string; readonly sheet?: string }): Promise<void> => {
    const inspection = await take(call('import', 'inspect', input))
    if (inspection == null) return
    const mapping = Object.fromEntries(inspection.columns.map(({ name, field }) => [name, field]))
    setStage({ at: 'columns', inspection, mapping })
  }
  useEffect(() => {
    if (path !== undefined) void inspect({ path })
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file dropped
  }, [path])

  const tryIt = async (inspection: Inspection, mapping: Mapping): Promise<void> => {
    setStage({ at: 'try', inspection, mapping, result: undefined })
    const result = await take(call('import', 'dryRun', { importId: inspection.importId, mapping }))
    setStage((now) =>
      now.at !== 'try' ? now : result === undefined ? { at: 'columns', inspection, mapping } : { ...now, result },
    )
  }
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <ol className="steps" aria-label={t('steps')}>
        {stages.map((name, index) => (
          <li
            key={name}
            aria-current={name === stage.at ? 'step' : undefined}
            data-past={stages.indexOf(stage.at) > index}
          >
            <span className="step-number">{index + 1}</span>
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
      {stage.at === 'file' ? (
        <ChooseFile onChoose={() => void inspect({})} />
      ) : stage.at === 'columns' ? (
        <Columns
          inspection={stage.inspection}
          mapping={stage.mapping}
          onMapping={(mapping) => setStage({ ...stage, mapping })}
          onSheet={(sheet) => void inspect({ path: stage.inspection.path, sheet })}
          onBack={() => {
            void call('import', 'discard', { importId: stage.inspection.importId })
            setStage({ at: 'file' })
          }}
          onTry={() => void tryIt(stage.inspection, stage.mapping)}
        />
      ) : stage.at === 'try' ? (
        <Try
          stage={stage}
          onBack={() => setStage({ at: 'columns', inspection: stage.inspection, mapping: stage.mapping })}
          onDone={(result) => setStage({ at: 'done', result })}
        />
      ) : (
        <Done result={stage.result} again={() => setStage({ at: 'file' })} />
      )}
    </div>
  )
}

function ChooseFile({ onChoose }: { readonly onChoose: () => void }) {
  const t = useWords(importing)
  const { take, toast } = useDesk()
  return (
    <div className="stack">
      <p className="read soft">{t('chooseText')}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          data-kind="primary"
          // Each step starts on what leads to the next one, so that Enter alone goes the main way.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onClick={onChoose}
        >
          <Icon name="open" />
          {t('choose')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void take(call('import', 'template', {})).then((saved) => {
              if (saved != null) toast({ text: t('templateSaved', { path: saved.path }) })
            })
          }
        >
          {t('template')}
        </button>
      </div>
    </div>
  )
}

const certainties = {
  exact: { ink: 'clear', icon: 'check' },
  likely: { ink: 'review', icon: 'question' },
  none: { ink: 'outside', icon: 'minus' },
} as const

function Columns({
  inspection,
  mapping,
  onMapping,
  onSheet,
  onBack,
  onTry,
}: {
  readonly inspection: Inspection
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
  readonly onSheet: (sheet: string) => void
  readonly onBack: () => void
  readonly onTry: () => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  const language = useLanguage()
  const [active, setActive] = useState<string | null>(null)
  const taken = new Set(Object.values(mapping))
  const missing = inspection.fields.filter(({ field, required }) => required && !taken.has(field))
  const ready = inspection.format === 'ndjson' || missing.length === 0
  return (
    <form
      className="stack-loose"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onTry()
      }}
    >
      <div className="row">
        <span className="strong">{inspection.fileName}</span>
        {inspection.rows === null ? null : (
          <span className="soft">{t('rows', { count: figure(inspection.rows) })}</span>
        )}
        {inspection.sheets.length < 2 ? null : (
          <Field label={t('sheet')}>
            {(ids) => (
              <select
                {...ids}
                className="input"
                value={inspection.sheet ?? ''}
                onChange={(event) => onSheet(event.target.value)}
              >
                {inspection.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        <span className="grow" />
        <button type="button" className="button" onClick={onBack}>
          {t('back')}
        </button>
        <button
          type="submit"
          className="button"
          data-kind="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          disabled={!ready}
        >
          {t('tryIt')}
        </button>
      </div>
      {ready ? null : (
        <Notice tone="license" icon="warning">
          {t('missing', {
            fields: missing.map((one) => words(one.words)).join(language === 'en' ? ', ' : '、'),
          })}
        </Notice>
      )}
      {inspection.format === 'ndjson' || inspection.columns.length === 0 ? (
        <p className="soft">{t('ndjson')}</p>
      ) : (
        <>
          <p className="soft read">{t('columnsText')}</p>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={t('step.columns')}>
            <table className="table mapping">
              <thead>
                <tr>
                  <th scope="col">{t('column')}</th>
                  <th scope="col">{t('samples')}</th>
                  <th scope="col">{t('field')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('certainty.likely')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {inspection.columns.map((column) => {
                  const field = mapping[column.name] ?? null
                  const guessed = field === column.field ? column.certainty : field === null ? 'none' : 'exact'
                  return (
                    <tr key={column.name}>
                      <th scope="row" className="mono">
                        {column.name}
                      </th>
                      <td className="soft clip sample">{column.samples.slice(0, 3).join(' · ')}</td>
                      <td>
                        <select
                          className="input"
                          aria-label={`${column.name}: ${t('field')}`}
                          onFocus={() => setActive(column.name)}
                          onPointerEnter={() => setActive(column.name)}
                          value={field ?? ''}
                          onChange={(event) =>
                            onMapping({
                              ...mapping,
                              [column.name]: event.target.value === '' ? null : event.target.value,
                            })
                          }
                        >
                          <option value="">{t('leaveOut')}</option>
                          {/* Hundreds of fields for each of a hundred columns: only the list in hand is filled. */}
                          {inspection.fields
                            .filter((one) => active === column.name || one.field === field)
                            .map((one) => (
                              <option
                                key={one.field}
                                value={one.field}
                                disabled={one.field !== field && taken.has(one.field)}
                              >
                                {words(one.words)}
                                {one.required ? ' *' : ''}
                              </option>
                            ))}
                        </select>
                      </td>
                      <td>
                        <Badge {...certainties[guessed]}>{t(`certainty.${guessed}`)}</Badge>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </form>
  )
}

function Running({ kinds }: { readonly kinds: readonly string[] }) {
  const { tasks } = useDesk()
  return (
    <div className="running">
      {tasks
        .filter((task) => task.state === 'running' && kinds.includes(task.kind))
        .map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
    </div>
  )
}

const problemsShown = 200

function Try({
  stage,
  onBack,
  onDone,
}: {
  readonly stage: Extract<Stage, { at: 'try' }>
  readonly onBack: () => void
  readonly onDone: (result: Commit) => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  const { take } = useDesk()
  const [reason, setReason] = useState('')
  const [writing, setWriting] = useState(false)
  const { result, inspection, mapping } = stage
  const write = async (): Promise<void> => {
    setWriting(true)
    const done = await take(
      call('import', 'commit', {
        importId: inspection.importId,
        mapping,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      }),
    )
    setWriting(false)
    if (done !== undefined) onDone(done)
  }
  if (result === undefined)
    return (
      <div className="stack">
        <p role="status">{t('trying')}</p>
        <Running kinds={['dry-run']} />
      </div>
    )
  const good = result.tally.added + result.tally.revised + result.tally.unchanged
  const shown = result.problems.slice(0, problemsShown)
  const rest = result.tally.rejected - new Set(shown.map(({ row }) => row)).size
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <p className="fit-answer" role="status">
          {t('result', { good: figure(good), bad: figure(result.tally.rejected) })}
        </p>
        {result.tally.revised === 0 ? null : <p>{t('corrected', { count: figure(result.tally.revised) })}</p>}
        {result.tally.unchanged === 0 ? null : (
          <p className="soft">{t('unchanged', { count: figure(result.tally.unchanged) })}</p>
        )}
      </div>
      {result.tally.revised === 0 ? null : (
        <Field label={t('reason')} hint={t('reasonHint')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          data-kind="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          disabled={writing || result.rows === 0}
          onClick={() => void write()}
        >
          <Icon name="import" />
          {t('import', { count: figure(good) })}
        </button>
        <button type="button" className="button" disabled={writing} onClick={onBack}>
          {t('back')}
        </button>
      </div>
      {writing ? <Running kinds={['import']} /> : null}
      {result.tally.rejected === 0 ? null : (
        <Section title={t('problems')} aside={<span className="note">{t('problemsText')}</span>}>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={t('problems')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t('row')}
                  </th>
                  <th scope="col">{t('column')}</th>
                  <th scope="col">{t('value')}</th>
                  <th scope="col">{t('what')}</th>
                  <th scope="col">{t('mend')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((problem) => (
                  <tr key={`${problem.row} ${problem.column ?? ''} ${problem.code}`}>
                    <td className="number">{figure(problem.row)}</td>
                    <td className="mono">{problem.column ?? '–'}</td>
                    <td className="mono">{problem.value ?? ''}</td>
                    <td>{words(problem.what)}</td>
                    <td>{words(problem.mend)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rest > 0 ? <p className="note">{t('problemsMore', { count: figure(rest) })}</p> : null}
          </div>
        </Section>
      )}
    </div>
  )
}

function Done({ result, again }: { readonly result: Commit; readonly again: () => void }) {
  const t = useWords(importing)
  const { run, go } = useDesk()
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <p className="fit-answer" role="status">
          {t('done', {
            imported: figure(result.added),
            corrected: figure(result.revised),
            unchanged: figure(result.unchanged),
            rejected: figure(result.rejected),
          })}
        </p>
        <p className="soft">{t('doneText')}</p>
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          data-kind="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onClick={() => {
            run('case.determine')
            go({ screen: 'overview' })
          }}
        >
          <Icon name="play" />
          {t('determine')}
        </button>
        <button type="button" className="button" onClick={() => go({ screen: 'transactions' })}>
          {t('show')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={again}>
          {t('another')}
        </button>
      </div>
    </div>
  )
}
