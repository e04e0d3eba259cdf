import { describe, expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import { commands, menus } from '../../../../shared/contract/commands.ts'
import {
  type Answer,
  type Docket,
  type ErrorCode,
  type OutputOf,
  commonErrors,
  contract,
  events,
} from '../../../../shared/contract/ipc.ts'
import { channelOf, eventNames, surface } from '../../../../shared/contract/ipc/surface.ts'

type Method = { readonly input: z.ZodType; readonly output: z.ZodType; readonly errors: readonly string[] }

const methods = Object.entries<Readonly<Record<string, Method>>>(contract).flatMap(([area, group]) =>
  Object.entries(group).map(([name, method]) => ({ area, name, method })),
)

describe('the contract over IPC', () => {
  test('defines exactly the names that the preload puts on the bridge', () => {
    const defined = Object.fromEntries(
      Object.entries(contract).map(([area, group]) => [area, Object.keys(group).toSorted()]),
    )
    const bridged = Object.fromEntries(
      Object.entries(surface).map(([area, names]) => [area, Object.keys(names).toSorted()]),
    )
    expect(defined).toEqual(bridged)
    expect(Object.keys(events).toSorted()).toEqual([...eventNames].toSorted())
  })

  test.each(methods)('$area.$name takes and gives JSON values only', ({ method }) => {
    // JSON Schema has no word for dates, bytes, maps, bigints or undefined; zod throws on each of them.
    expect(() => z.toJSONSchema(method.input, { io: 'input' })).not.toThrow()
    expect(() => z.toJSONSchema(method.output, { io: 'output' })).not.toThrow()
  })

  test.each(methods)('$area.$name refuses members it does not know', ({ method }) => {
    expect(method.input.safeParse({ surprise: 1 }).success).toBe(false)
  })

  test('gives every method its own channel, and no method an error that all have', () => {
    expect(new Set(methods.map(({ area, name }) => channelOf(area, name))).size).toBe(methods.length)
    for (const { method } of methods) {
      const codes = method.errors
      expect(new Set(codes).size).toBe(codes.length)
      for (const code of commonErrors) expect(codes).not.toContain(code)
    }
  })

  test('lets a caller leave out an input without required members, and no other', () => {
    expectTypeOf<Parameters<Docket['case']['current']>['length']>().toEqualTypeOf<0 | 1>()
    expectTypeOf<Parameters<Docket['case']['open']>['length']>().toEqualTypeOf<0 | 1>()
    expectTypeOf<Parameters<Docket['transaction']['get']>['length']>().toEqualTypeOf<1>()
  })

  test('names every code a method can answer in its type', () => {
    expectTypeOf<string>().not.toExtend<ErrorCode>()
    expectTypeOf<ReturnType<Docket['transaction']['version']>>().toEqualTypeOf<
      Promise<
        Answer<
          OutputOf<'transaction', 'version'>,
          'no-case' | 'unknown-transaction' | 'untrusted-sender' | 'invalid-input' | 'internal'
        >
      >
    >()
  })
})

describe('the table of commands', () => {
  test('has unique ids and unique accelerators, each in a menu', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length)
    const accelerators = commands.flatMap((command) => ('accelerator' in command ? [command.accelerator] : []))
    expect(new Set(accelerators).size).toBe(accelerators.length)
    for (const { menu } of commands) expect(menus).toContain(menu)
  })
})
