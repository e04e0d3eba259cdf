// What a page cannot do, tried from inside the page. The matrix of navigation and of calls.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Docket } from '../../shared/contract/ipc.ts'
import { surface } from '../../shared/contract/ipc/surface.ts'
import { type Desk, launchDesk, runtime } from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'

type Page = typeof globalThis & { docket: Docket; violations: string[] }

// A server that a leak would reach: every request it sees is one too many.
const seen: string[] = []
const server = createServer((request, response) => {
  seen.push(`${request.method ?? ''} ${request.url ?? ''}`)
  response.end('reached')
})

describe(`a page of the desk on ${runtime}`, () => {
  const probe = makeProbe()
  let desk: Desk
  let origin = ''
  let home = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    desk = await launchDesk({ appFolder: probe.folder })
    home = desk.page.url()
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    server.close()
    probe.remove()
  })

  test('has no require, no process and no Electron', async () => {
    const types = await desk.page.evaluate(() =>
      ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', '__hostReceive'].map(
        (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
      ),
    )
    expect(new Set(types)).toEqual(new Set(['undefined']))
  })

  test('is given exactly the named methods, frozen', async () => {
    const bridge = await desk.page.evaluate(() => {
      const { docket } = globalThis as unknown as Page
      const areas = Object.entries(docket)
      return {
        names: Object.fromEntries(areas.map(([area, methods]) => [area, Object.keys(methods)])),
        frozen: Object.isFrozen(docket) && areas.every(([, methods]) => Object.isFrozen(methods)),
      }
    })
    const { on, ...methods } = bridge.names
    expect(methods).toEqual(
      Object.fromEntries(Object.entries(surface).map(([area, names]) => [area, Object.keys(names)])),
    )
    expect(on).toEqual([
      'progress',
      'caseChanged',
      'dataChanged',
      'settingsChanged',
      'command',
      'filesDropped',
      'problem',
    ])
    expect(bridge.frozen).toBe(true)
  })

  test('runs no inline script, no data: script, no inline style and no eval', async () => {
    const ran = await desk.page.evaluate(() => ({
      inline: document.documentElement.dataset['inline'],
      dataScript: document.documentElement.dataset['dataScript'],
      color: getComputedStyle(document.body).color,
    }))
    expect(ran).toEqual({ inline: undefined, dataScript: undefined, color: 'rgb(0, 0, 0)' })
    const blocked = await desk.page.evaluate(() => {
      const tried = (work: () => void) => {
        try {
          work()
          return 'ran'
        } catch {
          return 'blocked'
        }
      }
      return {
        innerHTML: tried(() => {
          document.createElement('div').innerHTML = '<b>x</b>'
        }),
        scriptText: tried(() => {
          const script = document.createElement('script')
          script.textContent = 'document.documentElement.dataset.injected = "ran"'
          document.head.append(script)
        }),
        injected: document.documentElement.dataset['injected'],
      }
    })
    expect(blocked).toEqual({ innerHTML: 'blocked', scriptText: 'blocked', injected: undefined })
    expect(await evalInPage(desk)).toBe('blocked')
  })

  test.each([
    ['another origin', () => `${origin}/stolen`],
    ['another origin that names ours', () => `${origin}/?next=app://bundle/index.html`],
    ['a host that begins like ours', () => 'app://bundle.example.invalid/'],
    ['another host of our scheme', () => 'app://other/index.html'],
    ['a file', () => 'file:///etc/passwd'],
    ['a script address', () => 'javascript:document.title="run"'],
    ['a data page', () => 'data:text/html,<h1>run</h1>'],
    ['another file of the bundle', () => './probe.css'],
    ['nothing', () => 'about:blank'],
  ])('cannot leave for %s', async (_name, address) => {
    await desk.page
      .evaluate((to) => {
        location.href = to
      }, address())
      .catch(() => {})
    await desk.page.waitForTimeout(150)
    expect(desk.page.url()).toBe(home)
    expect(await desk.page.evaluate(() => typeof (globalThis as unknown as Page).docket)).toBe('object')
    expect(await desk.page.title()).toBe('Probe')
  })

  test('cannot submit a form, and cannot frame anything', async () => {
    await desk.page.evaluate((to) => {
      const form = document.createElement('form')
      form.action = to
      form.method = 'post'
      document.body.append(form)
      form.submit()
      const frame = document.createElement('iframe')
      frame.src = to
      document.body.append(frame)
    }, origin)
    await desk.page.waitForTimeout(200)
    expect(desk.page.url()).toBe(home)
    expect(seen).toEqual([])
  })

  test('a frame made by the page has no bridge of its own', async () => {
    const type = await desk.page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return typeof (frame.contentWindow as unknown as { docket?: unknown } | null)?.docket
    })
    expect(type).toBe('undefined')
  })

  test('reaches no network by any way a page has', async () => {
    const tried = await desk.page.evaluate(async (to) => {
      const ends = async (work: () => Promise<unknown>) => {
        try {
          await work()
          return 'reached'
        } catch {
          return 'blocked'
        }
      }
      const loads = (element: HTMLElement & { src?: string }) =>
        ends(
          () =>
            new Promise((resolve, reject) => {
              element.addEventListener('load', resolve)
              element.addEventListener('error', reject)
              ;(element as unknown as { src: string }).src = `${to}/x`
              document.body.append(element)
            }),
        )
      const socket = () =>
        ends(
          () =>
            new Promise((resolve, reject) => {
              const opened = new WebSocket(to.replace('http', 'ws'))
              opened.addEventListener('open', resolve)
              opened.addEventListener('error', reject)
            }),
        )
      navigator.sendBeacon(`${to}/beacon`, 'x')
      return {
        fetch: await ends(() => fetch(`${to}/fetch`, { mode: 'no-cors' })),
        image: await loads(document.createElement('img')),
        socket: await socket(),
      }
    }, origin)
    expect(tried).toEqual({ fetch: 'blocked', image: 'blocked', socket: 'blocked' })
    await desk.page.waitForTimeout(200)
    expect(seen).toEqual([])
  })

  test.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write'])(
    'is denied %s',
    async (name) => {
      const state = await desk.page.evaluate(
        async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
        name,
      )
      expect(state).toBe('denied')
    },
  )

  test.each([
    ['a method that does not exist', 'settings', 'drop'],
    ['a member of the language', 'settings', 'constructor'],
  ])('cannot call %s', async (_name, area, method) => {
    const type = await desk.page.evaluate(
      ([one, other]) => {
        const { docket } = globalThis as unknown as { docket: Record<string, Record<string, unknown>> }
        const found = docket[one ?? '']
        return found !== undefined && Object.hasOwn(found, other ?? '') ? 'callable' : 'absent'
      },
      [area, method],
    )
    expect(type).toBe('absent')
  })
})

const evalInPage = (desk: Desk): Promise<string> =>
  desk.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        // A timer with text is eval; DevTools' own evaluation is exempt from the policy, a timer is not.
        try {
          ;(setTimeout as unknown as (text: string) => void)('document.documentElement.dataset.evaluated = "ran"')
        } catch {
          resolve('blocked')
          return
        }
        setTimeout(() => resolve(document.documentElement.dataset['evaluated'] ?? 'blocked'), 50)
      }),
  )
