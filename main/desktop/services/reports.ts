// Signed reports: written, countersigned, stamped, verified.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ReportProblem, verdictOf } from '../../../shared/contract/report.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { say } from '../../../shared/language/catalog.ts'
import { reportProblemTexts } from '../../../shared/language/failures.ts'
import { verifyAside } from '../../casework/ask.ts'
import { issueReport } from '../../casework/issue-report.ts'
import { countersignReport } from '../../casework/signing.ts'
import { attachTimestamp, requestTimestamp } from '../../casework/timestamps.ts'
import { type VerifierPage, verifierPage } from '../../casework/verifier.ts'
import { replaceBytes } from '../../files/atomic.ts'
import type { Services } from '../router.ts'
import { readFailure, refuse, saveFailure, systemCode } from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { type Workshop, fileNameOf, safeName, withWhole } from './workshop.ts'

/** What the page is called where nobody says otherwise. */
const PAGE = 'verifier.html'

export const reportsServices = (shop: Workshop, identities: IdentityStore): Services['reports'] => {
  /** Where reports of this session were written; the case keeps their names and hashes, not places on this disk. */
  const places = new Map<string, string>()

  const verified = async (path: string) => {
    try {
      const done = await shop.cancellable('verify', ({ signal }) =>
        verifyAside(path, shop.platform.now(), signal, shop.worker),
      )
      if (!done.ok) return done
      if (done.value.signature.problems.some(({ code }) => code === 'not-a-pdf'))
        return refuse('not-a-report', { path })
      return ok({ path, fileName: fileNameOf(path), result: done.value })
    } catch (error) {
      return readFailure(error, path)
    }
  }

  const placeOf = (sha256: string, fileName: string): string | null => {
    const known = places.get(sha256)
    if (known !== undefined) return known
    const open = shop.open()
    const beside = open === undefined ? undefined : join(dirname(open.path), fileName)
    return beside !== undefined && existsSync(beside) ? beside : null
  }

  const noTimestamp = ({ code, ...slots }: ReportProblem, path: string) =>
    refuse('no-timestamp', { path, why: say(reportProblemTexts, shop.settings.get().language, code, slots) })

  return {
    list: async () => {
      const open = shop.open()
      if (open === undefined) return ok([])
      const issued = await open.reads.reports()
      return ok(
        issued.map((report) => {
          const path = placeOf(report.sha256, report.fileName)
          return { ...report, path, exists: path !== null && existsSync(path) }
        }),
      )
    },
    create: ({ language, transaction, kind, path, identity, passphrase }) =>
      withWhole(shop, async (open) => {
        if (shop.isBusy()) return refuse('busy')
        const { meta, records, upToDate } = await shop.summary(open)
        if (records === 0 || !upToDate) return refuse('not-determined')
        const signer = identity === undefined ? undefined : identities.identity(identity)
        if (identity !== undefined && signer === undefined) return refuse('unknown-identity')
        const name = join(dirname(open.path), safeName(transaction ?? meta.title, 'pdf'))
        const place = await shop.targetOr(path, 'save.report', ['report'], name)
        if (!place.ok) return place
        const target = place.value
        if (target === null) return ok(null)
        const { organization, paper } = shop.settings.get()
        const actor = shop.actor()
        const created = shop.platform.now()
        try {
          const p12 = signer === undefined ? undefined : await readFile(signer.path)
          const done = await shop.cancellable('report', (context) =>
            issueReport(
              {
                ask: open.asker.ask,
                open: open.reads,
                writes: open.writes,
                actor,
                order: {
                  language,
                  ...(transaction === undefined ? {} : { transaction }),
                  ...(kind === undefined || transaction !== undefined ? {} : { kind }),
                  asOf: shop.today(),
                  paper,
                  created,
                  ...(organization.trim() === '' ? {} : { organization: organization.trim() }),
                  signer: p12 === undefined ? null : { p12, passphrase: passphrase ?? '' },
                },
                path: target,
                placing: 'over',
              },
              context,
            ),
          )
          if (!done.ok) return done
          if (!done.value.ok) return reportFailure(done.value.error, open.path)
          const { fileName, head, sha256, entered } = done.value.value
          places.set(sha256, target)
          const shown = { fileName, head, sha256, language, path: target, exists: true }
          if (entered === undefined) return ok({ ...shown, id: 0, by: actor.by, at: created })
          await shop.changed(['reports'])
          return ok({ ...entered, ...shown })
        } catch (error) {
          return saveFailure(error, target)
        }
      }),
    sign: async ({ path, identity, passphrase }) => {
      const signer = identities.identity(identity)
      if (signer === undefined) return refuse('unknown-identity')
      const chosen = await shop.fileOr(path, 'open.report', ['report'])
      if (chosen === undefined) return ok(null)
      const before = await verified(chosen)
      if (!before.ok)
        return before.error.code === 'not-a-report'
          ? refuse('not-a-report', { path: chosen })
          : refuse('not-verified', { path: chosen })
      if (verdictOf(before.value.result) !== 'whole') return refuse('report-not-whole', { path: chosen })
      let [file, key] = [new Uint8Array(), new Uint8Array()]
      try {
        file = await readFile(chosen)
        key = await readFile(signer.path)
      } catch (error) {
        return readFailure(error, chosen)
      }
      const signed = countersignReport(file, {
        signer: { p12: key, passphrase },
        time: shop.platform.now(),
        verification: before.value.result,
      })
      if (!signed.ok) return countersignFailure(signed.error, chosen, signer.path)
      try {
        replaceBytes(chosen, signed.value)
      } catch (error) {
        return saveFailure(error, chosen)
      }
      places.set(createHash('sha256').update(signed.value).digest('hex'), chosen)
      const result = await verified(chosen)
      if (!result.ok && result.error.code === 'cancelled')
        return refuse('unreadable-file', { path: chosen, why: 'cancelled' })
      return result.ok ? result : refuse('not-a-report', { path: chosen })
    },
    verifier: async ({ target }) => {
      let page: VerifierPage
      try {
        page = await verifierPage()
      } catch (error) {
        // A clone has it only once it was built.
        if (systemCode(error) === 'ENOENT') return refuse('not-found', { path: PAGE })
        throw error
      }
      const place = await shop.targetOr(target, 'save.verifier', ['page'], join(shop.platform.documentsFolder, PAGE))
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = write(place.value, page.bytes)
      return written.ok ? ok({ path: place.value, bytes: page.bytes.length, sha256: page.sha256 }) : written
    },
    requestStamp: async ({ path, target }) => {
      const chosen = await shop.fileOr(path, 'open.report', ['report'])
      if (chosen === undefined) return ok(null)
      const file = await read(chosen)
      if (!file.ok) return file
      const asked = requestTimestamp(file.value)
      if (!asked.ok) return noTimestamp(asked.error, chosen)
      const place = await shop.targetOr(target, 'save.request', ['request'], beside(chosen, '.tsq'))
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = write(place.value, asked.value.request)
      return written.ok ? ok({ path: place.value }) : written
    },
    attachStamp: async ({ path, response, target }) => {
      const chosen = await shop.fileOr(path, 'open.report', ['report'])
      const brought =
        chosen === undefined ? undefined : await shop.fileOr(response, 'open.response', ['response', 'any'])
      if (chosen === undefined || brought === undefined) return ok(null)
      const file = await read(chosen)
      if (!file.ok) return file
      const answer = await read(brought)
      if (!answer.ok) return answer
      const stamped = attachTimestamp(file.value, { response: answer.value, now: shop.platform.now() })
      if (!stamped.ok) return noTimestamp(stamped.error, chosen)
      const place = await shop.targetOr(target, 'save.stamped', ['report'], beside(chosen, '-stamped.pdf'))
      if (!place.ok || place.value === null) return place.ok ? ok(null) : place
      const written = write(place.value, stamped.value.pdf)
      if (!written.ok) return written
      places.set(createHash('sha256').update(stamped.value.pdf).digest('hex'), place.value)
      return verified(place.value)
    },
    verify: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.report', ['report', 'any'])
      return chosen === undefined ? ok(null) : verified(chosen)
    },
  }
}

