// Errors as values: a failure carries a code that has a text in each language, and the details that text needs.

export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Failed<Failure> = { readonly ok: false; readonly error: Failure }
export type Result<Value, Failure> = Ok<Value> | Failed<Failure>

/** What every error value has; modules narrow `code` to a union of their own and add typed details. */
export type Failure<Code extends string = string> = { readonly code: Code }

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const failed = <const Reason extends Failure>(error: Reason): Failed<Reason> => ({ ok: false, error })

/** Applies `next` to a value and passes a failure through. */
export const then = <Value, Next, First, Second>(
  result: Result<Value, First>,
  next: (value: Value) => Result<Next, Second>,
): Result<Next, First | Second> => (result.ok ? next(result.value) : result)

/** All values in order, or the first failure. */
export const all = <Value, Reason>(results: Iterable<Result<Value, Reason>>): Result<Value[], Reason> => {
  const values: Value[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

/** The value of a result that cannot fail by construction, such as a literal in the rule pack; a failure is a defect and throws. */
export const expectOk = <Value>(result: Result<Value, Failure>): Value => {
  if (result.ok) return result.value
  throw new Error(`expected a value, got ${result.error.code}`)
}
