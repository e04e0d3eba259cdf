// docket ledger: every running total of a case against its limit, as of a day.
import { say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { answered, asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { number, table } from '../text.ts'

const grouped = (figure: string | undefined): string => {
  if (figure === undefined) return '–'
  const [whole = '', fraction] = figure.split('.')
  return number(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`)
}

export const ledgerCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = asOfDay(invocation)
  const view = await withCase(invocation, path, async ({ ask }) => {
    answered(language, path, await ask('standing', {}))
    return answered(language, path, await ask('ledgers', { asOf }))
  })
  if (json) {
    await io.write(`${JSON.stringify(view)}\n`)
    return DONE
  }
  const words = (key: keyof (typeof resultWords)['en'], slots: Record<string, string> = {}): string =>
    say(resultWords, language, key, slots)
  const rows = view.accounts.map(({ id, limit, used, remaining, crossing, refused }) => [
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
  await io.write(`${words('as-of-day', { day: asOf })}\n\n${table(header, rows, [1, 2, 3])}`)
  return DONE
}
