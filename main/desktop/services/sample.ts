// The sample list as rows for a case.
import type { ImportRow, ImportSource } from '../../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'

export const sampleSource: ImportSource = { fileName: 'sample.csv', sha256: '0'.repeat(64), format: 'manual' }

const COUNTRIES = ['AE', 'SA', 'IN', 'BR', 'DE', 'JP', 'SG', 'CN', 'MO', 'IL', 'PL', 'MX', 'CH', 'KE', 'GB']

export function* readSampleRows(): Generator<ImportRow> {
  for (let row = 1; row <= 300; row += 1) {
    const destination = COUNTRIES[row % COUNTRIES.length] ?? 'AE'
    const headquarters = COUNTRIES[(row * 7) % COUNTRIES.length] ?? 'AE'
    const record: TransactionRecord = {
      id: `S-${String(row).padStart(4, '0')}`,
      activity: row % 9 === 0 ? 'reexport' : 'export',
      item: {
        description: row % 3 === 0 ? 'H100 SXM' : 'L40S',
        eccn: row % 3 === 0 ? '3A090.a' : row % 5 === 0 ? null : '3A090.b',
        quantity: (row * 13) % 400,
        unit: {
          totalProcessingPerformance: row % 3 === 0 ? 15_824 : 5864,
          performanceDensity: row % 3 === 0 ? 19.4 : 9.6,
        },
        datacenter: row % 11 === 0 ? null : true,
        origin: 'us',
      },
      from: 'US',
      destination,
      parties: [
        { role: 'exporter', name: 'Exporter Inc.', id: 'exp', headquarters: 'US', ultimateParent: 'US' },
        {
          role: 'ultimate-consignee',
          name: `Consignee ${headquarters} ${row % 12}`,
          id: `c-${headquarters}-${row % 12}`,
          location: destination,
          headquarters: row % 13 === 0 ? null : headquarters,
          ultimateParent: headquarters,
          group: `group-${headquarters}`,
        },
      ],
      dates: { export: `2025-${String(1 + (row % 9)).padStart(2, '0')}-${String(1 + (row % 27)).padStart(2, '0')}` },
    }
    yield { row: row + 1, record }
  }
}
