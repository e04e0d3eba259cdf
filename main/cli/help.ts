// Help pages, written from the table of commands in either language.
import { type Language, say } from '../../shared/language/catalog.ts'
import { commandDetails, commandSummary } from '../../shared/language/cli/commands.ts'
import { helpWords } from '../../shared/language/cli/help.ts'
import { optionHelp } from '../../shared/language/cli/options.ts'
import type { CommandSpec, OptionSpec } from './command-spec.ts'
import { commandOptions, commands, commonOptions } from './commands.ts'
import { columns, wrap } from './text.ts'

const heading = (language: Language, key: 'usage' | 'commands' | 'options' | 'every-command' | 'examples' | 'status') =>
  `${say(helpWords, language, key)}\n`

const optionName = ({ name, short, value }: OptionSpec): string =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

const optionText = (language: Language, { help, choices, value }: OptionSpec): string => {
  const text = say(optionHelp, language, help)
  return choices === undefined || value === 'LANG' ? text : `${text} (${choices.join(', ')})`
}

const optionList = (language: Language, options: readonly OptionSpec[]): string =>
  columns(options.map((option) => [optionName(option), optionText(language, option)]))

const exitStatuses = (language: Language): string =>
  columns(
    (['status-0', 'status-1', 'status-2', 'status-3'] as const).map((key, status) => [
      String(status),
      say(helpWords, language, key),
    ]),
  )

/** What `docket --help` prints. */
export const overview = (language: Language, version: string): string =>
  [
    `docket ${version}\n${say(helpWords, language, 'tagline')}\n`,
    heading(language, 'usage') + `  docket ${say(helpWords, language, 'COMMAND')} …\n`,
    heading(language, 'commands') +
      columns(commands.map(({ name, help }) => [name, say(commandSummary, language, help)])),
    heading(language, 'every-command') + optionList(language, commonOptions),
    heading(language, 'status') + exitStatuses(language),
    `${say(helpWords, language, 'more-help')}\n${say(helpWords, language, 'advice')}\n`,
  ].join('\n')

/** What `docket help COMMAND` prints. */
export const commandHelp = (language: Language, command: CommandSpec): string =>
  [
    `docket ${command.name}: ${say(commandSummary, language, command.help)}\n`,
    heading(language, 'usage') + command.usage.map((line) => `  ${line}\n`).join(''),
    `${wrap(say(commandDetails, language, command.help))}\n`,
    heading(language, 'options') + optionList(language, commandOptions(command)),
    heading(language, 'examples') + command.examples.map((line) => `  ${line}\n`).join(''),
  ].join('\n')
