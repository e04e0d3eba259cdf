// What a report is made from, as its receipt says it: all but the transactions, which are determined again.
import type { ReportModel } from './model.ts'
import type { ReceiptHead } from './receipt.ts'
import type { OpenMachine } from './release.ts'

/** Absent members stay absent, so that equal receipts give equal pages. */
export const modelOf = (head: ReceiptHead, { pack }: OpenMachine): Omit<ReportModel, 'entries'> => {
  const { client, organization, reference, preparedBy, title } = head.case
  const { lawDate, knowledgeDate } = head.settings
  return {
    id: head.report,
    case: {
      title,
      preparedBy,
      ...(client === undefined ? {} : { client }),
      ...(organization === undefined ? {} : { organization }),
      ...(reference === undefined ? {} : { reference }),
    },
    settings: {
      ...(lawDate === undefined ? {} : { lawDate }),
      ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
    },
    pack,
    loadedPacks: head.loadedPacks,
    engine: head.engine,
    product: head.product,
    layout: 'layout' in head ? head.layout : '',
    paper: 'paper' in head ? head.paper : 'a4',
    ...('subject' in head && head.subject !== undefined ? { subject: head.subject } : {}),
    ...('kind' in head && head.kind !== undefined ? { kind: head.kind } : {}),
    asOf: 'asOf' in head ? head.asOf : '',
    entered: 'entered' in head ? head.entered : [],
    ...('withdrawn' in head && head.withdrawn !== undefined ? { withdrawn: head.withdrawn } : {}),
    ...(head.rejectedRows === undefined ? {} : { rejectedRows: head.rejectedRows }),
    deadlines: head.deadlines.map(({ transaction, ...row }) => ({
      ...row,
      ...(transaction === undefined ? {} : { transaction }),
    })),
    positions: head.ledgers.positions.map(({ period, limit, remaining, open, crossedBy, moves, ...row }) => ({
      ...row,
      ...(period === undefined ? {} : { period }),
      ...(limit === undefined ? {} : { limit }),
      ...(remaining === undefined ? {} : { remaining }),
      ...(open === undefined ? {} : { open }),
      ...(crossedBy === undefined ? {} : { crossedBy }),
      ...(moves === undefined ? {} : { moves }),
    })),
    ...(head.caseHead === undefined
      ? {}
      : {
          caseHead: {
            size: head.caseHead.size,
            root: head.caseHead.root,
            ...(head.caseHead.chain === undefined ? {} : { chain: head.caseHead.chain }),
          },
        }),
    created: head.created,
  }
}
