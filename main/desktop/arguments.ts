// What a start was asked to open.
import { resolve } from 'node:path'

/** The first case file named on a command line, made absolute; switches are the platform's. */
export const caseFileIn = (args: readonly string[], workingFolder: string): string | undefined => {
  const named = args.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.docket'))
  return named === undefined ? undefined : resolve(workingFolder, named)
}
