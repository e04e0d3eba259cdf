// docket pack: what the rule pack holds, what it leaves open, and what it was held against.
import { type Language, inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { packWords } from '../../../shared/language/cli/pack.ts'
import { sourcingTerms } from '../../../shared/language/windows.ts'
import { driftProblems, driftStatuses } from '../../../shared/language/drift.ts'
import { driftFrom, readText } from '../../casework/official-text.ts'
import {
  coverage,
  doubtRegister,
  outlook,
  packName,
  packProof,
  packSizes,
  postureTimeline,
  redFlagPrompts,
} from '../../casework/pack.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { CommandError, DONE, DONE_WITH_FAILURES, type ExitStatus } from '../io.ts'
import { readBytes } from '../file.ts'
import { columns, number, wrapLines } from '../text.ts'
import { candidatePage, exportPage } from './pack-file.ts'
import { paragraphPage } from './pack-paragraph.ts'
import { proofPage } from './pack-proof.ts'

type Page = { readonly json: unknown; readonly text: string }

const indented = (text: string): string =>
  wrapLines(text, 92)
    .map((line) => `    ${line}\n`)
    .join('')

const searched = (language: Language): string => {
  const { searchedThrough, newestSource } = outlook()
  return `${say(answerWords, language, 'searched', { through: searchedThrough, newest: newestSource })}\n`
}

const summary = ({ language }: Invocation): Page => {
  const { id, version, hash } = packName
  const sizes = packSizes()
  const kinds = ['axes', 'questions', 'rules', 'routes', 'doubts', 'paragraphs', 'posture'] as const
  const rows = kinds.map((kind) => [say(packWords, language, `pack-${kind}`), number(sizes[kind])] as const)
  const { searchedThrough, newestSource } = outlook()
  return {
    json: { id, version, hash, ...sizes, searchedThrough, newestSource },
    text: `${id} ${version}\n${hash}\n${columns(rows)}${searched(language)}`,
  }
}

const coveragePage = ({ language }: Invocation): Page => {
  const counts = Object.groupBy(coverage(), ({ status }) => status)
  const total = (['encoded', 'needs-judgment', 'outside'] as const)
    .map((status) => `${say(packWords, language, status)}: ${number(counts[status]?.length ?? 0)}`)
    .join(' · ')
  const lines = coverage().map(
    ({ paragraph, status, words }) =>
      [paragraph, `${say(packWords, language, status)}. ${inLanguage(words, language)}`] as const,
  )
  return { json: coverage(), text: `${total}\n${columns(lines)}` }
}

const doubtsPage = ({ language }: Invocation): Page => ({
  json: doubtRegister(),
  text: doubtRegister()
    .map(({ id, citations, issue, readings, taken, why, settledBy }) =>
      [
        `${id}  ${citations.join(', ')}\n`,
        indented(inLanguage(issue, language)),
        ...readings.map(({ name, words }) =>
          indented(`${name === taken ? '●' : '○'} ${name}: ${inLanguage(words, language)}`),
        ),
        indented(`${say(packWords, language, 'why')} ${inLanguage(why, language)}`),
        indented(`${say(packWords, language, 'settled-by')} ${inLanguage(settledBy, language)}`),
      ].join(''),
    )
    .join('\n'),
})

const redFlagsPage = ({ language }: Invocation): Page => ({
  json: redFlagPrompts(),
  text: `${say(packWords, language, 'red-flags-lead')}\n${columns(
    redFlagPrompts().map(({ citation, words }) => [citation, inLanguage(words, language)] as const),
  )}`,
})

const posturePage = ({ language }: Invocation): Page => ({
  json: postureTimeline(),
  text: [
    columns(
      postureTimeline().map(
        ({ date, words, sourcing, source }) =>
          [date, `${inLanguage(words, language)} [${say(sourcingTerms, language, sourcing)}: ${source}]`] as const,
      ),
    ),
    searched(language),
    `\n${say(answerWords, language, 'scheduled')}\n`,
    columns(
      outlook().scheduled.map(
        ({ on, words, sourcing, citation }) =>
          [on, `${inLanguage(words, language)} [${say(sourcingTerms, language, sourcing)}: ${citation}]`] as const,
      ),
    ),
  ].join(''),
})

const against = async ({ language }: Invocation, path: string): Promise<Page & { readonly status: ExitStatus }> => {
  const text = (await readBytes(language, path)).toString('utf8')
  const read = readText(text)
  if (!read.ok) {
    const { code, ...slots } = read.error
    throw new CommandError(`${path}: ${say(driftProblems, language, code, slots)}`)
  }
  const drift = driftFrom(read.value.paragraphs)
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
  const paragraph = given.value('paragraph')
  if (exported !== undefined) await show(await exportPage(invocation, exported))
  else if (candidate !== undefined) await show(await candidatePage(invocation, candidate))
  else if (paragraph !== undefined) await show(paragraphPage(invocation, paragraph))
  else if (given.flag('coverage')) await show(coveragePage(invocation))
  else if (given.flag('doubts')) await show(doubtsPage(invocation))
  else if (given.flag('red-flags')) await show(redFlagsPage(invocation))
  else if (given.flag('posture')) await show(posturePage(invocation))
  else if (given.flag('proof')) await show(proofPage(packProof(), invocation.language))
  else await show(summary(invocation))
  return DONE
}
