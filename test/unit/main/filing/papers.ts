// Transactions of which papers are drawn, and what a filer states, for the tests of the forms.
import type { Filled, FilledField, FilingKind } from '../../../../shared/contract/filing.ts'
import { type TransactionRecord, transactionRecordSchema } from '../../../../shared/contract/interchange.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { fieldsIn, fill } from '../../../../main/filing/fill.ts'
import { formOf } from '../../../../main/filing/forms/index.ts'
import { refusalOf } from '../../../../main/filing/refuse.ts'
import type { Answer, Subject } from '../../../../main/filing/subject.ts'
import { currentPack, determine } from '../../../../main/law/index.ts'
import { deadlines } from '../../../../main/law/windows/deadlines.ts'
import { appliedLaw } from '../../../../main/casework/carry.ts'
import { accelerators, cards, lesser, other, sale, sixPoints } from '../../../law/records/sale.ts'

const named = (record: TransactionRecord): TransactionRecord =>
  transactionRecordSchema.parse({
    ...record,
    item: { description: 'accelerator board', ...record.item },
    parties: [
      ...record.parties.map((party) => ({
        ...party,
        name: party.name ?? (party.role === 'exporter' ? 'Exporter Inc.' : 'Velmora'),
      })),
      { ...record.parties[1], role: 'purchaser', name: 'Velmora' },
    ],
  })

const board = (item: TransactionRecord['item']): TransactionRecord['item'] => ({
  ...item,
  unit: { ...item.unit, memoryBandwidthGBs: 864, circuits: 1 },
})

/** 3A090.b circuits for the German data center of a company headquartered in China; the notification is not filed yet. */
export const nacSale = named(
  sale(board(lesser(100)), 'DE', {
    parent: 'CN',
    held: { nacContents: sixPoints, purchaseOrder: '2025-06-02' },
    dates: { export: '2025-07-15' },
  }),
)

/** Accelerators for India within the year of LPP; neither certification nor copy nor notice is made yet. */
export const lppSale = named(
  sale(board(accelerators(1000)), 'IN', {
    received: 0,
    held: { lppStatement: null, lppPriorNotice: null },
    dates: { export: '2025-07-15', received: '2025-07-20' },
  }),
)

/** The shipment that fills the year of its consignee to the last TPP: 26,900,000. */
export const lppFull = named(
  sale(board(accelerators(1000)), 'IN', {
    received: 26_900_000 - 15_832_000,
    held: { lppStatement: '2025-06-01', lppPriorNotice: '2025-07-01' },
    dates: { export: '2025-07-15', received: '2025-07-20' },
  }),
)

/** Datacenter accelerators for Germany, with 253,000,000 TPP behind and no paper made yet. */
export const aiaSale = named(
  sale(board({ ...cards(100), datacenter: true }), 'DE', {
    held: { aiaCertification: null, aiaCertificationSubmitted: null, aiaShipmentNotice: null, eccnFurnished: null },
    dates: { export: '2025-07-15' },
    positions: { aia: { consigneeCumulativeTpp: 253_000_000 } },
  }),
)

export const acmSale = named(
  sale(board({ ...cards(100), datacenter: true }), 'MY', {
    others: [other('final-customer', 'US')],
    held: { acmAccountingUpdated: '2025-06-01' },
    dates: { export: '2025-07-15' },
    rest: { endUse: ['production'] },
  }),
)

/** Too many for any exception: the application of a license. */
export const licenseSale = named(
  sale(board({ ...cards(10_000), datacenter: true }), 'IN', {
    held: { purchaseOrder: '2025-06-02' },
    dates: { export: '2025-09-15' },
  }),
)

const veu = {
  kind: 'nveu',
  country: 'IN',
  supplement7: 'entry of 2025-06-01',
  operatorAuthorized: true,
  paragraph14: true,
  paragraph15: true,
  paragraph18: true,
  governmentArrangement: true,
} as const

