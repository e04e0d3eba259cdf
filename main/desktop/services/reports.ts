// Signed reports: written, countersigned, verified.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok } from '../../../shared/kernel/result.ts'
import { product } from './product.ts'
import { removeIfThere, replaceBytes } from '../../files/whole.ts'
import { countersign, loadIdentity } from '../../report/index.ts'
import type { Services } from '../router.ts'
import { enterFailure, readFailure, refuse, saveFailure } from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { type Workshop, fileNameOf, safeName, withCase } from './workshop.ts'

export const reportsServices = (shop: Workshop, identities: IdentityStore): Services['reports'] => {
  /** Where reports of this session were written; the case keeps their names and hashes, not places on this disk. */
  const places = new Map<string, string>()

  const verified = async (path: string) => {
    try {
      const done = await shop.long('verify', null, 'verifyReport', { path, now: shop.platform.now() })
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
    create: ({ language, path, identity, passphrase }) =>
      withCase(shop, async (open) => {
        if (shop.isBusy()) return refuse('busy')
        const { meta, caseId, records, upToDate } = await shop.summary(open)
        if (records === 0 || !upToDate) return refuse('not-determined')
        const signer = identity === undefined ? undefined : identities.identity(identity)
        if (identity !== undefined && signer === undefined) return refuse('unknown-identity')
        const name = join(dirname(open.path), safeName(meta.title, 'pdf'))
        const target = await shop.targetOr(path, 'save.report', ['report'], name)
        if (target === undefined) return ok(null)
        const { actor, organization } = shop.settings.get()
        const created = shop.platform.now()
        const head = await open.reads.treeHead()
        // The report takes its place once the case has entered it; until then whatever lies there stays.
        const draft = `${target}.part`
        try {
          if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true)
            return refuse('no-access', { path: target })
          const done = await shop.long('report', open.path, 'report', {
            id: `${caseId.slice(0, 8)}-${head.size}-${randomUUID().slice(0, 8)}`,
            language,
            path: draft,
            title: meta.title,
            client: meta.client,
            preparedBy: actor,
            organization,
            settings: meta.settings,
            created,
            product: product,
            identity: signer === undefined ? null : { path: signer.path, passphrase: passphrase ?? '' },
          })
          if (!done.ok) return done
          if (!done.value.ok)
            return done.value.code === 'passphrase-wrong' ? refuse('wrong-passphrase') : unexpected(done.value.code)
          const { sha256 } = done.value
          const issued = { fileName: fileNameOf(target), sha256, language, head }
          const entered = await open.writes?.addReport(shop.actor(), issued)
          if (entered?.ok === false) return enterFailure(entered.error, open.path)
          renameSync(draft, target)
          places.set(sha256, target)
          if (entered === undefined) return ok({ ...issued, id: 0, by: actor, at: created, path: target, exists: true })
          await shop.changed(['reports'])
          return ok({ ...entered.value, path: target, exists: true })
        } catch (error) {
          return saveFailure(error, target)
        } finally {
          removeIfThere(draft)
        }
      }),
    sign: async ({ path, identity, passphrase }) => {
      const signer = identities.identity(identity)
      if (signer === undefined) return refuse('unknown-identity')
      const chosen = await shop.fileOr(path, 'open.report', ['report'])
      if (chosen === undefined) return ok(null)
      let [file, key] = [new Uint8Array(), new Uint8Array()]
      try {
        file = await readFile(chosen)
        key = await readFile(signer.path)
      } catch (error) {
        return readFailure(error, chosen)
      }
      const loaded = loadIdentity(key, passphrase)
      if (!loaded.ok) return refuse('wrong-passphrase')
      const signed = countersign(file, loaded.value, { time: shop.platform.now() })
      if (!signed.ok) return refuse('not-a-report', { path: chosen })
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
    verify: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.report', ['report', 'any'])
      return chosen === undefined ? ok(null) : verified(chosen)
    },
  }
}

const unexpected = (code: string): never => {
  throw new Error(`a report could not be made: ${code}`)
}
