// docket ledger: every running total of a case against its limit.
import { say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { reading } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { CommandError, DONE } from '../io.ts'
import { determinedRecords, ledgersOf } from '../report-file.ts'
import { number, table } from '../text.ts'

const grouped = (figure: string | undefined): string => {
  if (figure === undefined) return '–'
  const [whole = '', fraction] = figure.split('.')
  return number(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`)
}

export const ledgerCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const view = await reading(invocation, path, async (open) =>
    ledgersOf(open, await determinedRecords(invocation, open)),
  )
  if (!view.ok) throw new CommandError(`${path}: ${view.error.code}`)
  if (json) {
    await io.write(`${JSON.stringify(view.value)}\n`)
    return DONE
  }
  const words = (key: keyof (typeof resultWords)['en']): string => say(resultWords, language, key)
  const rows = view.value.accounts.map(({ id, limit, used, remaining, crossing, refused }) => [
    id,
    grouped(used),
    limit.kind === 'none' ? '–' : grouped(limit.tpp),
    grouped(remaining),
    crossing?.transaction ?? refused?.transaction ?? '',
    limit.citation,
  ])
  const header = [
    words('account'),
    words('used'),
    words('limit'),
    words('left'),
    words('crossed-by'),
    words('citation'),
  ]
  await io.write(table(header, rows, [1, 2, 3]))
  return DONE
}
