// docs/law/proof.md, written from the figures of a run.
import type { Proof } from '../../../main/law/index.ts'
import type { MutationFigures } from '../../../main/law/proof-figures.ts'

const number = (value: number): string => value.toLocaleString('en-US')
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const editionRow = ({ lawDate, questions, routes }: Proof['editions'][number]): string => {
  const cells = [
    lawDate,
    number(sum([...questions, ...routes].map(({ combinations }) => combinations))),
    number(sum(questions.map(({ gaps }) => gaps))),
    number(sum(questions.map(({ conflicts }) => conflicts))),
    number(sum(questions.map(({ dead }) => dead.length))),
    number(sum(routes.map(({ idle }) => idle.length))),
  ]
  return `| ${cells.join(' | ')} |`
}

export const proofDocument = (
  figures: MutationFigures,
  { editions, pack }: Proof,
  reasons: readonly { readonly reason: string; readonly count: number }[],
): string => {
  const { killed, equivalent } = figures
  const told = sum(Object.values(killed))
  return `# The proof of the rule pack

Pack \`${pack.id}\` ${pack.version}, \`${figures.pack}\`. Run of ${figures.date}. Written by
\`node test/law/mutants/full.ts --write\`; \`docket pack --proof\` walks the census anew and shows these figures of the mutants only for this pack.

## Census

Every question and every exception or authorization is decided at every combination of the facts it reads, in each edition of the text. Values
that no condition tells apart count as one. What Kleene logic settles at a partial point holds at every point within it, so such
points are counted together and the walk leaves none out; a plain loop over all combinations of the smaller ones finds the same counts
(\`test/law/census.test.ts\`).

| Text from | Combinations | No answer | Two answers | Dead rules | Idle conditions |
| --- | ---: | ---: | ---: | ---: | ---: |
${editions.map(editionRow).join('\n')}

The idle conditions are those named 740.2(a)(9)(ii): each states that its exception is one of the closed list there, or is not, and can decide nothing
by itself. Review policy is asked only where a paragraph of this rule requires a license.

## Mutants

Each rule and each condition of an exception is dropped, negated, and changed at every part and every listed value; each rule answers
otherwise and stops setting aside each rule it sets aside; each window moves by a day both ways and falls away. Each mutant is
searched for a point where all facts are known, where a second reading of the text written apart from the pack (\`test/law/naive\`)
agrees with the pack, and where the mutant answers otherwise.

| | |
| --- | ---: |
| Mutants | ${number(figures.mutants)} |
| Told apart | ${number(told)} |
| of these where the text gives one answer and the mutant another | ${number(killed.text)} |
| of these only in how far the answer stays open | ${number(killed.status)} |
| of these only where the pack stays open over a paragraph it does not hold | ${number(killed.outside)} |
| of these only at a point where the readings are known to differ | ${number(killed.awaited)} |
| Equivalent: the changed condition comes out the same at every feasible combination | ${number(equivalent.sameInItself)} |
| Equivalent: it comes out otherwise, and the answer is the same at every feasible combination | ${number(equivalent.sameAnswer)} |
| Equivalent for a reason in the text | ${number(equivalent.byTheText)} |
| Survivors | ${number(figures.survivors)} |

Both kinds of equivalence are shown by walking all combinations that facts can produce, not by failing to find a difference. The
outcome is decided over what other questions come to, and the walk over those takes every stage as possible; what differs only at stages that cannot
meet is excused by name in \`test/law/mutants/equivalent.ts\`:

${reasons.map(({ reason, count }) => `- ${count}: ${reason}`).join('\n')}

Figures and dates of facts (limits, thresholds) are moved by one in \`test/law/boundaries.test.ts\`, where every such mutant fails a row.

Readers, verdict, windows and ledgers are code and no data; what became of their mutants is in [mutants-of-code.md](mutants-of-code.md).
`
}
