// The docket command: from an argument list to an exit status.
import { type Language, languages, say } from '../../shared/language/catalog.ts'
import { cliErrors, type CliErrorCode } from '../../shared/language/cli/errors.ts'
import { nearest } from '../intake/nearest.ts'
import { type ArgumentProblem, parseArguments } from './arguments.ts'
import type { CommandSpec } from './command-spec.ts'
import { commandOptions, commands, findCommand } from './commands.ts'
import { complaint } from './complaint.ts'
import { commandHelp, overview } from './help.ts'
import { CommandError, DONE, type ExitStatus, FAILED, type Io, WRONG_USAGE } from './io.ts'

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text)

/** What `--lang` says, wherever it stands: errors about the other arguments should be in it too. */
const statedLanguage = (argv: readonly string[]): Language | undefined => {
  const index = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const argument = argv[index]
  const value = argument === '--lang' ? argv[index + 1] : argument?.slice('--lang='.length)
  return isLanguage(value) ? value : undefined
}

/** The language of the environment: DOCKET_LANG, else the locale of the system when it is Chinese, else English. */
const environmentLanguage = (env: Io['env']): Language => {
  if (isLanguage(env['DOCKET_LANG'])) return env['DOCKET_LANG']
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh([_.-]|$)/i.test(locale) ? 'zh-CN' : 'en'
}

const problemLine = (language: Language, command: string, problem: ArgumentProblem): string => {
  const { code, ...slots } = problem
  const name = 'suggestion' in slots ? slots.suggestion : undefined
  const suggestion = name === undefined ? '' : say(cliErrors, language, 'did-you-mean', { name })
  return complaint(language, code, { ...slots, suggestion, command })
}

const unknownCommand = (language: Language, name: string): string => {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  )
  const suggestion = near === undefined ? '' : say(cliErrors, language, 'did-you-mean', { name: near })
  return complaint(language, 'command-unknown', { name, suggestion })
}

const runCommand = async (
  command: CommandSpec,
  argv: readonly string[],
  io: Io,
  language: Language,
): Promise<ExitStatus> => {
  const parsed = parseArguments(command, commandOptions(command), argv)
  if (!parsed.ok) {
    io.complain(problemLine(language, command.name, parsed.error))
    return WRONG_USAGE
  }
  if (parsed.value.flag('help')) {
    await io.write(commandHelp(language, command))
    return DONE
  }
  const json = parsed.value.flag('json')
  const stated = statedLanguage(argv)
  const run = await command.load()
  return run({
    arguments: parsed.value,
    language: json ? (stated ?? 'en') : language,
    statedLanguage: stated,
    json,
    io,
  })
}

/** Runs one command line; every failure ends as one line on standard error and a status. */
export const run = async (argv: readonly string[], io: Io, version: string): Promise<ExitStatus> => {
  const language = statedLanguage(argv) ?? environmentLanguage(io.env)
  const fail = (code: CliErrorCode, slots: Readonly<Record<string, string>>, status: ExitStatus): ExitStatus => {
    io.complain(complaint(language, code, slots))
    return status
  }
  const [name, ...rest] = argv
  try {
    if (name === undefined) {
      await io.write(overview(language, version))
      return fail('command-missing', {}, WRONG_USAGE)
    }
    if (name === '--version' || name === '-V') {
      await io.write(`${version}\n`)
      return DONE
    }
    const isHelp = name === 'help' || name === '--help' || name === '-h'
    const wanted = isHelp ? rest.find((argument) => !argument.startsWith('-') && !isLanguage(argument)) : name
    if (wanted === undefined || wanted.startsWith('--lang')) {
      await io.write(overview(language, version))
      return DONE
    }
    const command = findCommand(wanted)
    if (command === undefined) {
      io.complain(unknownCommand(language, wanted))
      return WRONG_USAGE
    }
    if (isHelp) {
      await io.write(commandHelp(language, command))
      return DONE
    }
    return await runCommand(command, rest, io, language)
  } catch (error) {
    if (error instanceof CommandError) {
      io.complain(error.message)
      return error.status
    }
    if (io.env['DOCKET_DEBUG']) io.complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return fail('internal-error', { detail: error instanceof Error ? error.message : String(error) }, FAILED)
  }
}
