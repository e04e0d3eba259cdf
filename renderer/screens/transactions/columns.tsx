// The columns of the transactions grid, and which of them a new desk shows.
import type { Row, Sort } from '../../../shared/contract/casefile.ts'
import { activityTerms, reasonTerms, term } from '../../../shared/language/desk-terms.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { type ReactNode, useMemo } from 'react'
import { figure } from '../../app/format.tsx'
import { useLanguage, useWords } from '../../app/language.tsx'
import { OutcomeBadge, PolicyBadge, PostureBadge } from '../../widgets/badges.tsx'
import type { GridColumn } from '../../widgets/grid.tsx'
import { SignOffBadge } from '../../widgets/sign-off.tsx'

export const standardColumns: readonly string[] = [
  'id',
  'eccn',
  'tpp',
  'destination',
  'consignee',
  'outcomeCodified',
  'outcomeEnforced',
  'reviewPolicy',
  'eventDate',
  'ultimateParent',
  'needs',
  'signOff',
]

type SortColumn = Sort['by']

const sortable = new Set<string>([
  'id',
  'status',
  'activity',
  'eccn',
  'itemClass',
  'outcomeCodified',
  'outcomeEnforced',
  'posture',
  'reviewPolicy',
  'destination',
  'consignee',
  'headquarters',
  'ultimateParent',
  'group',
  'eventDate',
  'tpp',
  'signOff',
] satisfies readonly SortColumn[])

export const isSortColumn = (column: string): column is SortColumn => sortable.has(column)

const plain = (value: string | null) => <span>{value ?? <span className="soft">–</span>}</span>

export const useTransactionColumns = (): readonly GridColumn<Row>[] => {
  const t = useWords(transactions)
  const language = useLanguage()
  return useMemo(() => {
    const column = (
      id: Exclude<keyof Row, 'version' | 'key'>,
      width: number,
      cell: (row: Row) => ReactNode,
      align?: 'end',
    ): GridColumn<Row> => ({
      id,
      header: t(`column.${id}`),
      width,
      cell,
      sortable: sortable.has(id),
      ...(align === undefined ? {} : { align }),
    })
    return [
      column('id', 112, (row) => <span className="strong">{row.id}</span>),
      column('activity', 124, (row) => plain(term(activityTerms, language, row.activity))),
      column('eccn', 84, (row) => plain(row.eccn)),
      column('itemClass', 64, (row) => plain(row.itemClass)),
      column('tpp', 108, (row) => figure(row.tpp), 'end'),
      column('destination', 52, (row) => plain(row.destination)),
      column('consignee', 180, (row) => plain(row.consignee)),
      column('headquarters', 64, (row) => plain(row.headquarters)),
      column('ultimateParent', 92, (row) => plain(row.ultimateParent)),
      column('group', 140, (row) => plain(row.group)),
      column('eventDate', 104, (row) => plain(row.eventDate)),
      column('status', 124, (row) => plain(t(`state.${row.status}`))),
      column('outcomeCodified', 168, (row) => <OutcomeBadge code={row.outcomeCodified} />),
      column('outcomeEnforced', 168, (row) => <OutcomeBadge code={row.outcomeEnforced} />),
      column('posture', 148, (row) => (row.posture === null ? plain(null) : <PostureBadge code={row.posture} />)),
      column('reviewPolicy', 192, (row) =>
        row.reviewPolicy === null || row.reviewPolicy === 'not-applicable' ? (
          plain(null)
        ) : (
          <PolicyBadge code={row.reviewPolicy} />
        ),
      ),
      column('needs', 220, (row) => (
        <span>
          {row.needs.length === 0 ? (
            <span className="soft">–</span>
          ) : (
            row.needs.map((kind) => term(reasonTerms, language, kind)).join(language === 'en' ? ', ' : '、')
          )}
        </span>
      )),
      column('signOff', 124, (row) => <SignOffBadge state={row.signOff} />),
    ]
  }, [t, language])
}
