// Exceptions of part 740 whose own sections this pack does not encode (740.9, 740.10, 740.11, 740.13, 740.17, 740.25). Where a use points to
// one of them the answer is left open, never passed; of 740.25 alone some terms are encoded, which end it where a stated fact fails them.
import type { Condition, Route, RouteCondition, Words } from '../../engine/model.ts'
import { card, memory, reaching } from '../cases.ts'
import { type CoverageEntry, encoded, left } from '../coverage/entry.ts'
import { condition, either, every, is, isSoftwareOrTechnology, outside, words } from '../dsl.ts'
import { conditionsOf, paragraph, type Paragraph, type RouteId } from '../paragraph.ts'
import { namedInClosedList } from './740.2.ts'

const ofAnotherRule = (citation: string, en: string, zh: string): CoverageEntry =>
  left(
    citation,
    [en, 'its conditions belong to other rules; where it could be the way out the answer is left open.'],
    [zh, '其条件属其他规则；可能适用时结论留待判断。'],
  )

/** A use that points to the exception, and its terms, which are not known here. */
const signed = (
  id: RouteId,
  citation: string,
  sign: Condition,
  [en, zh]: readonly [string, string],
): readonly RouteCondition[] => [
  condition({ id: `${id}.sign`, paragraph: citation, when: sign, sourcing: 'secondary', words: words(en, zh) }),
  condition({
    id: `${id}.terms`,
    paragraph: citation,
    when: outside(citation),
    sourcing: 'secondary',
    words: words('Its own terms are not encoded in this pack.', '其自身条件未编入本规则包。'),
  }),
  namedInClosedList(id, id),
]

/** Ends the exception for what is stated to be memory; of an item by its figures alone it stays open. */
const ofStatedMemory = (term: Condition): Condition => either(term, is('memory-stated', 'no'))

