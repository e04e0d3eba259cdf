// A small invented pack and case, for reports that must not depend on the law: two questions, one route, one doubt.
import { createHash } from 'node:crypto'
import type { Pack, Trace } from '../../../../main/engine/model.ts'
import type { ReportEntry, ReportModel } from '../../../../main/report/index.ts'
import type { Determination, TransactionRecord, Verdict } from '../../../../shared/contract/interchange.ts'
import { canonicalJson } from '../../../../shared/kernel/canonical.ts'

export const inventedPack: Pack = {
  id: 'invented',
  version: '1',
  axes: [
    {
      id: 'class',
      words: { en: 'the class of the item', zh: '物项类别' },
      values: [
        { id: 'a', words: { en: 'class A', zh: 'A 类' } },
        { id: 'other', words: { en: 'another item', zh: '其他物项' } },
      ],
    },
    {
      id: 'destination',
      words: { en: 'the destination', zh: '目的地' },
      values: [
        { id: 'listed', words: { en: 'a listed country', zh: '所列国家' } },
        { id: 'arms', words: { en: 'an embargoed country', zh: '禁运国家' } },
        { id: 'rest', words: { en: 'any other country', zh: '其他国家' } },
      ],
    },
    {
      id: 'statement',
      words: { en: 'the written statement', zh: '书面声明' },
      values: [
        { id: 'held', words: { en: 'held', zh: '已持有' } },
        { id: 'not-held', words: { en: 'not held', zh: '未持有' } },
      ],
    },
  ],
  questions: [
    {
      id: 'requirement',
      words: { en: 'Is a license required?', zh: '是否需要许可证？' },
      answers: [
        { id: 'yes', words: { en: 'a license is required', zh: '需要许可证' } },
        { id: 'no', words: { en: 'no license is required', zh: '无需许可证' } },
      ],
      combine: 'single',
    },
  ],
  rules: [
    {
      id: 'base',
      question: 'requirement',
      paragraph: '742.6(a)(6)(iii)(A)',
      when: { kind: 'is', axis: 'class', values: ['a'] },
      then: 'yes',
      sourcing: 'text',
      words: {
        en: 'A license is required for items of class A to every destination.',
        zh: '向任何目的地出口 A 类物项均须许可证。',
      },
    },
    {
      id: 'free',
      question: 'requirement',
      paragraph: '742.6(a)(6)(iii)(B)',
      when: { kind: 'is', axis: 'class', values: ['other'] },
      then: 'no',
      sourcing: 'text',
      words: { en: 'Items of no listed class need no license.', zh: '未列类别的物项无需许可证。' },
    },
  ],
  routes: [
    {
      id: 'LPP',
      paragraph: '740.29',
      words: { en: 'License Exception LPP', zh: '许可例外 LPP' },
      conditions: [
        {
          id: 'place',
          paragraph: '740.29(a)',
          nature: 'substance',
          when: { kind: 'not', of: { kind: 'is', axis: 'destination', values: ['arms'] } },
          sourcing: 'text',
          words: { en: 'The destination is not embargoed.', zh: '目的地并非禁运国家。' },
        },
        {
          id: 'statement',
          paragraph: '740.29(c)',
          nature: 'paper',
          when: { kind: 'is', axis: 'statement', values: ['held'] },
          sourcing: 'text',
          words: {
            en: 'The consignee has furnished a written statement before the shipment.',
            zh: '收货人已在发货前提供书面声明。',
          },
        },
      ],
    },
  ],
  doubts: [
    {
      id: 'AMB-05',
      citations: ['742.6(b)(10)(iii)'],
      issue: { en: 'Which review policy governs where two paragraphs fit.', zh: '两款均可适用时，以何审查政策为准。' },
      readings: [
        { name: 'denial', words: { en: 'The stricter policy governs.', zh: '以较严的政策为准。' } },
        { name: 'approval', words: { en: 'The later paragraph governs.', zh: '以在后的款为准。' } },
      ],
      why: { en: 'The text names no order.', zh: '条文未定先后。' },
      settledBy: { en: 'An advisory opinion of BIS.', zh: '工业与安全局的咨询意见。' },
    },
  ],
  coverage: [],
  posture: [],
  stages: [],
  duties: [],
  messages: [],
  figures: [],
}

export const inventedHash = `sha256:${createHash('sha256').update('invented pack').digest('hex')}`

export const traceIdOf = (trace: Trace): string => {
  const text = canonicalJson(trace)
  if (!text.ok) throw new Error(text.error.code)
  return `sha256:${createHash('sha256').update(text.value).digest('hex')}`
}

type Facts = {
  readonly isA: boolean | undefined
  readonly destination: 'listed' | 'arms' | 'rest'
  readonly held: boolean | undefined
}

const truth = (value: boolean | undefined) => (value === undefined ? 'unknown' : value ? 'true' : 'false')

