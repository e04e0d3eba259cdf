// Requirements and review policy of 742.6 and the end-user control of 744.23.
import { type CoverageEntry, left } from './entry.ts'
import { coverageIn } from '../paragraph.ts'
import { section742_6a, section742_6b } from '../sections/742.6.ts'
import { section744_23 } from '../sections/744.23.ts'

export const parts742and744: readonly CoverageEntry[] = [
  ...coverageIn(section742_6a),
  ...coverageIn(section742_6b),
  left(
    '742.4',
    [
      'National security controls ride on several of these entries.',
      'they are older controls with their own country chart.',
    ],
    ['若干条目另受国家安全管制。', '属较早管制，另有国家表。'],
  ),
  ...coverageIn(section744_23),
  ...(
    [
      ['742.15', 'Encryption items carry a control of their own.', '加密物项另受管制。'],
      ['744.11', 'Listed entities have license requirements of their own.', '被列名实体另有许可要求。'],
      ['744.21', 'Military end users have license requirements of their own.', '军事最终用户另有许可要求。'],
      [
        '744.22',
        'Military-intelligence end users have license requirements of their own.',
        '军事情报最终用户另有许可要求。',
      ],
      ['744', 'Prohibited end uses have license requirements of their own.', '禁止用途另有许可要求。'],
      ['746', 'Embargoes and sanctions have license requirements of their own.', '禁运与制裁另有许可要求。'],
    ] as const
  ).map(([paragraph, en, zh]) =>
    left(
      paragraph,
      [en, 'they belong to other rules; a fact that points there makes the answer say so.'],
      [zh, '属其他规则；存在相应事实时在结论中提示。'],
    ),
  ),
]
