// Reads an argument list against the table of a command: long options, their values, operands, and nothing else.
import { nearest } from '../intake/nearest.ts'
import type { Arguments, CommandSpec, OptionSpec } from './command-spec.ts'

export type ArgumentProblem =
  | { readonly code: 'option-unknown'; readonly option: string; readonly suggestion: string | undefined }
  | { readonly code: 'option-needs-value'; readonly option: string; readonly value: string }
  | { readonly code: 'option-takes-no-value'; readonly option: string }
  | { readonly code: 'option-repeated'; readonly option: string }
  | { readonly code: 'choice-wrong'; readonly option: string; readonly value: string; readonly choices: string }
  | { readonly code: 'date-wrong'; readonly option: string; readonly value: string }
  | { readonly code: 'operand-missing'; readonly operand: string }
  | { readonly code: 'operand-extra'; readonly operand: string }

export type ParsedArguments =
  { readonly ok: true; readonly value: Arguments } | { readonly ok: false; readonly error: ArgumentProblem }

const failure = (error: ArgumentProblem): ParsedArguments => ({ ok: false, error })

const checkValue = (option: OptionSpec, value: string): ArgumentProblem | undefined => {
  if (option.choices !== undefined && !option.choices.includes(value))
    return { code: 'choice-wrong', option: `--${option.name}`, value, choices: option.choices.join(', ') }
  if (option.value === 'DATE' && !isDate(value)) return { code: 'date-wrong', option: `--${option.name}`, value }
  return undefined
}

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const fromValues = (operands: readonly string[], values: ReadonlyMap<string, readonly string[]>): Arguments => ({
  operands,
  flag: (name) => values.has(name),
  value: (name) => values.get(name)?.at(-1),
  values: (name) => values.get(name) ?? [],
})

export const parseArguments = (
  command: CommandSpec,
  options: readonly OptionSpec[],
  argv: readonly string[],
): ParsedArguments => {
  const operands: string[] = []
  const values = new Map<string, string[]>()
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (argument === '--') {
      operands.push(...argv.slice(index + 1))
      break
    }
    if (!argument.startsWith('-') || argument === '-') {
      operands.push(argument)
      continue
    }
    const equals = argument.indexOf('=')
    const written = equals === -1 ? argument : argument.slice(0, equals)
    const option = options.find(({ name, short }) => written === `--${name}` || (short && written === `-${short}`))
    if (option === undefined)
      return failure({
        code: 'option-unknown',
        option: written,
        suggestion: nearest(
          written,
          options.map(({ name }) => `--${name}`),
        ),
      })
    const given = values.get(option.name) ?? []
    if (given.length > 0 && option.repeatable !== true)
      return failure({ code: 'option-repeated', option: `--${option.name}` })
    if (option.value === undefined) {
      if (equals !== -1) return failure({ code: 'option-takes-no-value', option: `--${option.name}` })
      values.set(option.name, [''])
      continue
    }
    const next = argv[index + 1]
    if (equals === -1 && (next === undefined || (next.startsWith('--') && next.length > 2)))
      return failure({ code: 'option-needs-value', option: `--${option.name}`, value: option.value })
    const value = equals === -1 ? (next ?? '') : argument.slice(equals + 1)
    if (equals === -1) index += 1
    const wrong = checkValue(option, value)
    if (wrong !== undefined) return failure(wrong)
    values.set(option.name, [...given, value])
  }
  const parsed = fromValues(operands, values)
  if (parsed.flag('help')) return { ok: true, value: parsed }
  return checkOperands(command, parsed)
}

const checkOperands = (command: CommandSpec, parsed: Arguments): ParsedArguments => {
  const wanted = command.operands(parsed)
  const missing = wanted[parsed.operands.length]
  if (missing !== undefined && !missing.startsWith('[')) return failure({ code: 'operand-missing', operand: missing })
  const extra = wanted.at(-1)?.endsWith('…') === true ? undefined : parsed.operands[wanted.length]
  if (extra !== undefined) return failure({ code: 'operand-extra', operand: extra })
  return { ok: true, value: parsed }
}