const traceOf = ({ isA, destination, held }: Facts, edition: string | null): Trace => {
  const possibleClass = isA === undefined ? ['a', 'other'] : [isA ? 'a' : 'other']
  const possiblePaper = held === undefined ? ['held', 'not-held'] : [held ? 'held' : 'not-held']
  return {
    pack: { id: inventedPack.id, version: inventedPack.version, hash: inventedHash },
    edition,
    questions: [
      {
        question: 'requirement',
        holds: isA === undefined ? [] : [isA ? 'yes' : 'no'],
        may: isA === undefined ? ['yes', 'no'] : [],
        rules: [
          {
            rule: 'base',
            paragraph: '742.6(a)(6)(iii)(A)',
            status: isA === undefined ? 'maybe' : isA ? 'on' : 'off',
            then: 'yes',
            condition: { kind: 'is', truth: truth(isA), axis: 'class', possible: possibleClass, values: ['a'] },
          },
          {
            rule: 'free',
            paragraph: '742.6(a)(6)(iii)(B)',
            status: isA === undefined ? 'maybe' : isA ? 'off' : 'on',
            then: 'no',
            condition: {
              kind: 'is',
              truth: truth(isA === undefined ? undefined : !isA),
              axis: 'class',
              possible: possibleClass,
              values: ['other'],
            },
          },
        ],
      },
    ],
    routes: [
      {
        route: 'LPP',
        paragraph: '740.29',
        status:
          destination === 'arms' || held === false ? 'unavailable' : held === undefined ? 'conditional' : 'available',
        conditions: [
          {
            condition: 'place',
            paragraph: '740.29(a)',
            nature: 'substance',
            truth: truth(destination !== 'arms'),
            trace: {
              kind: 'not',
              truth: truth(destination !== 'arms'),
              of: {
                kind: 'is',
                truth: truth(destination === 'arms'),
                axis: 'destination',
                possible: [destination],
                values: ['arms'],
              },
            },
          },
          {
            condition: 'statement',
            paragraph: '740.29(c)',
            nature: 'paper',
            truth: truth(held),
            trace: { kind: 'is', truth: truth(held), axis: 'statement', possible: possiblePaper, values: ['held'] },
          },
        ],
      },
    ],
  }
}

const factsOf = (record: TransactionRecord): Facts => {
  const eccn = record.item.eccn
  const destination = record.destination ?? ''
  const statement = record.held?.lppStatement
  return {
    isA: eccn === undefined || eccn === null ? undefined : eccn.startsWith('3A090.a'),
    destination: destination === 'CN' ? 'arms' : destination === 'DE' ? 'listed' : 'rest',
    held: statement === undefined || statement === null ? undefined : statement !== false,
  }
}

/** A determination as the invented pack would give it: simple, but total and pure. */
export const determineInvented = (
  record: TransactionRecord,
  settings: { readonly lawDate?: string | undefined } = {},
): { readonly determination: Determination; readonly trace: Trace } => {
  const facts = factsOf(record)
  const trace = traceOf(facts, settings.lawDate ?? null)
  const route = trace.routes[0]?.status ?? 'unavailable'
  const isContested = facts.destination === 'arms' && (record.item.quantity ?? 0) > 500
  const outcome =
    facts.isA === undefined
      ? 'needs-review'
      : !facts.isA
        ? 'no-license-required'
        : route === 'available'
          ? 'authorized'
          : 'license-required'
  const verdict: Verdict = {
    outcome,
    licenseRequirement: facts.isA === undefined ? 'undetermined' : facts.isA ? 'yes' : 'no',
    requirement: facts.isA === false ? [] : ['742.6(a)(6)(iii)(A)'],
    decidedBy: ['742.6(a)(6)(iii)(A)'],
    authorizations: [{ id: 'LPP', status: route, because: [{ citation: '740.29(c)', fact: 'held.lppStatement' }] }],
    reviewPolicy:
      outcome !== 'license-required'
        ? 'not-applicable'
        : isContested
          ? 'contested'
          : facts.destination === 'arms'
            ? 'presumption-of-denial'
            : 'presumption-of-approval',
    policyCitations: outcome === 'license-required' ? ['742.6(b)(10)(iii)'] : [],
    ...(isContested ? { contested: ['presumption-of-denial', 'case-by-case'] } : {}),
    reasons:
      facts.isA === undefined
        ? [
            {
              kind: 'missing-fact',
              citation: 'ECCN 3A090 Note 2',
              facts: ['item.unit.totalProcessingPerformance'],
              settles: 'the total processing performance of one unit',
            },
            {
              kind: 'contested-reading',
              doubt: 'AMB-05',
              citation: '742.6(b)(10)(iii)',
              facts: [],
              settles: 'an election between the readings',
            },
          ]
        : [],
  }
  const quantity = record.item.quantity ?? 0
  return {
    determination: {
      id: record.id,
      classification: {
        eccn: record.item.eccn ?? null,
        itemClass: facts.isA === undefined ? 'undetermined' : facts.isA ? 'A' : 'other',
        ...(facts.isA === true ? { totalProcessingPerformance: 15832, aggregateTpp: 15832 * quantity } : {}),
        citations: ['ECCN 3A090'],
      },
      codified: verdict,
      enforced: {
        ...verdict,
        outcome: outcome === 'license-required' && facts.destination === 'rest' ? 'no-license-required' : outcome,
        posture: facts.destination === 'rest' ? 'not-enforced' : 'enforced',
        asOf: '2026-05-31',
        sources: ['BIS announcement of 13 May 2025'],
      },
      redFlags: [],
      obligations: [],
      proposedEntries: facts.isA === true ? [{ ledger: 'lpp', key: 'group-1', tpp: 15832 * quantity }] : [],
      trace: traceIdOf(trace),
      pack: { id: inventedPack.id, version: inventedPack.version, hash: inventedHash },
      engine: 'invented 1',
    },
    trace,
  }
}

