// 15 CFR 740.2, restrictions on all license exceptions: the closed list of (a)(9)(ii) and the embargoes of (a)(6).
import type { RouteCondition } from '../../engine/model.ts'
import { card, lppUnused, nacNotified, reaching } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { clearOfPart744, condition, is, outside, whenever, words } from '../dsl.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'

/** 740.2(a)(6): to an embargoed or sanctioned destination an exception is usable only where part 746 names it. */
export const noEmbargo = (id: string): RouteCondition =>
  condition({
    id: `${id}.740.2(a)(6)`,
    paragraph: '740.2(a)(6)',
    when: whenever(is('embargo', 'embargoed', 'sanctioned'), outside('740.2(a)(6)')),
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'To an embargoed or sanctioned destination an exception is usable only where part 746 names it.',
      '对禁运或受制裁目的地，仅在第746部分列明时方可使用例外。',
    ),
  })

/** Exceptions against a listed party or a prohibited end use, where the exception's own section is silent. */
export const partySilent = (id: string): RouteCondition =>
  condition({
    id: `${id}.744`,
    paragraph: '744.11',
    when: whenever({ kind: 'not', of: clearOfPart744 }, outside('744.11')),
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'A listed party or a prohibited end use closes an exception unless the listing says otherwise.',
      '存在被列名当事方或禁止用途的，除非列名另有规定，例外不得使用。',
    ),
  })

/** Exceptions that 740.2(a)(9)(ii) names need no condition; this states that they were looked for there. */
export const namedInClosedList = (id: string, name: string): RouteCondition =>
  condition({
    id: `${id}.740.2(a)(9)(ii)`,
    paragraph: '740.2(a)(9)(ii)',
    when: { kind: 'always' },
    statesOnly: true,
    words: words(
      `License Exception ${name} is named in the list that remains for restricted destinations and Macau or D:5 entities.`,
      `许可例外${name}列于对受限目的地及澳门、D:5组实体仍可使用的清单之中。`,
    ),
  })

/** What each exception asks of them stands with the exception, where it is asked. */
export const section740_2: readonly Paragraph[] = [
  paragraph(
    encoded(
      '740.1',
      'What needs a license may go without one under an exception of this part whose conditions are all met.',
      '须许可证的物项，完全符合本部分某项例外条件的，可不经许可证出口。',
    ),
    {
      cases: [
        reaching(
          'outcome.authorized',
          'on',
          {},
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '740.2(a)(6)',
      [
        'To embargoed and sanctioned destinations an exception runs only where part 746 names it.',
        'Does part 746 name the exception for this destination?',
      ],
      ['对禁运与受制裁目的地，仅第746部分列明的例外可用。', '第746部分是否为该目的地列明此例外？'],
      'table:embargo',
    ),
    {
      cases: [
        reaching(
          'NAC.740.2(a)(6)',
          'open',
          { item: card, destination: 'RU', held: nacNotified() },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.2(a)(9)(ii)',
      'To D:1, D:4 and D:5 net of A:5 and A:6, and to entities of Macau or D:5 anywhere, only the exceptions named here run; LPP is not named.',
      '对D:1、D:4、D:5（A:5、A:6除外）及位于任何地点的澳门或D:5实体，仅此处列名的例外可用；未列LPP。',
    ),
    {
      cases: [
        reaching(
          'LPP.closed-list',
          'open',
          { destination: 'KZ', positions: lppUnused },
          { codified: 'needs-review', prior: 'license-required', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.2(a)(9)(ii)(A)',
      'The restriction covers 3A090, 4A090, 4E091 and the software and technology for them.',
      '限制及于3A090、4A090、4E091及其相关软件与技术。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '740.2(a)(9)(ii)(B)',
      'And the .z entries with software and technology for them; these words were read in a later copy.',
      '并及于.z条目及其软件与技术；该处文字系据后来版本查阅。',
      'table:item-lists',
    ),
  ),
]
