// Counts of training operations, such as the 10^26 of ECCN 4E091: exact integers, too large for a double to decide on.
import { type Failure, type Result, chain, expectOk, failed, ok } from './result.ts'
import { type DecimalFailure, parseDecimal } from './tpp.ts'

export type Operations = bigint

export type OperationsFailure =
  DecimalFailure | (Failure<'operations-negative' | 'operations-not-whole'> & { readonly text: string })

/** Reads a whole number of operations: `"1e26"`, `"1.2e26"`, plain digits, or a JSON number up to 2^53. */
export const parseOperations = (input: number | string): Result<Operations, OperationsFailure> =>
  chain(parseDecimal(input), ({ coefficient, scale }): Result<Operations, OperationsFailure> => {
    const text = String(input)
    if (coefficient < 0n) return failed({ code: 'operations-negative', text })
    return scale === 0 ? ok(coefficient) : failed({ code: 'operations-not-whole', text })
  })

/** A count written in the source, such as a threshold of the rule; throws when it is malformed. */
export const operations = (literal: number | string): Operations => expectOk(parseOperations(literal))