export const sections740NotEncoded: readonly Paragraph[] = [
  paragraph(
    ofAnotherRule('740.9(a)(6)', 'The part of License Exception TMP that still runs.', '仍可使用的许可例外TMP部分。'),
    {
      of: { TMP: signed('TMP', '740.9(a)(6)', is('temporary', 'yes'), ['The use is temporary.', '属临时用途。']) },
      cases: [
        reaching(
          'TMP.terms',
          'open',
          { destination: 'IN', endUse: ['temporary'] },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(ofAnotherRule('740.10', 'License Exception RPL for parts and repair.', '用于零件与维修的许可例外RPL。'), {
    of: {
      RPL: signed('RPL', '740.10', is('repair', 'yes'), ['The use is repair or replacement.', '用途为维修或更换。']),
    },
    cases: [
      reaching(
        'RPL.terms',
        'open',
        { destination: 'IN', endUse: ['repair-replacement'] },
        { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
    ],
  }),
  paragraph(
    ofAnotherRule('740.11(b)', 'The part of License Exception GOV that still runs.', '仍可使用的许可例外GOV部分。'),
    {
      of: {
        GOV: signed('GOV', '740.11(b)', is('government-use', 'yes'), ['The use is by a government.', '由政府使用。']),
      },
      cases: [
        reaching(
          'GOV.terms',
          'open',
          { destination: 'IN', endUse: ['government'] },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    ofAnotherRule(
      '740.13(a)',
      'License Exception TSU for operation technology and software.',
      '用于操作技术与软件的许可例外TSU。',
    ),
    {
      of: {
        TSU: signed('TSU', '740.13(a)', every(isSoftwareOrTechnology, is('operation-use', 'yes')), [
          'Software or technology to install, operate or repair items.',
          '用于安装、运行或维修物项的软件或技术。',
        ]),
      },
      cases: [
        reaching(
          'TSU.terms',
          'open',
          { item: { eccn: '3E001', forEccn: '3A090.a', origin: 'us' }, destination: 'IN' },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    ofAnotherRule('740.13(c)', 'License Exception TSU for mass market software.', '用于大众市场软件的许可例外TSU。'),
  ),
  paragraph(
    ofAnotherRule(
      '740.17',
      'License Exception ENC, which encryption entries must also meet.',
      '加密条目尚须符合的许可例外ENC。',
    ),
    {
      cases: [
        reaching(
          'ACA.encryption',
          'open',
          { item: { ...card, eccn: '5A002.z' }, destination: 'BR' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    ofAnotherRule('740.25', 'License Exception HBM for memory of 3A090.c.', '用于3A090.c存储器的许可例外HBM。'),
    {
      of: {
        HBM: signed('HBM', '740.25', is('class', 'C'), ['The item is high-bandwidth memory.', '物项为高带宽存储器。']),
      },
      cases: [
        reaching(
          'HBM.terms',
          'open',
          { item: memory, destination: 'CN' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.25(b)',
      'Whoever ships has its headquarters in the United States or A:5 and no ultimate parent in Macau or D:5.',
      '发货方总部位于美国或A:5组，且最终母公司不在澳门或D:5组。',
      'table:countries',
    ),
    {
      of: {
        HBM: [
          condition({
            id: 'HBM.exporter',
            paragraph: '740.25(b)',
            when: ofStatedMemory(is('hbm-exporter', 'fits')),
            sourcing: 'codified',
            words: words(
              'The exporter is headquartered in the United States or A:5, with no ultimate parent in Macau or D:5.',
              '出口方总部位于美国或A:5组，且最终母公司不在澳门或D:5组。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'HBM.exporter',
          'unmet',
          { item: memory, destination: 'CN', exporter: { headquarters: 'SG', ultimateParent: 'SG' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.25(c)',
      'Only memory of a bandwidth density less than 3.3 GB/s/mm²; who buys and who packages it is left open.',
      '仅限带宽密度低于3.3 GB/s/mm²的存储器；由何者购买与封装不作定论。',
    ),
    {
      of: {
        HBM: [
          condition({
            id: 'HBM.density',
            paragraph: '740.25(c)',
            when: ofStatedMemory(is('hbm-density', 'below')),
            sourcing: 'codified',
            words: words('The memory bandwidth density is less than 3.3 GB/s/mm².', '存储带宽密度低于3.3 GB/s/mm²。'),
          }),
        ],
      },
      cases: [
        reaching(
          'HBM.density',
          'met',
          { item: { ...memory, unit: { hbmBandwidthDensity: 3.299 } }, destination: 'CN' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
        reaching(
          'HBM.density',
          'unmet',
          { item: { ...memory, unit: { hbmBandwidthDensity: 3.3 } }, destination: 'CN' },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.25(d)(1)', 'Nothing goes to distributors.', '不得交付分销商。'), {
    of: {
      HBM: [
        condition({
          id: 'HBM.no-distributor',
          paragraph: '740.25(d)(1)',
          when: ofStatedMemory(is('resale', 'no')),
          sourcing: 'codified',
          words: words('No distributor receives the items.', '物项不交付分销商。'),
        }),
      ],
    },
    cases: [
      reaching(
        'HBM.no-distributor',
        'unmet',
        { item: memory, destination: 'CN', endUse: ['resale'] },
        { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
      ),
    ],
  }),
]

const route = (id: RouteId, citation: string, title: Words): Route => ({
  id,
  paragraph: citation,
  words: title,
  conditions: conditionsOf(id, sections740NotEncoded),
})

export const routeTMP = route(
  'TMP',
  '740.9(a)(6)',
  words('License Exception TMP, temporary exports', '许可例外TMP(临时出口)'),
)
export const routeRPL = route(
  'RPL',
  '740.10',
  words('License Exception RPL, servicing and replacement', '许可例外RPL(维修与更换)'),
)
export const routeGOV = route(
  'GOV',
  '740.11(b)',
  words('License Exception GOV, the United States Government', '许可例外GOV(美国政府)'),
)
export const routeTSU = route(
  'TSU',
  '740.13(a)',
  words('License Exception TSU, operation technology and software', '许可例外TSU(操作技术与软件)'),
)
export const routeHBM = route('HBM', '740.25', words('License Exception HBM', '许可例外HBM(高带宽存储器)'))
