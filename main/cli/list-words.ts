// Words of the command line for what a shell would take for something else.
import type { Separator } from '../../shared/contract/import-plan.ts'

const SEPARATORS: ReadonlyMap<string, Separator> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['pipe', '|'],
])

/** What stands for a separator on the command line. */
export const separatorNames: readonly string[] = [...SEPARATORS.keys()]

export const separatorNamed = (name: string): Separator | undefined => SEPARATORS.get(name)