const destinations = ['SG', 'IN', 'CN', 'DE', 'VN', 'AE', 'BR', 'CH'] as const
const names = ['星河算力有限公司', 'Meridian Cloud GmbH', 'Pampa Datos S.A.', 'Lotus Compute Pte. Ltd.'] as const

/** The n-th transaction of an invented list. */
export const inventedRecord = (index: number): TransactionRecord => ({
  id: `TX-${String(index + 1).padStart(5, '0')}`,
  activity: 'export',
  item: {
    ...(index % 7 === 3 ? {} : { eccn: index % 5 === 0 ? 'EAR99' : '3A090.a' }),
    description: index % 2 === 0 ? 'H100 SXM accelerator' : '训练加速卡 A800',
    quantity: ((index * 37) % 900) + 1,
  },
  from: 'US',
  destination: destinations[index % destinations.length] ?? 'SG',
  parties: [
    {
      role: 'ultimate-consignee',
      name: names[index % names.length] ?? 'Consignee',
      headquarters: destinations[(index * 3) % destinations.length] ?? 'SG',
      ultimateParent: destinations[(index * 5) % destinations.length] ?? 'SG',
    },
  ],
  dates: { export: '2025-06-02' },
  ...(index % 3 === 0
    ? { held: { lppStatement: '2025-05-20' } }
    : index % 3 === 1
      ? { held: { lppStatement: false } }
      : {}),
  ...(index % 41 === 5
    ? {
        judgments: [
          {
            doubt: 'AMB-05',
            reading: 'denial',
            by: 'Ana Reviewer',
            on: '2026-11-20',
            reason: 'Stricter view until BIS answers.',
          },
        ],
      }
    : {}),
})

const entryOf = (record: TransactionRecord, lawDate: string): ReportEntry => ({
  stated: record,
  record,
  ...determineInvented(record, { lawDate }),
})

export function* inventedEntries(count: number, lawDate = '2025-07-15'): Generator<ReportEntry> {
  for (let index = 0; index < count; index += 1) yield entryOf(inventedRecord(index), lawDate)
}

export const inventedModel = (count: number): ReportModel => ({
  id: 'R-0001',
  case: {
    title: 'Project Harbor & Stone: accelerator shipments 2025',
    client: '海港算力（新加坡）有限公司 Harbor Compute Pte. Ltd.',
    preparedBy: 'Li Lei 李雷',
    organization: 'Harbor & Stone LLP',
    reference: 'HS-2026-114',
  },
  settings: { lawDate: '2025-07-15', knowledgeDate: '2026-07-31' },
  pack: { pack: inventedPack, hash: inventedHash },
  loadedPacks: [{ id: 'invented', version: '1', hash: inventedHash }],
  engine: 'invented 1',
  layout: 'invented layout',
  product: 'Diffusion Docket 0.3.0',
  entries: inventedEntries(count),
  rejectedRows: 20,
  deadlines: [
    {
      date: '2025-05-15',
      what: { en: 'Compliance date of the rule', zh: '规则的遵守日期' },
      citation: '90 FR 4544',
      status: 'information',
    },
    {
      date: '2025-07-02',
      what: { en: 'Copy of the LPP statement due at BIS', zh: '向工业与安全局提交 LPP 声明副本的期限' },
      citation: '740.29(c)(2)',
      transaction: 'TX-00001',
      status: 'missed',
    },
  ],
  positions: [
    {
      ledger: 'lpp',
      key: 'group-1',
      period: '2025',
      limit: '26900000',
      used: '25112000',
      remaining: '1788000',
      citation: '740.29(a)',
      crossedBy: 'TX-00042',
    },
  ],
  caseHead: { size: 1043, root: 'd1f0a9f6a9a3a2b1d4c5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b' },
  paper: 'a4',
  asOf: '2026-11-22',
  entered: [],
  created: '2026-11-22T09:30:00Z',
})
