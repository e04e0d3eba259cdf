// Between a channel and the service behind it: the sender is checked, the input parsed, and whatever comes out is an answer,
// never a thrown class. Knows no Electron.
import { type Language, say } from '../../shared/language/catalog.ts'
import { desktopErrors } from '../../shared/language/desktop.ts'
import {
  type Answer,
  type Area,
  type CodeOf,
  type ErrorCode,
  type IpcError,
  type MethodOf,
  type OutputOf,
  contract,
} from '../../shared/contract/ipc.ts'
import type { ReadOnly } from '../../shared/contract/values.ts'
import type { z } from 'zod'

/** Figures and names that the text of an error speaks of. */
export type Details = Readonly<Record<string, string | number>>

/** A failure a service answers; `code` is one the method declares. */
export type ServiceFailure<Code extends string> = { readonly code: Code; readonly details?: Details }

export type ServiceResult<Value, Code extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ServiceFailure<Code> }

type Parsed<A extends Area, M extends MethodOf<A>> = Contract[A][M] extends {
  readonly input: infer Input extends z.ZodType
}
  ? z.output<Input>
  : never
type Contract = typeof contract

export type Service<A extends Area, M extends MethodOf<A>> = (
  input: Parsed<A, M>,
) => Promise<ServiceResult<ReadOnly<OutputOf<A, M>>, CodeOf<A, M>>>

/** One function for every method of the contract. */
export type Services = { readonly [A in Area]: { readonly [M in MethodOf<A>]: Service<A, M> } }

/** Who asks: a frame of a web contents. */
export type Sender = { readonly contents: number; readonly isMainFrame: boolean; readonly url: string }

export type Desk = {
  readonly services: Services
  readonly trusts: (sender: Sender) => boolean
  readonly language: () => Language
  /** Told of what a service did not foresee; the page gets `internal` and no stack. */
  readonly report: (where: string, error: unknown) => void
}

/** An error as it crosses, its text in the language of the desk. */
export const ipcError = <Code extends ErrorCode>(
  language: Language,
  code: Code,
  details: Details = {},
): IpcError<Code> => ({
  code,
  message: say(desktopErrors, language, code, details),
  details,
})

type AnyMethod = { readonly input: z.ZodType; readonly errors: readonly string[] }
type AnyService = (input: unknown) => Promise<ServiceResult<unknown, ErrorCode>>

const methodNamed = (area: string, name: string): AnyMethod | undefined => {
  const areas: Readonly<Record<string, Readonly<Record<string, AnyMethod>>>> = contract
  return Object.hasOwn(areas, area) && Object.hasOwn(areas[area] ?? {}, name) ? areas[area]?.[name] : undefined
}

const serviceNamed = (services: Services, area: string, name: string): AnyService | undefined => {
  // The contract pairs each service with its own input; here they are all called with input parsed by the paired schema.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const areas = services as unknown as Readonly<Record<string, Readonly<Record<string, AnyService>>>>
  return areas[area]?.[name]
}

/** Where input went wrong, as a dotted path, for a person who reads a bug report. */
const placeOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') ?? ''

/** Answers one call of the page. */
export const route = async (
  desk: Desk,
  call: { readonly area: string; readonly method: string; readonly sender: Sender; readonly input: unknown },
): Promise<Answer<unknown, ErrorCode>> => {
  const refuse = (code: ErrorCode, details?: Details): Answer<never, ErrorCode> => ({
    ok: false,
    error: ipcError(desk.language(), code, details),
  })
  if (!desk.trusts(call.sender)) return refuse('untrusted-sender')
  const method = methodNamed(call.area, call.method)
  const service = serviceNamed(desk.services, call.area, call.method)
  if (method === undefined || service === undefined) return refuse('invalid-input', { at: '' })
  const input = method.input.safeParse(call.input)
  if (!input.success) return refuse('invalid-input', { at: placeOf(input.error) })
  try {
    const result = await service(input.data)
    return result.ok ? { ok: true, value: overIpc(result.value) } : refuse(result.error.code, result.error.details)
  } catch (error) {
    desk.report(`${call.area}.${call.method}`, error)
    return refuse('internal')
  }
}

// `undefined` members are dropped here, so that they are absent on every host.
const overIpc = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown
