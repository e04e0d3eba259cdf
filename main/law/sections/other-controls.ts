// Controls that ride on the same items and parties and belong to other rules: 742.4, 742.15, parts 744 and 746.
import { lesser, reaching } from '../cases.ts'
import { type CoverageEntry, left } from '../coverage/entry.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'

const ofAnotherRule = (citation: string, en: string, zh: string): CoverageEntry =>
  left(
    citation,
    [en, 'they belong to other rules; a fact that points there makes the answer say so.'],
    [zh, '属其他规则；存在相应事实时在结论中提示。'],
  )

export const section742_4: readonly Paragraph[] = [
  paragraph(
    left(
      '742.4',
      [
        'National security controls ride on several of these entries.',
        'they are older controls with their own country chart.',
      ],
      ['若干条目另受国家安全管制。', '属较早管制，另有国家表。'],
    ),
    {
      cases: [
        reaching(
          'other-reasons',
          'maybe',
          { item: { ...lesser, eccn: '3A001.z' } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
]

export const section742_15: readonly Paragraph[] = [
  paragraph(ofAnotherRule('742.15', 'Encryption items carry a control of their own.', '加密物项另受管制。')),
]

export const part744: readonly Paragraph[] = [
  paragraph(
    ofAnotherRule('744', 'Prohibited end uses have license requirements of their own.', '禁止用途另有许可要求。'),
  ),
  paragraph(
    ofAnotherRule('744.11', 'Listed entities have license requirements of their own.', '被列名实体另有许可要求。'),
    {
      cases: [
        reaching(
          'part-744',
          'maybe',
          { item: lesser, recipient: { listed: ['entity-list'] } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
        reaching(
          'posture.other-parts',
          'on',
          { destination: 'IN', recipient: { listed: ['entity-list'] } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    ofAnotherRule('744.21', 'Military end users have license requirements of their own.', '军事最终用户另有许可要求。'),
  ),
  paragraph(
    ofAnotherRule(
      '744.22',
      'Military-intelligence end users have license requirements of their own.',
      '军事情报最终用户另有许可要求。',
    ),
  ),
]

export const part746: readonly Paragraph[] = [
  paragraph(
    ofAnotherRule('746', 'Embargoes and sanctions have license requirements of their own.', '禁运与制裁另有许可要求。'),
    {
      cases: [
        reaching(
          'part-746',
          'maybe',
          { item: lesser, destination: 'IR' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
]
