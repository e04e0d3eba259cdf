import { describe, expect, test } from 'vitest'
import type { Area } from '../../../../shared/contract/ipc.ts'
import { surface } from '../../../../shared/contract/ipc/surface.ts'
import { type Desk, type Sender, type Services, route } from '../../../../main/desktop/router.ts'

const page: Sender = { contents: 1, isMainFrame: true, url: 'app://bundle/index.html' }

const deskWith = (services: object, reported: unknown[] = []): Desk => ({
  services: services as Services,
  trusts: (sender) => sender.contents === 1 && sender.isMainFrame && sender.url.startsWith('app://bundle/'),
  language: () => 'en',
  report: (where, error) => reported.push([where, error]),
})

const call = (area: string, method: string, input: unknown, sender = page) => ({ area, method, input, sender })

describe('a call over IPC', () => {
  test('is refused, unread, when it comes from another web contents, a frame or another origin', async () => {
    let asked = 0
    const desk = deskWith({
      settings: {
        get: async () => {
          asked += 1
          return { ok: true, value: {} }
        },
      },
    })
    for (const sender of [
      { ...page, contents: 2 },
      { ...page, isMainFrame: false },
      { ...page, url: 'https://example.invalid/' },
      { ...page, url: '' },
    ])
      expect(await route(desk, call('settings', 'get', {}, sender))).toMatchObject({
        ok: false,
        error: { code: 'untrusted-sender' },
      })
    expect(asked).toBe(0)
  })

  test.each([
    ['an area that does not exist', 'shell', 'openExternal'],
    ['a method that does not exist', 'settings', 'openExternal'],
    ['a member of the language as an area', '__proto__', 'toString'],
    ['a member of the language as a method', 'settings', 'constructor'],
  ])('is refused for %s', async (_name, area, method) => {
    expect(await route(deskWith({}), call(area, method, {}))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  })

  test('is parsed before it reaches a service, and says where it is malformed', async () => {
    const desk = deskWith({ transaction: { get: async () => ({ ok: true, value: {} }) } })
    expect(await route(desk, call('transaction', 'get', { id: 7 }))).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', details: { at: 'id' } },
    })
  })

  test.each(
    Object.entries(surface).flatMap(([area, names]) => Object.keys(names).map((name) => [area as Area, name] as const)),
  )('%s.%s survives input that is no object', async (area, method) => {
    const desk = deskWith({ [area]: { [method]: async () => ({ ok: true, value: null }) } })
    for (const input of [null, 'text', 7, [], ['a'], true])
      expect(await route(desk, call(area, method, input))).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      })
  })

  test('answers a failure with its code, its text in the language of the desk, and its details', async () => {
    const services = {
      case: { open: async () => ({ ok: false, error: { code: 'not-found', details: { path: '/x' } } }) },
    }
    const desk = { ...deskWith(services), language: () => 'zh-CN' as const }
    expect(await route(desk, call('case', 'open', { path: '/x' }))).toEqual({
      ok: false,
      error: { code: 'not-found', message: '找不到 /x。文件可能已被移动或删除；请重新选择。', details: { path: '/x' } },
    })
  })

  test('keeps a stack from the page and writes it to the log', async () => {
    const reported: unknown[] = []
    const failing = async () => {
      throw new Error('secret detail')
    }
    const answer = await route(deskWith({ settings: { get: failing } }, reported), call('settings', 'get', {}))
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(reported).toEqual([['settings.get', expect.any(Error)]])
  })

  test('gives JSON values only: members that are undefined are absent', async () => {
    const value = { language: 'en', nothing: undefined }
    const desk = deskWith({ settings: { get: async () => ({ ok: true, value }) } })
    const answer = await route(desk, call('settings', 'get', {}))
    expect(answer).toStrictEqual({ ok: true, value: { language: 'en' } })
  })
})
