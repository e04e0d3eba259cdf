// The columns of the transactions grid, and which of them a new desk shows.
import type { Row, Sort } from '../../../shared/contract/casefile.ts'
import { sortColumns } from '../../../shared/contract/columns.ts'
import {
  activityTerms,
  outcomeTerms,
  policyTerms,
  postureTerms,
  reasonTerms,
  term,
} from '../../../shared/language/desk-terms.ts'
import { overview } from '../../../shared/language/desk-start.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { useMemo } from 'react'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { type Sign, markSigns, outcomeSign, policySign, postureSign } from '../../widgets/badges.tsx'
import type { CellContent, GridColumn } from '../../widgets/grid.tsx'
import { workStatusText } from './work-status.ts'
import { signOffSigns } from '../../widgets/sign-off.ts'

export const standardColumns: readonly string[] = [
  'id',
  'eccn',
  'tpp',
  'destination',
  'consignee',
  'outcomeCodified',
  'outcomeEnforced',
  'outcomePrior',
  'reviewPolicy',
  'eventDate',
  'ultimateParent',
  'needs',
  'signOff',
  'assignee',
  'workStatus',
  'due',
]

type SortColumn = Sort['by']

// The order in which transactions entered is no column.
const sortable = new Set<string>(sortColumns.filter((column) => column !== 'key'))

export const isSortColumn = (column: string): column is SortColumn => sortable.has(column)

/** Every sign that a cell may show. */
export const cellSigns: readonly Sign[] = [...markSigns, ...Object.values(signOffSigns)]

const nothing: CellContent = { text: '–', look: 'soft' }
const plain = (text: string | null): CellContent => (text === null || text === '' ? nothing : { text })

export const useTransactionColumns = (): readonly GridColumn<Row>[] => {
  const t = useWords(transactions)
  const o = useWords(overview)
  const language = useLanguage()
  return useMemo(() => {
    const column = (
      id: Exclude<keyof Row, 'version' | 'key'>,
      width: number,
      cell: (row: Row) => CellContent,
      align?: 'end',
    ): GridColumn<Row> => ({
      id,
      header: t(`column.${id}`),
      width,
      cell,
      sortable: sortable.has(id),
      ...(align === undefined ? {} : { align }),
    })
    const outcome = (code: string | null): CellContent => ({
      text: term(outcomeTerms, language, code ?? 'none'),
      sign: outcomeSign(code ?? 'none'),
    })
    const comma = language === 'en' ? ', ' : '、'
    return [
      column('id', 112, (row) => ({ text: row.id, look: 'strong' })),
      column('activity', 124, (row) => plain(term(activityTerms, language, row.activity))),
      column('eccn', 84, (row) => plain(row.eccn)),
      column('itemClass', 64, (row) => plain(row.itemClass)),
      column('tpp', 108, (row) => ({ text: figure(row.tpp) }), 'end'),
      column('destination', 52, (row) => plain(row.destination)),
      column('consignee', 180, (row) => plain(row.consignee)),
      column('headquarters', 64, (row) => plain(row.headquarters)),
      column('ultimateParent', 92, (row) => plain(row.ultimateParent)),
      column('group', 140, (row) => plain(row.group)),
      column('eventDate', 104, (row) => plain(row.eventDate)),
      column('status', 124, (row) => plain(t(`state.${row.status}`))),
      column('outcomeCodified', 168, (row) => outcome(row.outcomeCodified)),
      column('outcomeEnforced', 168, (row) => outcome(row.outcomeEnforced)),
      column('outcomePrior', 168, (row) => (row.outcomePrior === null ? nothing : outcome(row.outcomePrior))),
      column('posture', 148, ({ posture }) =>
        posture === null ? nothing : { text: term(postureTerms, language, posture), sign: postureSign(posture) },
      ),
      column('reviewPolicy', 192, ({ reviewPolicy: policy }) =>
        policy === null || policy === 'not-applicable'
          ? nothing
          : { text: term(policyTerms, language, policy), sign: policySign(policy) },
      ),
      column('needs', 220, (row) => plain(row.needs.map((kind) => term(reasonTerms, language, kind)).join(comma))),
      column('assignee', 124, (row) => plain(row.assignee)),
      column('workStatus', 148, (row) => plain(workStatusText(row.workStatus, t))),
      column('due', 104, (row) => plain(row.due)),
      column('note', 220, (row) => plain(row.note)),
      column('signOff', 124, ({ signOff }) =>
        signOff === 'none' ? nothing : { text: o(`signOff.${signOff}`), sign: signOffSigns[signOff] },
      ),
    ]
  }, [t, o, language])
}
