// 15 CFR 750.7(g): a license held, and how long it runs; 15 CFR 762: the records kept.
import type { Route, RouteCondition } from '../../engine/model.ts'
import { licensed, reaching } from '../cases.ts'
import { encoded } from '../coverage/entry.ts'
import { clearOfPart744, condition, is, not, outside, paperCondition, whenever, words } from '../dsl.ts'
import { conditionsOf, paragraph, type Paragraph } from '../paragraph.ts'
import { supplements748 } from './748.supplements.ts'

export const section750: readonly Paragraph[] = [
  paragraph(
    encoded(
      '750.7(g)',
      'A license for class A items generally runs one year; an end on a holiday moves to the next business day.',
      'A类物项许可证一般有效一年；到期日为假日的顺延至下一工作日。',
      'windows',
    ),
    {
      of: {
        LICENSE: [
          paperCondition({
            id: 'LICENSE.in-force',
            paragraph: '750.7(g)',
            when: is('license', 'valid', 'too-small'),
            words: words(
              'A license is in force on the day; for class A items its validity is generally one year.',
              '当日持有有效许可证；A类物项许可证有效期一般为一年。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'LICENSE.in-force',
          'met',
          {
            destination: 'IN',
            dates: { export: '2026-07-01' },
            ...licensed(15_832, 0, { issued: '2025-07-02', expires: '2026-07-01' }),
          },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'LICENSE.in-force',
          'unmet',
          {
            destination: 'IN',
            dates: { export: '2026-07-02' },
            ...licensed(15_832, 0, { issued: '2025-07-02', expires: '2026-07-01' }),
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
]

export const part762: readonly Paragraph[] = [
  paragraph(encoded('762.2(b)(58)', 'Records of AIA are kept.', '保存AIA记录。', 'windows')),
  paragraph(encoded('762.2(b)(59)', 'Records of ACM are kept.', '保存ACM记录。', 'windows')),
  paragraph(encoded('762.2(b)(60)', 'Records of LPP are kept.', '保存LPP记录。', 'windows')),
  paragraph(
    encoded(
      '762.6',
      'Five years from the latest of export, known onward movement and end of the transaction; the day moves with each event, and a request stops destruction.',
      '自出口、已知后续移转与交易终止之最晚者起五年；随事件变动，经要求的不得销毁。',
      'windows',
    ),
  ),
]

/** The terms of a license are in no record: whom and where it names is open where parts 744 and 746 reach. */
const termsOfTheLicense: readonly RouteCondition[] = [
  condition({
    id: 'LICENSE.744',
    paragraph: '744.11',
    when: whenever(not(clearOfPart744), outside('744.11')),
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'Whether a license answers for a listed party or a prohibited end use depends on its terms, which no record states.',
      '许可证是否涵盖被列名当事方或禁止用途，取决于其条款，而记录未载明该等条款。',
    ),
  }),
  condition({
    id: 'LICENSE.746',
    paragraph: '746',
    when: whenever(is('embargo', 'embargoed', 'sanctioned'), outside('746')),
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'Whether a license answers for an embargoed or sanctioned destination depends on its terms, which no record states.',
      '许可证是否涵盖禁运或受制裁目的地，取决于其条款，而记录未载明该等条款。',
    ),
  }),
]

export const routeLICENSE: Route = {
  id: 'LICENSE',
  paragraph: '750.7(g)',
  words: words('A license held', '所持许可证'),
  conditions: [...conditionsOf('LICENSE', [...supplements748, ...section750]), ...termsOfTheLicense],
}
