// docket pack --export and --candidate: the pack as a file, and what another pack would make of a case.
import { say } from '../../../shared/language/catalog.ts'
import { packWords } from '../../../shared/language/cli/pack.ts'
import { packFileProblems } from '../../../shared/language/pack-file.ts'
import { packFile, packName } from '../../casework/pack.ts'
import { answered, withCase } from '../case.ts'
import type { Invocation } from '../command-spec.ts'
import { readBytes, writeNewBytes } from '../file.ts'
import { columns, number } from '../text.ts'
import { viewText } from '../views.ts'

type Page = { readonly json: unknown; readonly text: string }

export const exportPage = async ({ language }: Invocation, path: string): Promise<Page> => {
  await writeNewBytes(language, path, Buffer.from(packFile()))
  const { id, version, hash } = packName
  const done = say(packWords, language, 'pack-exported', { id, version, path })
  return { json: { path, id, version, hash }, text: `${done}\n${hash}\n` }
}

/** The case determined by both packs, each with its ledgers; the case itself is only read. */
export const candidatePage = async (invocation: Invocation, path: string): Promise<Page> => {
  const { arguments: given, language } = invocation
  const [casePath = ''] = given.operands
  const file = (await readBytes(language, path)).toString('utf8')
  const compared = await withCase(invocation, casePath, ({ ask }) => ask('compareCandidate', { file }))
  const isOfFile = !compared.ok && Object.hasOwn(packFileProblems.en, compared.error.code)
  const { current, candidate, same, differences, otherDuties, otherCharges } = answered(
    language,
    isOfFile ? path : casePath,
    compared,
  )
  const { id, version } = candidate
  const counts = { same: number(same), differing: number(differences.length), id, version }
  const list = differences.map(({ id: transaction, left, right }) => {
    const now = left === undefined ? '' : viewText(language, left)
    const then = right === undefined ? '' : viewText(language, right)
    return `${transaction}\n${columns([
      [say(packWords, language, 'pack-now'), now],
      [say(packWords, language, 'pack-then'), then],
    ])}`
  })
  const beside = { duties: number(otherDuties.length), charges: number(otherCharges.length) }
  const lines = [say(packWords, language, 'pack-compared', counts), say(packWords, language, 'pack-beside', beside)]
  return {
    json: { case: casePath, current, candidate, same, differences, otherDuties, otherCharges },
    text: `${lines.join('\n')}\n${list.join('')}`,
  }
}
