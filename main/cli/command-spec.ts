// What a command is, what it is called with and what it gives back; apart from the table of commands, which loads each of them.
import type { CommandKey } from '../../shared/language/cli/commands.ts'
import type { OptionKey } from '../../shared/language/cli/options.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { ExitStatus, Io } from './io.ts'

export type Arguments = {
  readonly operands: readonly string[]
  readonly flag: (name: string) => boolean
  /** The value of an option, the last one given; undefined when it was not given. */
  readonly value: (name: string) => string | undefined
  /** Every value of an option that may be given several times. */
  readonly values: (name: string) => readonly string[]
}

export type OptionSpec = {
  readonly name: string
  readonly short?: string
  /** What stands for its value in help; absent: it takes none. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly repeatable?: boolean
  readonly help: OptionKey
}

/** What every command gets: its arguments, the language of its text, and whether a program reads the output. */
export type Invocation = {
  readonly arguments: Arguments
  readonly language: Language
  /** The language asked for on the command line; output for programs must not depend on the machine's. */
  readonly statedLanguage: Language | undefined
  readonly json: boolean
  readonly io: Io
}

export type Run = (invocation: Invocation) => Promise<ExitStatus>

export type CommandSpec = {
  readonly name: string
  readonly help: CommandKey
  readonly usage: readonly string[]
  readonly examples: readonly string[]
  readonly options: readonly OptionSpec[]
  /** Names of the operands wanted, given the options; one in brackets may be left out, one with an ellipsis may be repeated. */
  readonly operands: (given: Arguments) => readonly string[]
  /** Loaded when it runs, so that a filter does not wait for the parts that draw pages. */
  readonly load: () => Promise<Run>
}
