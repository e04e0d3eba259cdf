// The transactions grid: find, filter, order, choose columns, keep views, act on many at once.
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components'
import type { Filter, Row, SavedView, Sort, View } from '../../../shared/contract/casefile.ts'
import type { Selection } from '../../../shared/contract/ipc.ts'
import { desk } from '../../../shared/language/desk.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { findRequested, useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { IconButton } from '../../widgets/icon-button.tsx'
import { isComposing } from '../../frame/keys.ts'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { usePaused, useQuery } from '../../data/query.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Grid, type GridColumn, type GridSort } from '../../widgets/grid.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Empty, ErrorNotice, Field } from '../../widgets/parts.tsx'
import { cellSigns, isSortColumn, standardColumns, useTransactionColumns } from './columns.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { Facets } from './facets.tsx'
import { useRows } from './pages.ts'
import { SignOffDialog, type SignOffStated } from '../../widgets/sign-off-dialog.tsx'
import { SetFactDialog } from './set-fact-dialog.tsx'
import { WorkDialog } from './work-dialog.tsx'
import { RejectedRows } from './rejected-rows.tsx'

type Chosen = { readonly all: boolean; readonly ids: ReadonlySet<string> }
const nothingChosen: Chosen = { all: false, ids: new Set() }

/** What the grid looked like when it was left; coming back shows it again. */
type Memory = {
  readonly view: View
  readonly shown: readonly string[]
  readonly widths: Readonly<Record<string, number>>
  readonly facets: boolean
  readonly active: number
}
let memory: { readonly case: string; readonly state: Memory } | undefined
const entryOrder: Sort = { by: 'key', descending: false }
const fresh: Memory = {
  view: { filter: {}, sort: entryOrder },
  shown: standardColumns,
  widths: {},
  facets: true,
  active: 0,
}

