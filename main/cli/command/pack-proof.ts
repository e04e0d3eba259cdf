// docket pack --proof: the census of the pack, walked in full now, and the figures of the last run of its mutants.
import { say, type Language } from '../../../shared/language/catalog.ts'
import { proofWords } from '../../../shared/language/proof.ts'
import type { PackProof } from '../../casework/pack.ts'
import { questionTable, routeTable } from '../../casework/tables/proof.ts'
import { number, padStart, table } from '../text.ts'

const census = ({ editions }: PackProof['proven'], language: Language): string =>
  editions
    .map(({ lawDate, questions, routes }) =>
      [
        `${say(proofWords, language, 'edition', { date: lawDate })}\n`,
        table(questionTable(questions, language)),
        '\n',
        table(routeTable(routes, language)),
      ].join(''),
    )
    .join('\n')

const mutation = (
  { date, mutants, killed, equivalent, survivors }: PackProof['mutation'],
  language: Language,
): string => {
  const rows = [
    ['made', mutants],
    ['killed', killed.text + killed.status + killed.outside + killed.awaited],
    ['equivalent', equivalent.sameInItself + equivalent.sameAnswer],
    ['explained', equivalent.byTheText],
    ['survivors', survivors],
  ] as const
  const lines = rows.map(([key, count]) => `${padStart(number(count), 7)}  ${say(proofWords, language, key)}\n`)
  return `${say(proofWords, language, 'mutants', { date })}\n${lines.join('')}`
}

/** The page of the proof: the figures of the mutants only when they are of this very pack. */
export const proofPage = (
  { proven, mutation: run, isOfThisPack }: PackProof,
  language: Language,
): { readonly json: unknown; readonly text: string } => {
  const mutants = isOfThisPack
    ? mutation(run, language)
    : `${say(proofWords, language, 'of-another-pack', { hash: run.pack })}\n`
  return {
    json: { ...proven, mutation: isOfThisPack ? run : { ofAnotherPack: run.pack } },
    text: `${census(proven, language)}\n${mutants}`,
  }
}
