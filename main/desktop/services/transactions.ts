// The grid: pages, facets, choices of many, saved views.
import { join } from 'node:path'
import { type Result, ok } from '../../../shared/kernel/result.ts'
import { problemText } from '../../../shared/language/row-problem.ts'
import type { NoFactOfMany } from '../../casework/fact-of-many.ts'
import type { Services } from '../router.ts'
import { refuse, saveFailure, systemCode, transactionFailure, writeFailure } from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { signedOff } from './signing.ts'
import { type Workshop, safeName, withCase, withWhole, withWrites } from './workshop.ts'

const factAnswer = <Value>(shop: Workshop, answer: Result<Value, NoFactOfMany>) => {
  if (answer.ok) return answer
  const { error } = answer
  switch (error.code) {
    case 'record-unknown':
      return refuse('unknown-transaction', { id: error.id })
    case 'record-withdrawn':
      return refuse('transaction-withdrawn', { id: error.id })
    case 'fact-refused':
      return refuse('invalid-record', { at: error.id, why: problemText(error.problem, shop.settings.get().language) })
    case 'role-missing':
      return refuse('invalid-record', { at: 'role', why: 'role' })
  }
}

export const transactionsServices = (shop: Workshop, identities: IdentityStore): Services['transactions'] => ({
  page: (request) => {
    shop.moved()
    return withCase(shop, async ({ reads }) => ok(await reads.page(request)))
  },
  locate: ({ id, view }) =>
    withCase(shop, async ({ reads }) => {
      const row = await reads.row(id)
      return ok(row === null ? null : await reads.positionOf(view, row.key))
    }),
  around: (asked) => withCase(shop, async (open) => ok(await shop.ask(open, 'around', asked))),
  facets: ({ filter, facets, limit }) =>
    withCase(shop, async ({ reads }) => ok(await reads.facets(filter, facets, limit))),
  ids: (asked) => withCase(shop, async (open) => ok(await shop.ask(open, 'ids', asked))),
  determine: () =>
    withWrites(shop, async (_open, writes) => {
      if (shop.isBusy()) return refuse('busy')
      const done = await shop.determine(writes)
      await shop.changed(['transactions', 'determinations', 'limits', 'windows'])
      if (!done.ok) return writeFailure(done.error)
      if (done.value.state === 'cancelled') return refuse('cancelled')
      return ok({ determined: done.value.determined, changed: done.value.changed })
    }),
  openPoints: (asked) => withCase(shop, async (open) => ok(await shop.ask(open, 'openPoints', asked))),
  signOff: ({ selection, role, note, identity, passphrase }) =>
    withWrites(shop, async (open, writes) => {
      if (shop.isBusy()) return refuse('busy')
      const ids = await shop.ask(open, 'chosenIds', { selection })
      const done = await signedOff(shop, identities, writes, { ids, role, note: note ?? '', identity, passphrase })
      if (!done.ok) return done
      const { signed, by, skipped } = done.value
      return ok({ signed, by, skipped: skipped.map(({ id, failure: { code } }) => ({ id, code })) })
    }),
  reachOfFact: ({ selection, fact, value }) =>
    withCase(shop, async (open) => {
      const asked = value === undefined ? { selection, fact } : { selection, fact, value }
      // What they say now is there at once; what a value moves takes a pass over the ledgers.
      if (value === undefined) return factAnswer(shop, await shop.ask(open, 'reachOfFact', asked))
      const done = await shop.long('preview', open, 'reachOfFact', asked)
      return done.ok ? factAnswer(shop, done.value) : done
    }),
  setFact: ({ selection, fact, value, reason }) =>
    withWrites(shop, async (open, writes) => {
      if (shop.isBusy()) return refuse('busy')
      const made = factAnswer(shop, await shop.ask(open, 'factOfMany', { selection, fact, value }))
      if (!made.ok) return made
      const done = await writes.reviseRecords(shop.actor(), reason, made.value)
      const failure = done.ok ? await shop.bringUpToDate(writes) : done.error
      await shop.changed(['transactions', 'determinations', 'parties', 'limits', 'windows'])
      return failure === undefined ? ok({ changed: made.value.length }) : writeFailure(failure)
    }),
  changeWork: ({ selection, change }) =>
    withWrites(shop, async (open, writes) => {
      const ids = await shop.ask(open, 'chosenIds', { selection })
      const done = await writes.changeWork(shop.actor(), ids, change)
      await shop.changed(['transactions'])
      return done.ok ? ok({ changed: done.value }) : transactionFailure(done.error)
    }),
  export: ({ filter, format, path, answers }) =>
    withWhole(shop, async (open) => {
      const { meta } = await open.reads.summary()
      const name = join(shop.platform.documentsFolder, safeName(meta.title, format))
      const place = await shop.targetOr(path, 'save.export', ['list'], name)
      if (!place.ok) return place
      const target = place.value
      if (target === null) return ok(null)
      try {
        const done = await shop.long('export', open, 'export', {
          filter,
          format,
          path: target,
          ...(answers === true ? { answers: shop.settings.get().language } : {}),
        })
        if (!done.ok) return done
        if (done.value.ok) return ok({ path: target, rows: done.value.value.rows })
        const { code, ...found } = done.value.error
        return refuse(code, { path: target, ...found })
      } catch (error) {
        if (systemCode(error) === 'EEXIST') return refuse('already-exists', { path: target })
        return saveFailure(error, target)
      }
    }),
  views: () => withCase(shop, async ({ reads }) => ok(await reads.savedViews())),
  saveView: ({ name, view, columns }) =>
    withWrites(shop, async (_open, writes) => {
      const saved = await writes.saveView(shop.actor(), { name, view, columns })
      await shop.changed([])
      return saved.ok ? ok(saved.value) : writeFailure(saved.error)
    }),
  removeView: ({ id }) =>
    withWrites(shop, async (_open, writes) => {
      const removed = await writes.deleteView(shop.actor(), id)
      await shop.changed([])
      if (removed.ok || removed.error.code === 'view-unknown') return ok({})
      return writeFailure(removed.error)
    }),
})