export function Transactions({ asked, rejected }: { readonly asked?: Filter; readonly rejected?: true }) {
  const t = useWords(transactions)
  const { go, case: openCase, run } = useDesk()
  const path = openCase?.path ?? ''
  const [state, setState] = useState<Memory>(() => {
    const kept = memory?.case === path ? memory.state : fresh
    return asked === undefined ? kept : { ...kept, view: { ...kept.view, filter: asked }, active: 0 }
  })
  useEffect(() => {
    memory = { case: path, state }
  }, [path, state])
  const [chosen, setChosen] = useState(nothingChosen)
  const { view, shown, widths } = state
  const { filter } = view
  const setFilter = useCallback((next: Filter) => {
    setState((now) => ({ ...now, view: { ...now.view, filter: next }, active: 0 }))
    setChosen(nothingChosen)
  }, [])
  const [overlay, setOverlay] = useState<'export' | 'rejected' | 'prepare' | 'review' | 'set' | 'work' | null>(
    rejected === undefined ? null : 'rejected',
  )

  const rows = useRows(view)
  const columns = useTransactionColumns()
  const total = rows.total ?? 0
  const count = chosen.all ? total - chosen.ids.size : chosen.ids.size

  const selection = useMemo(
    () => ({
      all: chosen.all && chosen.ids.size === 0,
      has: ({ id }: Row) => chosen.all !== chosen.ids.has(id),
      toggle: ({ id }: Row) =>
        setChosen((now) => {
          const ids = new Set(now.ids)
          if (!ids.delete(id)) ids.add(id)
          return { ...now, ids }
        }),
      extend: (span: readonly Row[]) =>
        setChosen((now) => {
          const ids = new Set(now.ids)
          for (const { id } of span) {
            if (now.all) ids.delete(id)
            else ids.add(id)
          }
          return { ...now, ids }
        }),
      setAll: (all: boolean) => setChosen({ all, ids: new Set() }),
      labelAll: t('selectAll'),
    }),
    [chosen, t],
  )
  const selected = useMemo<Selection>(
    () =>
      chosen.all
        ? { kind: 'filter', filter, ...(chosen.ids.size === 0 ? {} : { except: [...chosen.ids] }) }
        : { kind: 'ids', ids: [...chosen.ids] },
    [chosen, filter],
  )

  const sort = useMemo<readonly GridSort[]>(
    () =>
      view.sort.by === 'key'
        ? []
        : [{ column: view.sort.by, direction: view.sort.descending ? 'descending' : 'ascending' }],
    [view.sort],
  )
  const onSort = useCallback((column: string) => {
    if (!isSortColumn(column)) return
    setState((now) => {
      const { sort: before } = now.view
      // Ascending, descending, then the order of entry again.
      const next: Sort =
        before.by !== column
          ? { by: column, descending: false }
          : before.descending
            ? entryOrder
            : { by: column, descending: true }
      return { ...now, active: 0, view: { ...now.view, sort: next } }
    })
  }, [])
  const onWidth = useCallback(
    (column: string, width: number) => setState((now) => ({ ...now, widths: { ...now.widths, [column]: width } })),
    [],
  )
  const onOpen = useCallback(({ id }: Row) => go({ screen: 'transaction', id, queue: { view, at: 0 } }), [go, view])
  const onActive = useCallback((active: number) => setState((now) => ({ ...now, active })), [])
  const filtered = Object.keys(filter).length > 0

  return (
    <div className="page-fill">
      <div className="toolbar">
        <h1 className="visually-hidden">{t('title')}</h1>
        <IconButton
          icon="filter"
          label={t(state.facets ? 'hideFilters' : 'showFilters')}
          onClick={() => setState({ ...state, facets: !state.facets })}
        />
        <Search filter={filter} onFilter={setFilter} />
        <span className="soft" role="status">
          {rows.total === undefined
            ? ''
            : filtered
              ? t('shown', { count: figure(total), total: figure(openCase?.records ?? total) })
              : t('all', { total: figure(total) })}
        </span>
        {filtered ? (
          <button type="button" className="link small" onClick={() => setFilter({})}>
            {t('clear')}
          </button>
        ) : null}
        <span className="grow" />
        {(openCase?.rejectedRows ?? 0) > 0 ? (
          <button type="button" className="button" data-kind="quiet" onClick={() => setOverlay('rejected')}>
            <Icon name="warning" />
            {t('rejected', { count: figure(openCase?.rejectedRows) })}
          </button>
        ) : null}
        <button type="button" className="button" data-kind="quiet" onClick={() => run('transaction.new')}>
          <Icon name="plus" />
          {t('new')}
        </button>
        <Views state={state} onState={(next) => setState({ ...state, ...next, active: 0 })} />
        <ColumnChooser columns={columns} shown={shown} onShown={(next) => setState({ ...state, shown: next })} />
        <button type="button" className="button" data-kind="quiet" onClick={() => setOverlay('export')}>
          <Icon name="export" />
          {t('export')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => run('import.start')}>
          <Icon name="import" />
          <ImportLabel />
        </button>
      </div>
      {count > 0 ? (
        <Actions
          count={count}
          clear={() => setChosen(nothingChosen)}
          set={() => setOverlay('set')}
          work={() => setOverlay('work')}
          sign={(role) => setOverlay(role === 'preparer' ? 'prepare' : 'review')}
        />
      ) : null}
      <div className="grid-place">
        {state.facets ? <Facets filter={filter} onFilter={setFilter} /> : null}
        {rows.error !== undefined ? (
          <div className="page">
            <ErrorNotice error={rows.error} />
          </div>
        ) : rows.total === 0 ? (
          <div className="page">
            <Empty title={t(filtered ? 'none' : 'emptyCase')} text={t(filtered ? 'noneText' : 'emptyCaseText')}>
              {filtered ? (
                <button type="button" className="button" onClick={() => setFilter({})}>
                  {t('clear')}
                </button>
              ) : (
                <>
                  <button type="button" className="button" data-kind="primary" onClick={() => run('import.start')}>
                    <ImportLabel />
                  </button>
                  <button type="button" className="button" onClick={() => run('transaction.new')}>
                    {t('newTitle')}
                  </button>
                </>
              )}
            </Empty>
          </div>
        ) : (
          <Grid
            key={JSON.stringify(view)}
            label={t('label')}
            columns={columns}
            signs={cellSigns}
            shown={shown}
            widths={widths}
            onWidth={onWidth}
            total={total}
            rowAt={rows.rowAt}
            version={rows.version}
            onRange={rows.onRange}
            sort={sort}
            onSort={onSort}
            onOpen={onOpen}
            selection={selection}
            startAt={state.active}
            onActive={onActive}
          />
        )}
      </div>
      {overlay === 'export' ? <ExportDialog view={{ filter, total }} onClose={() => setOverlay(null)} /> : null}
      {overlay === 'rejected' ? <RejectedRows onClose={() => setOverlay(null)} /> : null}
      {overlay === 'set' ? <SetFactDialog count={count} selection={selected} onClose={() => setOverlay(null)} /> : null}
      {overlay === 'work' ? <WorkDialog count={count} selection={selected} onClose={() => setOverlay(null)} /> : null}
      {overlay === 'prepare' || overlay === 'review' ? (
        <SignMany
          role={overlay === 'prepare' ? 'preparer' : 'reviewer'}
          count={count}
          selected={selected}
          onClose={() => setOverlay(null)}
        />
      ) : null}
    </div>
  )
}