const read = async (path: string) => {
  try {
    return ok(await readFile(path))
  } catch (error) {
    return readFailure(error, path)
  }
}

const write = (path: string, bytes: Uint8Array) => {
  try {
    return ok(replaceBytes(path, bytes))
  } catch (error) {
    return saveFailure(error, path)
  }
}

/** A name beside a report, with another ending. */
const beside = (path: string, ending: string): string => path.replace(/(?:\.pdf)?$/i, ending)

/** Why no signature was added, about the report or about the identity. */
const countersignFailure = (problem: ReportProblem, report: string, identity: string) => {
  const { code } = problem
  if (code === 'passphrase-wrong') return refuse('wrong-passphrase')
  if (code === 'already-signed-by') return refuse('signed-already', { path: report })
  if (code === 'no-free-signature-field') return refuse('no-free-field', { path: report })
  if (code === 'signing-time-outside-certificate') return refuse('identity-out-of-date', { path: identity })
  if (/^(identity|certificate)-/.test(code)) return refuse('identity-unusable', { path: identity })
  if (code === 'file-changed-meanwhile') return refuse('not-verified', { path: report })
  return refuse('not-a-report', { path: report })
}

/** Why a report could not be made; what no answer to a determined case can be is an inner error. */
const reportFailure = (problem: ReportFailure, path: string) => {
  const { code } = problem
  if (code === 'passphrase-wrong') return refuse('wrong-passphrase')
  if (code === 'transaction-unknown') return refuse('unknown-transaction', { id: problem.id })
  if (code === 'transaction-not-alone') return refuse('not-alone', { id: problem.id })
  if (isNotDetermined(code)) return refuse('not-determined')
  if (code === 'case-disk-full') return refuse('disk-full', { path })
  if (code.startsWith('case-')) return refuse('no-access', { path })
  throw new Error(`a report could not be made: ${code}`)
}

type ReportFailure = Extract<Awaited<ReturnType<typeof issueReport>>, { readonly ok: false }>['error']

const isNotDetermined = (code: string): boolean =>
  code === 'nothing-to-report' ||
  code === 'not-determined' ||
  code === 'changed-since-run' ||
  code === 'decided-otherwise'
