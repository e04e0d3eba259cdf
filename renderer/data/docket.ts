// The only door to the main process: `window.docket`, typed by the contract. Nothing else in the renderer touches it.
import type { Answer, Area, CodeOf, Docket, InputOf, MethodOf, Methods, OutputOf } from '../../shared/contract/ipc.ts'

declare global {
  interface Window {
    readonly docket: Docket
  }
}

export type Reply<A extends Area, M extends MethodOf<A>> = Answer<OutputOf<A, M>, CodeOf<A, M>>

type Loose = (input: unknown) => Promise<unknown>

/** Calls a method of the main process; its answer is a value or an error in the person's language, never a throw. */
export const call = <A extends Area, M extends MethodOf<A>>(
  area: A,
  method: M,
  input: InputOf<A, M>,
): Promise<Reply<A, M>> => {
  // The contract makes each pair of area and method well typed; a generic index over all of them is beyond the compiler.
  const methods: Methods[A] = window.docket[area]
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const member = methods[method] as unknown as Loose
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return member(input) as Promise<Reply<A, M>>
}

export const on = (): Docket['on'] => window.docket.on
