// 15 CFR 740.2, restrictions on all license exceptions: the closed list of (a)(9)(ii) and the embargoes of (a)(6).
import type { RouteCondition } from '../../engine/model.ts'
import { clearOfPart744, condition, is, outside, whenever, words } from '../dsl.ts'

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
