// docket pack --export and --candidate: the pack as a file, and what another pack would make of a case.
import { say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { packFileProblems } from '../../../shared/language/pack-file.ts'
import { type LoadedPack, currentPack, determine, readPack, writePack } from '../../law/index.ts'
import { compareViews } from '../../law/views.ts'
import { appliedLaw, carryOver, enteredIn, recordsInOrder } from '../../casework/carry.ts'
import { reading } from '../case.ts'
import type { Invocation } from '../command-spec.ts'
import { CommandError } from '../io.ts'
import { readBytes, standingRun, writeNewBytes } from '../report-file.ts'
import { columns, number } from '../text.ts'
import { viewText } from '../views.ts'

type Page = { readonly json: unknown; readonly text: string }

const nameOf = ({ pack: { id, version }, hash }: LoadedPack) => ({ id, version, hash })

export const exportPage = async ({ language }: Invocation, path: string): Promise<Page> => {
  await writeNewBytes(language, path, Buffer.from(writePack(currentPack)))
  const { id, version, hash } = nameOf(currentPack)
  const done = say(resultWords, language, 'pack-exported', { id, version, path })
  return { json: { path, id, version, hash }, text: `${done}\n${hash}\n` }
}

const candidateFrom = async ({ language }: Invocation, path: string): Promise<LoadedPack> => {
  const read = readPack((await readBytes(language, path)).toString('utf8'))
  if (read.ok) return read.value
  const { code, ...slots } = read.error
  throw new CommandError(`${path}: ${say(packFileProblems, language, code, slots)}`.replaceAll(/\s+/g, ' '))
}

/** The case determined by both packs, each with its ledgers; the case itself is only read. */
export const candidatePage = async (invocation: Invocation, path: string): Promise<Page> => {
  const { arguments: given, language } = invocation
  const [casePath = ''] = given.operands
  const candidate = await candidateFrom(invocation, path)
  const { same, differences } = await reading(invocation, casePath, async (open) => {
    const { settings } = await standingRun(invocation, open)
    const records = await recordsInOrder(open)
    const entered = await enteredIn(open)
    const under = (loaded: LoadedPack) => {
      const carry = carryOver(
        entered,
        appliedLaw(settings, loaded),
      )((record) => ({ determination: determine(record, settings, loaded).determination }))
      return { settings, determinations: records.map((record) => carry(record).answer.determination) }
    }
    return compareViews(under(currentPack), under(candidate))
  })
  const { id, version } = nameOf(candidate)
  const counts = { same: number(same), differing: number(differences.length), id, version }
  const list = differences.map(({ id: transaction, left, right }) => {
    const now = left === undefined ? '' : viewText(language, left)
    const then = right === undefined ? '' : viewText(language, right)
    return `${transaction}\n${columns([
      [say(resultWords, language, 'pack-now'), now],
      [say(resultWords, language, 'pack-then'), then],
    ])}`
  })
  return {
    json: { case: casePath, current: nameOf(currentPack), candidate: nameOf(candidate), same, differences },
    text: `${say(resultWords, language, 'pack-compared', counts)}\n${list.join('')}`,
  }
}
