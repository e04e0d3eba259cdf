// Import as a guided way: choose a file, settle how it is read, try it without writing anything, then take the good rows.
import { useEffect, useState } from 'react'
import type { ImportPlan } from '../../../shared/contract/import-plan.ts'
import type { OutputOf, Trial } from '../../../shared/contract/ipc.ts'
import { importing } from '../../../shared/language/desk-import.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useInLanguage, useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Icon } from '../../frame/icons.tsx'
import { Field, Notice, PageHead } from '../../widgets/parts.tsx'
import { TaskLine } from '../../widgets/task-line.tsx'
import { ColumnTable, Constants, NotKnown, SameParties } from './columns.tsx'
import { Source } from './source.tsx'
import { type Settled, missingFields, planOf, settledFrom } from './state.ts'
import { Changes, type Meanings, Proposals, Refused, RejectedRows, withMeanings } from './trial.tsx'

type Commit = OutputOf<'import', 'commit'>

type Stage =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly settled: Settled }
  | { readonly at: 'try'; readonly settled: Settled; readonly trial: Trial | undefined }
  | { readonly at: 'done'; readonly result: Commit }

const stages = ['file', 'columns', 'try', 'done'] as const

export function Import({ path }: { readonly path?: string }) {
  const t = useWords(importing)
  const { take } = useDesk()
  const [stage, setStage] = useState<Stage>({ at: 'file' })

  const inspect = async (input: { readonly path?: string; readonly plan?: ImportPlan }): Promise<void> => {
    const inspection = await take(call('import', 'inspect', input))
    if (inspection != null) setStage({ at: 'columns', settled: settledFrom(inspection) })
  }
  useEffect(() => {
    if (path !== undefined) void inspect({ path })
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file dropped
  }, [path])

  const tryIt = async (settled: Settled): Promise<void> => {
    setStage({ at: 'try', settled, trial: undefined })
    const { inspection, rows } = settled
    const trial = await take(call('import', 'dryRun', { importId: inspection.importId, plan: planOf(settled), rows }))
    setStage((now) =>
      now.at !== 'try' ? now : trial === undefined ? { at: 'columns', settled } : { at: 'try', settled, trial },
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
        <Settle
          settled={stage.settled}
          onSettled={(settled) => setStage({ at: 'columns', settled })}
          onLook={(plan) => void inspect({ path: stage.settled.inspection.path, plan })}
          onBack={() => {
            void call('import', 'discard', { importId: stage.settled.inspection.importId })
            setStage({ at: 'file' })
          }}
          onTry={() => void tryIt(stage.settled)}
        />
      ) : stage.at === 'try' ? (
        <Try
          settled={stage.settled}
          trial={stage.trial}
          onBack={() => setStage({ at: 'columns', settled: stage.settled })}
          onAgain={(settled) => void tryIt(settled)}
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

function Settle({
  settled,
  onSettled,
  onLook,
  onBack,
  onTry,
}: {
  readonly settled: Settled
  readonly onSettled: (settled: Settled) => void
  readonly onLook: (plan: ImportPlan) => void
  readonly onBack: () => void
  readonly onTry: () => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  const language = useLanguage()
  const { take, toast } = useDesk()
  const { inspection, plan } = settled
  const isTable = inspection.format !== 'ndjson'
  const missing = isTable && inspection.problem === null ? missingFields(settled) : []
  const isHiddenOpen = inspection.hidden !== null && !inspection.hidden.isDecided
  const ready = inspection.problem === null && missing.length === 0 && !isHiddenOpen
  const change = (more: Partial<ImportPlan>): void => onSettled({ ...settled, plan: { ...plan, ...more } })
  // Columns may stand elsewhere once the rows are others; what was chosen for them is found again by its header.
  const look = (more: Partial<ImportPlan>): void =>
    onLook({ ...(inspection.columns.length === 0 ? plan : withoutGuesses(settled)), ...more })
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
      {inspection.isRemembered ? (
        <Notice icon="check">
          <span className="row">
            {t('remembered')}
            <button type="button" className="link" onClick={() => onLook({})}>
              {t('forget')}
            </button>
          </span>
        </Notice>
      ) : null}
      {inspection.problem === null ? null : (
        <Notice tone="license" icon="warning">
          {words(inspection.problem)}
        </Notice>
      )}
      {missing.length === 0 ? null : (
        <Notice tone="license" icon="warning">
          {t('missing', {
            fields: missing.map((one) => words(one.words)).join(language === 'en' ? '”, “' : '”、“'),
          })}
        </Notice>
      )}
      {!isTable ? <p className="soft">{t('ndjson')}</p> : null}
      {isTable ? <Source inspection={inspection} plan={plan} onLook={look} onPlan={change} /> : null}
      {inspection.columns.length === 0 ? null : (
        <>
          <ColumnTable settled={settled} onFields={(fields) => onSettled({ ...settled, fields })} />
          <div className="row">
            <button
              type="button"
              className="link"
              onClick={() =>
                void take(call('import', 'savePlan', { plan: planOf(settled) })).then((saved) => {
                  if (saved != null) toast({ text: t('mappingSaved', { path: saved.path }) })
                })
              }
            >
              {t('saveMapping')}
            </button>
            <button
              type="button"
              className="link"
              onClick={() =>
                void take(call('import', 'openPlan', {})).then((opened) => {
                  if (opened != null) onLook(opened)
                })
              }
            >
              {t('openMapping')}
            </button>
          </div>
          <Constants inspection={inspection} plan={plan} onPlan={change} />
          <SameParties inspection={inspection} plan={plan} onPlan={change} />
          <NotKnown inspection={inspection} plan={plan} onPlan={change} />
        </>
      )}
    </form>
  )
}

/** The plan with those columns only that a person settled, by their headers. */
const withoutGuesses = (settled: Settled): ImportPlan => {
  const { columns = [], ...plan } = planOf(settled)
  const guessed = new Map(settled.inspection.columns.map(({ position, field }) => [position, field]))
  return {
    ...plan,
    columns: columns.flatMap(({ position, ...column }) =>
      position === undefined || guessed.get(position) === column.field || column.header === '' ? [] : [column],
    ),
  }
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

type TryProps = {
  readonly settled: Settled
  readonly trial: Trial | undefined
  readonly onBack: () => void
  readonly onAgain: (settled: Settled) => void
  readonly onDone: (result: Commit) => void
}

function Try({ trial, ...rest }: TryProps) {
  const t = useWords(importing)
  if (trial !== undefined) return <Tried key={trial.rows} trial={trial} {...rest} />
  return (
    <div className="stack">
      <p role="status">{t('trying')}</p>
      <Running kinds={['dry-run']} />
    </div>
  )
}

const noMeanings: Meanings = new Map()

function Tried({ settled, trial, onBack, onAgain, onDone }: TryProps & { readonly trial: Trial }) {
  const t = useWords(importing)
  const { take, toast } = useDesk()
  const [reason, setReason] = useState('')
  const [writing, setWriting] = useState(false)
  const [meanings, setMeanings] = useState(noMeanings)
  const [rows, setRows] = useState(settled.rows)
  const { inspection } = settled
  const isChanged = meanings.size > 0 || rows !== settled.rows
  const corrected: Settled = { ...settled, rows, plan: withMeanings(settled.plan, meanings, trial.proposals) }
  const write = async (): Promise<void> => {
    setWriting(true)
    const done = await take(
      call('import', 'commit', {
        importId: inspection.importId,
        plan: planOf(settled),
        rows: settled.rows,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      }),
    )
    setWriting(false)
    if (done !== undefined) onDone(done)
  }
  const saveRejected = async (): Promise<void> => {
    const saved = await take(
      call('import', 'saveRejected', { importId: inspection.importId, plan: planOf(settled), rows: settled.rows }),
    )
    if (saved != null) toast({ text: t('rejectedSaved', { count: figure(saved.rows), path: saved.path }) })
  }
  const { added, revised, unchanged, rejected } = trial.tally
  const good = added + revised + unchanged
  return (
    <div className="stack-loose">
      <div className="stack-tight">
        <p className="fit-answer" role="status">
          {t('result', { good: figure(good), bad: figure(rejected) })}
        </p>
        {trial.leftOut === 0 ? null : <p className="soft">{t('leftOut', { count: figure(trial.leftOut) })}</p>}
        {revised === 0 ? null : <p>{t('corrected', { count: figure(revised) })}</p>}
        {unchanged === 0 ? null : <p className="soft">{t('unchanged', { count: figure(unchanged) })}</p>}
      </div>
      {revised === 0 ? null : (
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
        {isChanged ? (
          <button type="button" className="button" data-kind="primary" onClick={() => onAgain(corrected)}>
            <Icon name="check" />
            {t('again')}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            data-kind="primary"
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            disabled={writing || trial.rows === 0}
            onClick={() => void write()}
          >
            <Icon name="import" />
            {t(good === 1 ? 'importOne' : 'import', { count: figure(good) })}
          </button>
        )}
        <button type="button" className="button" disabled={writing} onClick={onBack}>
          {t('back')}
        </button>
      </div>
      {writing ? <Running kinds={['import']} /> : null}
      <Proposals trial={trial} inspection={inspection} meanings={meanings} onMeanings={setMeanings} />
      <RejectedRows trial={trial} rows={rows} onRows={setRows} onSave={() => void saveRejected()} />
      <Refused trial={trial} />
      <Changes trial={trial} inspection={inspection} />
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
