// The small values that every contract is made of, one schema each.
import { z } from 'zod'
import type { Truth } from '../kernel/kleene.ts'

/** What a schema gives, as parts that only read it see it: nothing in it can be changed. */
export type ReadOnly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly ReadOnly<Item>[]
    : { readonly [Key in keyof T]: ReadOnly<T[Key]> }

/** A text of the product in its two languages. */
export const words = z.strictObject({ en: z.string(), zh: z.string() })
export type Words = ReadOnly<z.output<typeof words>>

export const truths = ['true', 'false', 'unknown'] as const satisfies readonly Truth[]
export type { Truth }

/** A civil day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD')
export const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])

export const count = z.number().int().nonnegative()
/** An exact quantity of TPP as decimal text. */
export const tpp = z.string().regex(/^\d+(\.\d+)?$/)
export const citation = z.string().min(1)

export const languages = ['en', 'zh-CN'] as const

/** What a report of a case can be narrowed to; each carries the whole case in its receipt. */
export const reportKinds = ['exceptions', 'ledger-statement', 'deadline-register'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The sheets that a report can be laid out on. */
export const papers = ['a4', 'letter'] as const
export type PaperSize = (typeof papers)[number]
