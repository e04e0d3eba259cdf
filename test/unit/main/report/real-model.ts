// A small case as the product itself determines, draws and names it, so that its reports are reports of this product.
import { openWith } from '../../../../main/archive/machine.ts'
import { product } from '../../../../shared/contract/product.ts'
import { ENGINE, currentPack } from '../../../../main/law/index.ts'
import type { ReportEntry, ReportModel } from '../../../../main/report/index.ts'
import { LAYOUT } from '../../../../shared/contract/code-names.ts'
import { sale } from '../../../casefile/support/lpp-sales.ts'

const settings = { lawDate: '2025-07-15', knowledgeDate: '2025-12-31' }
const asOf = '2026-01-05'
const created = '2026-11-22T09:00:00Z'

const entered: ReportModel['entered'] = [
  {
    ledger: 'lpp',
    key: 'university|2025',
    on: '2025-07-05',
    source: 'letter',
    by: 'Ada',
    recordId: null,
    state: 'position',
    tpp: '19000000',
  },
]

export const realModel = (): ReportModel => {
  const machine = openWith(currentPack)
  const carry = machine.begin(settings, entered)
  const entries = [sale('first', 700, '2025-07-01'), sale('second', 900, '2025-07-10')].map((stated): ReportEntry => {
    const { isInOrder: _isInOrder, ...taken } = carry(stated)
    return { stated, ...taken }
  })
  const [registers] = machine.registers(
    entries.map(({ stated, determination }) => ({ record: stated, determination })),
    { settings, created, asOf, entered },
  )
  return {
    id: 'R-1',
    case: { title: 'Kept rows 甲', client: 'Client', preparedBy: 'Ada', organization: 'Firm' },
    settings,
    pack: currentPack,
    loadedPacks: [{ id: currentPack.pack.id, version: currentPack.pack.version, hash: currentPack.hash }],
    engine: ENGINE,
    layout: LAYOUT,
    product,
    paper: 'a4',
    asOf,
    entered,
    entries,
    rejectedRows: 0,
    deadlines: registers?.deadlines ?? [],
    positions: registers?.positions ?? [],
    caseHead: { size: 7, root: 'a'.repeat(64) },
    created,
  }
}
