// docket demo: the whole way from a list to a verified report, in one folder.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Counts } from '../../../shared/contract/casefile.ts'
import { type VerificationResult, verdictOf } from '../../../shared/contract/report.ts'
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { demoListPath } from '../../intake/demo/index.ts'
import { hashFile } from '../../intake/list.ts'
import { caseWorker, openCase } from '../../casework/case.ts'
import { openTransactions } from '../../casework/judgments.ts'
import { packName } from '../../casework/pack.ts'
import { verifyBytes } from '../../casework/verify.ts'
import { withWritableCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse, refuseFile } from '../complaint.ts'
import { CommandError, DONE, DONE_WITH_FAILURES } from '../io.ts'
import { outcomesText } from '../outcomes.ts'
import { givenPassphrase } from '../passphrase.ts'
import { readBytes, writeNewBytes } from '../file.ts'
import { settingsOver } from '../settings.ts'
import { number } from '../text.ts'
import { determineStated } from './determine-case.ts'
import { makeIdentity } from './identity.ts'
import { importStated } from './import.ts'
import { makeCase } from './new.ts'
import { makeReport } from './report.ts'
import { verdictLine, verificationText } from '../verification.ts'

type Places = {
  readonly list: string
  readonly caseFile: string
  readonly identity: string
  readonly passphrase: string
  readonly report: string
}

const placesIn = (folder: string, language: string): Places => ({
  list: join(folder, 'transactions.csv'),
  caseFile: join(folder, 'sample.docket'),
  identity: join(folder, 'identity.p12'),
  passphrase: join(folder, 'passphrase.txt'),
  report: join(folder, `report-${language}.pdf`),
})

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const makeFolder = async ({ language }: Invocation, folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const isInTheWay =
      error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')
    throw isInTheWay ? refuse(language, 'folder-in-the-way', { path: folder }) : refuseFile(language, folder, error)
  }
}

/** Whether the case there is of this list; any other is made anew, since the folder belongs to the demonstration. */
const isOfList = async ({ list, caseFile }: Places): Promise<boolean> => {
  if (!(await isThere(caseFile)) || !(await isThere(list))) return false
  const opened = await openCase(caseFile, { mode: 'read', worker: caseWorker() })
  if (!opened.ok) return false
  try {
    const imports = await opened.value.imports(10)
    const sha256 = await hashFile(list)
    return (
      sha256 === (await hashFile(demoListPath())) &&
      imports.some((each) => each.state === 'finished' && each.source.sha256 === sha256)
    )
  } finally {
    await opened.value.close()
  }
}

const importSample = async (invocation: Invocation, { list, caseFile }: Places): Promise<void> => {
  const { language } = invocation
  const opened = await openTransactions(list, { format: 'csv' })
  if (!opened.ok) throw new CommandError(`${list}: ${opened.error.code}`)
  const titled = { ...invocation, arguments: withValue(invocation, 'title', say(fileWords, language, 'demo-title')) }
  await makeCase(titled, caseFile)
  await withWritableCase(invocation, caseFile, ({ open }) => importStated(invocation, open, list, opened.value))
}

const withValue = ({ arguments: given }: Invocation, name: string, value: string): Invocation['arguments'] => ({
  ...given,
  value: (wanted) => given.value(wanted) ?? (wanted === name ? value : undefined),
})

/** The passphrase of the sample identity: one that is given, the one made before, or a new one. */
const demoPassphrase = async (invocation: Invocation, { passphrase }: Places): Promise<string> => {
  const given = await givenPassphrase(invocation)
  if (given !== undefined) return given
  const kept = await readFile(passphrase, 'utf8').catch(() => '')
  const [line = ''] = kept.split('\n')
  if (line !== '') return line
  const made = randomBytes(18).toString('base64url')
  await rm(passphrase, { force: true })
  await writeNewBytes(invocation.language, passphrase, Buffer.from(`${made}\n`), 0o600)
  return made
}

type Done = { readonly counts: Counts; readonly verification: VerificationResult; readonly isNew: boolean }

const work = async (invocation: Invocation, places: Places): Promise<Done> => {
  const { language } = invocation
  if (!(await isOfList(places))) {
    const { caseFile, report, list } = places
    const old = [caseFile, `${caseFile}-wal`, `${caseFile}-shm`, report, list]
    await Promise.all(old.map((path) => rm(path, { force: true })))
    await writeNewBytes(language, places.list, await readFile(demoListPath()))
    await importSample(invocation, places)
  }
  const passphrase = await demoPassphrase(invocation, places)
  const signer = { ...invocation, arguments: withValue(invocation, 'by', say(fileWords, language, 'demo-signer')) }
  const { counts, isNew } = await withWritableCase(signer, places.caseFile, async (at) => {
    const { open } = at
    const { meta } = await open.summary()
    const run = await determineStated(signer, open, settingsOver(invocation, meta.settings))
    const made = !run.skipped || !(await isThere(places.report)) || !(await isThere(places.identity))
    if (made) {
      await rm(places.report, { force: true })
      if (!(await isThere(places.identity)))
        await makeIdentity(invocation, places.identity, { name: say(fileWords, language, 'demo-signer') }, passphrase)
      await makeReport(signer, at, places.report, places.identity, passphrase)
    }
    return { counts: await open.counts(), isNew: made }
  })
  return {
    counts,
    isNew,
    verification: await verifyBytes(await readBytes(language, places.report), invocation.io.now()),
  }
}

const page = ({ language }: Invocation, places: Places, { counts, verification }: Done): string => {
  const words = (key: keyof (typeof fileWords)['en'], slots: Record<string, string> = {}): string =>
    say(fileWords, language, key, slots)
  return [
    words('demo-case', { path: places.caseFile, count: number(counts.total), rejected: number(counts.rejected) }),
    outcomesText(language, counts),
    words('demo-report', { path: places.report }),
    verdictLine(language, places.report, verification),
    verificationText(language, verification),
  ].join('\n')
}

export const demoCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [folder = ''] = given.operands
  const places = placesIn(folder, language)
  await makeFolder(invocation, folder)
  const done = await work(invocation, places)
  const sound = verdictOf(done.verification) === 'whole'
  await io.write(
    json
      ? `${JSON.stringify({
          case: places.caseFile,
          report: places.report,
          identity: places.identity,
          made: done.isNew,
          pack: packName.hash,
          transactions: done.counts.total,
          rejected: done.counts.rejected,
          codified: done.counts.codified,
          enforced: done.counts.enforced,
          prior: done.counts.prior,
          sound,
          verification: done.verification,
        })}\n`
      : page(invocation, places, done),
  )
  return sound ? DONE : DONE_WITH_FAILURES
}
