// Sales that count against one consignee's limit of Low Processing Performance.
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'

/** Of one processor; 1,699 of them stay below the 26,900,000 of 740.29(d). */
export const tpp = 15_832

const party = (role: 'exporter' | 'ultimate-consignee' | 'owner' | 'end-user', country: string) => ({
  role,
  id: role === 'exporter' ? 'exporter' : 'university',
  location: country,
  headquarters: country,
  ultimateParent: country,
  government: 'none' as const,
  listed: [],
})

/** Processors to a Brazilian university under LPP, whose total is stated as nothing. */
export const sale = (id: string, quantity: number, exported: string): TransactionRecord => ({
  id,
  activity: 'export',
  item: {
    eccn: '3A090.a',
    quantity,
    unit: { totalProcessingPerformance: tpp },
    datacenter: true,
    designer: 'approved',
    origin: 'us',
  },
  from: 'US',
  destination: 'BR',
  parties: [party('exporter', 'US'), party('ultimate-consignee', 'BR'), party('owner', 'BR'), party('end-user', 'BR')],
  endUse: ['datacenter-operation'],
  dates: { order: '2025-06-02', aboardCarrier: exported, export: exported, completed: exported, received: exported },
  held: {
    purchaseOrder: '2025-06-02',
    lppStatement: '2025-06-17',
    lppPriorNotice: '2025-06-28',
    lppCopySent: '2025-07-06',
  },
  positions: {
    lpp: { year: 2025, receivedTpp: 0 },
    country: { country: 'BR', licensedTpp: 0, asOf: '2025-06-30', source: 'test' },
  },
})
