// docket pack: what the rule pack holds, what it leaves open, and what it was held against.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { driftProblems, driftStatuses } from '../../../shared/language/drift.ts'
import { currentPack } from '../../law/index.ts'
import { compareWithText, readOfficialText } from '../../law/drift/index.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { CommandError, DONE, DONE_WITH_FAILURES, type ExitStatus } from '../io.ts'
import { readBytes } from '../report-file.ts'
import { columns, number, wrapLines } from '../text.ts'
import { candidatePage, exportPage } from './pack-file.ts'
import { proofPage } from './pack-proof.ts'

const { pack, hash } = currentPack

type Page = { readonly json: unknown; readonly text: string }

const indented = (text: string): string =>
  wrapLines(text, 92)
    .map((line) => `    ${line}\n`)
    .join('')

const summary = ({ language }: Invocation): Page => {
  const sizes = [
    ['axes', pack.axes],
    ['questions', pack.questions],
    ['rules', pack.rules],
    ['routes', pack.routes],
    ['doubts', pack.doubts],
    ['paragraphs', pack.coverage],
    ['posture', pack.posture],
  ] as const
  const rows = sizes.map(([name, list]) => [say(resultWords, language, `pack-${name}`), number(list.length)] as const)
  return {
    json: {
      id: pack.id,
      version: pack.version,
      hash,
      ...Object.fromEntries(sizes.map(([name, list]) => [name, list.length])),
    },
    text: `${pack.id} ${pack.version}\n${hash}\n${columns(rows)}`,
  }
}

const coverage = ({ language }: Invocation): Page => {
  const counts = Object.groupBy(pack.coverage, ({ status }) => status)
  const total = (['encoded', 'needs-judgment', 'outside'] as const)
    .map((status) => `${say(resultWords, language, status)}: ${number(counts[status]?.length ?? 0)}`)
    .join(' · ')
  const lines = pack.coverage.map(
    ({ paragraph, status, words }) =>
      [paragraph, `${say(resultWords, language, status)}. ${inLanguage(words, language)}`] as const,
  )
  return { json: pack.coverage, text: `${total}\n${columns(lines)}` }
}

const doubts = ({ language }: Invocation): Page => ({
  json: pack.doubts,
  text: pack.doubts
    .map(({ id, citations, issue, readings, taken, why, settledBy }) =>
      [
        `${id}  ${citations.join(', ')}\n`,
        indented(inLanguage(issue, language)),
        ...readings.map(({ name, words }) =>
          indented(`${name === taken ? '●' : '○'} ${name}: ${inLanguage(words, language)}`),
        ),
        indented(`${say(resultWords, language, 'why')} ${inLanguage(why, language)}`),
        indented(`${say(resultWords, language, 'settled-by')} ${inLanguage(settledBy, language)}`),
      ].join(''),
    )
    .join('\n'),
})

const posture = ({ language }: Invocation): Page => ({
  json: pack.posture,
  text: columns(
    pack.posture.map(
      ({ date, words, sourcing, source }) => [date, `${inLanguage(words, language)} [${sourcing}: ${source}]`] as const,
    ),
  ),
})

const against = async ({ language }: Invocation, path: string): Promise<Page & { readonly status: ExitStatus }> => {
  const text = (await readBytes(language, path)).toString('utf8')
  const read = readOfficialText(text)
  if (!read.ok) {
    const { code, ...slots } = read.error
    throw new CommandError(`${path}: ${say(driftProblems, language, code, slots)}`)
  }
  const drift = compareWithText(pack, read.value.paragraphs)
  const changed = drift.lines.filter(({ status }) => status !== 'unchanged')
  const counts = (['unchanged', 'changed', 'missing', 'new'] as const)
    .map((status) => `${say(driftStatuses, language, status)}: ${number(drift.counts[status])}`)
    .join(' · ')
  const lines = changed.map(
    ({ citation, status, rules }) =>
      [
        citation,
        `${say(driftStatuses, language, status)}${rules.length === 0 ? '' : `: ${rules.join(', ')}`}`,
      ] as const,
  )
  const isCalm = drift.counts.changed + drift.counts.missing === 0
  return {
    json: drift,
    text: `${counts}\n${lines.length === 0 ? '' : columns(lines)}`,
    status: isCalm ? DONE : DONE_WITH_FAILURES,
  }
}

export const packCommand: Run = async (invocation) => {
  const { arguments: given, json, io } = invocation
  const file = given.value('against')
  const show = async ({ json: value, text }: Page): Promise<void> =>
    io.write(json ? `${JSON.stringify(value)}\n` : text)
  if (file !== undefined) {
    const page = await against(invocation, file)
    await show(page)
    return page.status
  }
  const exported = given.value('export')
  const candidate = given.value('candidate')
  if (exported !== undefined) await show(await exportPage(invocation, exported))
  else if (candidate !== undefined) await show(await candidatePage(invocation, candidate))
  else if (given.flag('coverage')) await show(coverage(invocation))
  else if (given.flag('doubts')) await show(doubts(invocation))
  else if (given.flag('posture')) await show(posture(invocation))
  else if (given.flag('proof')) await show(proofPage(currentPack, invocation.language))
  else await show(summary(invocation))
  return DONE
}
