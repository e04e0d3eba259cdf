// Errors as values: a failure carries a code that has a text in each language, and the details that text needs.

export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem }

/** What every error value has; a module narrows `code` to a union of its own and adds typed details. */
export type Failure<Code extends string = string> = { readonly code: Code }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })

export const failed = <const Problem extends Failure>(error: Problem): Result<never, Problem> => ({ ok: false, error })

/** Applies `next` to a value and passes a failure through. */
export const chain = <Value, Next, First, Second>(
  result: Result<Value, First>,
  next: (value: Value) => Result<Next, Second>,
): Result<Next, First | Second> => (result.ok ? next(result.value) : result)

/** The value of a result that cannot fail by construction, such as a literal in the rule pack; throws when it does fail. */
export const expectOk = <Value>(result: Result<Value, Failure>): Value => {
  if (result.ok) return result.value
  throw new Error(`a value was expected, not the failure ${result.error.code}`)
}
