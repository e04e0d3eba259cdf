// Settings of this desk, identities, authorities, and a checked copy of the case.
import { join } from 'node:path'
import { ok } from '../../../shared/kernel/result.ts'
import type { Settings } from '../../../shared/contract/ipc.ts'
import type { Services } from '../router.ts'
import { addPerson, peopleFile, readPeople, removePerson } from '../../casework/people.ts'
import { readFailure, refuse, saveFailure } from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { type Workshop, safeName, withWhole } from './workshop.ts'

const given = (change: Readonly<Record<string, unknown>>): Partial<Settings> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

export const settingsServices = (shop: Workshop, identities: IdentityStore): Services['settings'] => {
  const list = peopleFile(shop.platform.dataFolder)
  const changedPeople = (change: () => ReturnType<typeof readPeople>) => {
    try {
      const done = change()
      if (!done.ok) return refuse('unreadable-file', { path: list, why: 'form' })
      shop.platform.tell.dataChanged(['settings'])
      return ok({})
    } catch (error) {
      return saveFailure(error, list)
    }
  }
  return {
    get: async () => ok(shop.settings.get()),
    set: async (change) => {
      try {
        const next = shop.settings.set(given(change))
        shop.platform.tell.settingsChanged(next)
        return ok(next)
      } catch (error) {
        return saveFailure(error, shop.platform.dataFolder)
      }
    },
    identities: async () => ok(identities.identities()),
    createIdentity: async ({ name, organization, passphrase }) => {
      const made = await identities.create({ name, organization, passphrase, now: shop.platform.now() })
      if (made.ok) shop.platform.tell.dataChanged(['settings'])
      return made
    },
    authorities: async () => ok(identities.authorities()),
    addAuthority: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.certificate', ['certificate', 'any'])
      return chosen === undefined ? ok(null) : identities.addAuthority(chosen)
    },
    people: async () => {
      try {
        const people = readPeople(list)
        return people.ok ? ok([...people.value]) : refuse('unreadable-file', { path: list, why: 'form' })
      } catch (error) {
        return readFailure(error, list)
      }
    },
    addPerson: async ({ fingerprint, name }) =>
      changedPeople(() => addPerson(list, { fingerprint, name, added: shop.today() })),
    removePerson: async ({ fingerprint }) => changedPeople(() => removePerson(list, fingerprint)),
    removeAuthority: async ({ id }) => {
      identities.removeAuthority(id)
      return ok({})
    },
    backup: ({ path }) =>
      withWhole(shop, async ({ reads }) => {
        const { meta } = await reads.summary()
        const folder = shop.settings.get().backupFolder ?? shop.platform.documentsFolder
        const name = join(folder, safeName(`${meta.title} ${shop.today()}`, 'docket'))
        const place = await shop.targetOr(path, 'save.backup', ['case'], name)
        if (!place.ok) return place
        const target = place.value
        if (target === null) return ok(null)
        const saved = await shop.tasks.run('backup', () => reads.saveCopy(target))
        if (saved.ok) return ok({ path: target, bytes: saved.value.bytes })
        if (saved.error.code === 'case-exists') return refuse('already-exists', { path: target })
        return refuse(saved.error.code === 'case-disk-full' ? 'disk-full' : 'no-access', { path: target })
      }),
  }
}