function ImportLabel() {
  const t = useWords(desk)
  return <span>{t('nav.import')}</span>
}

function Search({ filter, onFilter }: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }) {
  const t = useWords(transactions)
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(filter.text ?? '')
  const composing = useRef(false)
  const paused = usePaused(typed, 180)
  useEffect(() => {
    const find = (): void => {
      field.current?.focus()
      field.current?.select()
    }
    findRequested.addEventListener('find', find)
    return () => findRequested.removeEventListener('find', find)
  }, [])
  useEffect(() => setTyped(filter.text ?? ''), [filter.text])
  const apply = (value: string): void => {
    const text = value.trim()
    if (text === (filter.text ?? '')) return
    const { text: _gone, ...rest } = filter
    onFilter(text === '' ? rest : { ...rest, text })
  }
  useEffect(() => {
    if (!composing.current && paused === typed) apply(paused)
    // oxlint-disable-next-line react/exhaustive-deps -- only when typing has paused
  }, [paused])
  return (
    <span className="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className="input"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        value={typed}
        onChange={({ target: { value } }) => setTyped(value)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={({ currentTarget }) => {
          composing.current = false
          setTyped(currentTarget.value)
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') apply(typed)
        }}
      />
    </span>
  )
}

function Actions({
  count,
  clear,
  set,
  work,
  sign,
}: {
  readonly count: number
  readonly clear: () => void
  readonly set: () => void
  readonly work: () => void
  readonly sign: (role: 'preparer' | 'reviewer') => void
}) {
  const t = useWords(transactions)
  return (
    <div className="actions" role="toolbar" aria-label={t('selected', { count: figure(count) })}>
      <span className="strong" role="status">
        {t('selected', { count: figure(count) })}
      </span>
      <button type="button" className="button" onClick={set}>
        <Icon name="edit" />
        {t('setFact')}
      </button>
      <button type="button" className="button" onClick={work}>
        <Icon name="flag" />
        {t('work')}
      </button>
      <button type="button" className="button" onClick={() => sign('preparer')}>
        <Icon name="edit" />
        {t('prepare')}
      </button>
      <button type="button" className="button" onClick={() => sign('reviewer')}>
        <Icon name="check-circle" />
        {t('review')}
      </button>
      <button type="button" className="link" onClick={clear}>
        {t('unselect')}
      </button>
    </div>
  )
}

function SignMany({
  role,
  count,
  selected,
  onClose,
}: {
  readonly role: 'preparer' | 'reviewer'
  readonly count: number
  readonly selected: Selection
  readonly onClose: () => void
}) {
  const t = useWords(transactions)
  const { take, toast } = useDesk()
  const points = useQuery('transactions', 'openPoints', { selection: selected })
  const sign = async (stated: SignOffStated): Promise<void> => {
    const done = await take(call('transactions', 'signOff', { selection: selected, ...stated }))
    if (done === undefined) return
    toast({ text: t('signed', { signed: figure(done.signed), skipped: figure(done.skipped.length) }) })
    onClose()
  }
  return (
    <SignOffDialog
      title={t(role === 'preparer' ? 'prepareTitle' : 'reviewTitle', { count: figure(count) })}
      roles={[role]}
      points={points.value}
      onSign={sign}
      onClose={onClose}
    />
  )
}

function ColumnChooser({
  columns,
  shown,
  onShown,
}: {
  readonly columns: readonly GridColumn<Row>[]
  readonly shown: readonly string[]
  readonly onShown: (shown: readonly string[]) => void
}) {
  const t = useWords(transactions)
  const ordered = [
    ...shown.flatMap((id) => columns.find((column) => column.id === id) ?? []),
    ...columns.filter(({ id }) => !shown.includes(id)),
  ]
  const move = (id: string, by: number): void => {
    const at = shown.indexOf(id)
    const next = [...shown]
    next.splice(at, 1)
    next.splice(at + by, 0, id)
    onShown(next)
  }
  return (
    <DialogTrigger>
      <Button className="button" data-kind="quiet">
        <Icon name="columns" />
        {t('columns')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaDialog aria-label={t('columns')} className="chooser">
          <ul>
            {ordered.map(({ id, header }) => {
              const at = shown.indexOf(id)
              return (
                <li key={id} className="chooser-row">
                  <label className="choice grow">
                    <input
                      type="checkbox"
                      checked={at >= 0}
                      disabled={at === 0 && shown.length === 1}
                      onChange={({ target: { checked } }) =>
                        onShown(checked ? [...shown, id] : shown.filter((one) => one !== id))
                      }
                    />
                    {header}
                  </label>
                  {at >= 0 ? (
                    <>
                      <IconButton
                        icon="up"
                        label={t('up', { column: header })}
                        disabled={at === 0}
                        onClick={() => move(id, -1)}
                      />
                      <IconButton
                        icon="down"
                        label={t('down', { column: header })}
                        disabled={at === shown.length - 1}
                        onClick={() => move(id, 1)}
                      />
                    </>
                  ) : null}
                </li>
              )
            })}
          </ul>
          <button type="button" className="link small" onClick={() => onShown(standardColumns)}>
            {t('standard')}
          </button>
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  )
}

function Views({
  state,
  onState,
}: {
  readonly state: Memory
  readonly onState: (next: Pick<Memory, 'view' | 'shown'>) => void
}) {
  const t = useWords(transactions)
  const { take, toast } = useDesk()
  const views = useQuery('transactions', 'views', {})
  const [saving, setSaving] = useState(false)
  const [name, setName] = useState('')
  const save = async (): Promise<void> => {
    setSaving(false)
    const saved = await take(
      call('transactions', 'saveView', { name: name.trim(), view: state.view, columns: [...state.shown] }),
    )
    if (saved === undefined) return
    views.reload()
    toast({ text: t('viewSaved') })
  }
  const show = (saved: SavedView): void =>
    onState({ view: saved.view, shown: saved.columns.length === 0 ? standardColumns : saved.columns })
  return (
    <>
      <DialogTrigger>
        <Button className="button" data-kind="quiet">
          <Icon name="history" />
          {t('views')}
        </Button>
        <Popover className="popover" placement="bottom end">
          <AriaDialog aria-label={t('views')} className="chooser">
            {({ close }) => (
              <div className="stack">
                {(views.value ?? []).length === 0 ? <p className="note">{t('viewsNone')}</p> : null}
                <ul>
                  {(views.value ?? []).map((saved) => (
                    <li key={saved.id} className="chooser-row">
                      <button
                        type="button"
                        className="link grow"
                        onClick={() => {
                          show(saved)
                          close()
                        }}
                      >
                        {saved.name}
                      </button>
                      <IconButton
                        icon="close"
                        label={t('removeView', { name: saved.name })}
                        onClick={() =>
                          void take(call('transactions', 'removeView', { id: saved.id })).then(views.reload)
                        }
                      />
                    </li>
                  ))}
                </ul>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    close()
                    setName('')
                    setSaving(true)
                  }}
                >
                  {t('saveView')}
                </button>
              </div>
            )}
          </AriaDialog>
        </Popover>
      </DialogTrigger>
      {saving ? (
        <Dialog
          title={t('saveView')}
          onClose={() => setSaving(false)}
          confirm={{ label: t('save'), run: () => void save(), disabled: name.trim() === '' }}
        >
          <Field label={t('viewName')}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog with one field starts in it
                autoFocus
                maxLength={200}
                value={name}
                onChange={({ target: { value } }) => setName(value)}
              />
            )}
          </Field>
        </Dialog>
      ) : null}
    </>
  )
}
