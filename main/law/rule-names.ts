// Rules that other rules name, by the question they answer: what one sets aside, is held against or takes over unchanged is looked
// up here, so that a misspelt id does not compile. Whether each stands in the pack under its question asks test/law/names.test.ts.
import type { QuestionId } from './names.ts'

export const rulesNamed = {
  circuit: ['3A090.none', '3A090.a.2', '3A090.b.1', '3A090.b.2', '3A090.c'],
  weights: ['4E091.heading'],
  jurisdiction: [
    'jurisdiction.us',
    'jurisdiction.no-link',
    'jurisdiction.content',
    'jurisdiction.content-conditions',
    'jurisdiction.other-rules',
    'jurisdiction.published',
    '734.9(l)',
    'prior.no-link',
  ],
  requirement: ['requirement.none', '742.6(a)(6)(i)(A)', '742.6(a)(6)(iv)', '742.6(a)(13)', 'part-744', 'part-746'],
  policy: [
    '742.6(b)(10)(iii)(A)(1)',
    '742.6(b)(10)(iii)(A)(1).2026',
    '742.6(b)(10)(iii).precedence-2026',
    '742.6(b)(10)(iii)(A)(2)',
    '742.6(b)(10)(iii)(B)(1)',
    '742.6(b)(10)(iii)(B)(2)',
    '742.6(b)(10)(iii)(B).after-2027',
    '742.6(b)(10)(iii)(C)',
    '744.23(d)(1)',
    '744.23(d)(3)(i)',
  ],
  'red-flag-28': ['red-flag-28.none'],
  posture: [],
  outcome: ['prior.outcome.license-required'],
} as const satisfies { readonly [Asked in QuestionId]: readonly string[] }

/** A rule of that question which others name. */
export type RuleNameOf<Asked extends QuestionId> = (typeof rulesNamed)[Asked][number]
export type RuleName = RuleNameOf<QuestionId>
