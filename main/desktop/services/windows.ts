// Windows, savings evidence and deadlines, and the register for other programs.
import { join } from 'node:path'
import { civilDate } from '../../../shared/kernel/civil-date.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { replaceFile } from '../../files/atomic.ts'
import { toDeadlineCsv, toICalendar } from '../../filing/calendar.ts'
import type { Services } from '../router.ts'
import { refuse, saveFailure } from './failures.ts'
import { type Workshop, safeName, withCase, withWhole } from './workshop.ts'

export const windowsServices = (shop: Workshop): Services['windows'] => ({
  timeline: () => withCase(shop, async (open) => ok(await shop.ask(open, 'timeline', {}))),
  watch: () => withCase(shop, async (open) => ok(await shop.ask(open, 'watch', { asOf: shop.today() }))),
  savings: ({ id }) =>
    withCase(shop, async (open) => {
      const found = await shop.ask(open, 'windows', { id })
      return found === null ? refuse('unknown-transaction', { id }) : ok(found)
    }),
  deadlines: ({ from, through, start, limit }) =>
    withCase(shop, async (open) => {
      const { deadlines: all, basis } = await shop.ask(open, 'deadlines', {
        asOf: shop.today(),
        ...(from === undefined ? {} : { from: civilDate(from) }),
        ...(through === undefined ? {} : { through: civilDate(through) }),
      })
      return ok({ rows: all.slice(start, start + limit), total: all.length, basis })
    }),
  export: ({ format, path }) =>
    withWhole(shop, async (open) => {
      if (!(await shop.ask(open, 'standing', {})).ok) return refuse('not-determined')
      const { meta, caseId } = await open.reads.summary()
      const name = join(shop.platform.documentsFolder, safeName(meta.title, format))
      const place = await shop.targetOr(path, 'save.export', [format === 'ics' ? 'calendar' : 'table'], name)
      if (!place.ok) return place
      const target = place.value
      if (target === null) return ok(null)
      const asOf = shop.today()
      const { deadlines: all } = await shop.ask(open, 'deadlines', { asOf })
      const settings = { language: shop.settings.get().language, title: meta.title, caseId, stamp: asOf }
      try {
        replaceFile(target, format === 'ics' ? toICalendar(all, settings) : toDeadlineCsv(all, settings.language))
        return ok({ path: target, rows: all.length })
      } catch (error) {
        return saveFailure(error, target)
      }
    }),
})
