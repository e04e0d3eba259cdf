// All mutants of the rules and windows of the pack, and how to judge one of them.
import { ruleMutants, standingMutants, type Mutant } from '../../../main/engine/mutants.ts'
import { currentPack } from '../../../main/law/index.ts'
import { addDays, civilDate } from '../../../shared/kernel/civil-date.ts'
import { judge, lawDates, type Judged } from './judge.ts'

const moved = (date: string, days: number): string => addDays(civilDate(date), days)

type Dated = { readonly mutant: Mutant; readonly dates: readonly string[] }

/** Windows are judged the day before, the day and the day after, the rest in each edition of the text. */
export const mutants: readonly Dated[] = [
  ...ruleMutants(currentPack.pack).map((mutant) => ({ mutant, dates: lawDates })),
  ...standingMutants(currentPack.pack, moved).map((mutant) => ({
    mutant,
    dates: [0, -1, 1].map((days) => moved(mutant.date, days)),
  })),
]

export const judged = ({ mutant, dates }: Dated): Judged => judge(mutant, { most: 2_000_000, weighed: 120 }, dates)