export const veuSale = named(
  sale(board({ ...cards(100), datacenter: true }), 'IN', {
    activity: 'reexport',
    from: 'SG',
    recipient: { veu },
    dates: { export: '2025-07-15', received: '2025-07-22' },
    positions: { nveu: { country: 'IN', installedTpp: 0, attritionTpp: 0 } },
  }),
)

/** What the people of the papers state: everything that no record holds. */
export const everythingStated = {
  'contact.name': 'A. Counsel',
  'contact.title': 'Counsel',
  'contact.telephone': '+1 202 555 0100',
  'applicant.address': '1 Harbor Way, Wilmington, DE, United States 19801',
  'applicant.id': 'C123456',
  'purchaser.address': '2 Hafenstrasse, Hamburg, Germany 20457',
  'consignee.address': '2 Hafenstrasse, Hamburg, Germany 20457',
  'end-user.address': '2 Hafenstrasse, Hamburg, Germany 20457',
  'facility.address': '3 Industrial Park, Penang, Malaysia 11900',
  'owner.address': '2 Hafenstrasse, Hamburg, Germany 20457',
  'veu.address': '4 Data Park, Mumbai, India 400001',
  'end-use.words': 'Inference of language models for the own customers of the end user',
  'item.unit-price': '31000.50',
  'item.manufacturer': 'Maker Corp.',
  'item.model': 'L40',
  'approvals-12-months': 'none',
  'cluster.destined': 'yes',
  'cluster.tpp': '579400',
  'cluster.use': 'others',
  'shipment.whole': 'no',
  'count.opening': '10',
  'count.out': '5',
  'count.out-to': '5 to Velmora, Singapore, under ACM',
  'count.attrition': '1',
  'count.closing': '104',
  'count.by': 'B. Keeper',
  'count.on': '2025-11-30',
  specifications: 'held',
  security: 'Guards and cameras',
  'notice.agreed': 'within five days of the shipment',
  customers: 'Velmora Bank; Velmora Rail',
  group: 'Velmora Holding; Velmora Cloud',
  'chips.purchased': '100',
  'chips.approved': '100',
  'chips.reexported': '0',
  'chips.transferred': '100 to the facility',
  'chips.installed': '90',
  'chips.waiting': '10',
  'chips.attrition': '0',
  'compute.total': '528500',
  'requester.street': '1 Harbor Way',
  'requester.city': 'Wilmington',
  'requester.country': 'US',
  'requester.postal-code': '19801',
  about: 'license',
  'row.value[r]': '3100050.00',
} as const

const period = { from: civilDate('2025-07-01'), through: civilDate('2025-12-31') }

export const answerOf = (record: TransactionRecord): Answer => ({
  record,
  determination: determine(record, {}, currentPack).determination,
})

type Change = Partial<Omit<Subject, 'stated'>> & { readonly stated?: Readonly<Record<string, string>> }

export const subjectOf = (kind: FilingKind, record: TransactionRecord, change: Change = {}): Subject => {
  const answer = answerOf(record)
  const { due } = formOf(kind)
  const deadline = deadlines(
    record,
    answer.determination,
    appliedLaw(undefined, currentPack),
    civilDate('2025-05-20'),
  ).find((each) => each.kind === due)
  return {
    ...answer,
    pack: currentPack,
    client: 'Velmora Group',
    preparer: 'A. Counsel',
    filingDay: civilDate('2025-06-02'),
    gathered: [answer],
    period,
    ...(deadline === undefined ? {} : { deadline }),
    ...change,
    stated: new Map(Object.entries(change.stated ?? everythingStated)),
  }
}

export const paperOf = (kind: FilingKind, record: TransactionRecord, change: Change = {}): Filled =>
  fill(formOf(kind), subjectOf(kind, record, change))

export const refusedOf = (kind: FilingKind, record: TransactionRecord, change: Change = {}) =>
  refusalOf(formOf(kind), subjectOf(kind, record, change))

export const fieldsOf = (paper: Filled): readonly FilledField[] => paper.parts.flatMap(fieldsIn)

export const valueOf = (paper: Filled, id: string): string | undefined =>
  fieldsOf(paper).find((field) => field.id === id)?.value?.en
