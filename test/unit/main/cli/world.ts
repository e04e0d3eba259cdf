// A world for commands: input and output in memory, nothing of the machine's.
import { Readable } from 'node:stream'
import type { Io } from '../../../../main/cli/io.ts'
import { run } from '../../../../main/cli/run.ts'

export type Ran = { readonly status: number; readonly output: string; readonly errors: readonly string[] }

/** Runs a command line in this process. */
export const docket = async (
  argv: readonly string[],
  {
    input = '',
    env = {},
    signal = new AbortController().signal,
  }: { readonly input?: string | Uint8Array; readonly env?: Io['env']; readonly signal?: AbortSignal } = {},
): Promise<Ran> => {
  let output = ''
  const errors: string[] = []
  const io: Io = {
    stdin: Readable.from([typeof input === 'string' ? Buffer.from(input) : input]),
    write: async (text) => {
      output += text
    },
    complain: (line) => errors.push(line),
    env,
    isInteractive: false,
    askSecret: async () => '',
    now: () => '2026-01-05T09:00:00Z',
    signal,
  }
  const status = await run(argv, io, '0.0.0')
  return { status, output, errors }
}

/** A sale that the schema accepts, with what a test changes. */
export const record = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'T-1',
  activity: 'export',
  item: { description: 'accelerator', quantity: 10, unit: { totalProcessingPerformance: 15832 }, datacenter: true },
  from: 'US',
  destination: 'DE',
  parties: [{ role: 'ultimate-consignee', name: 'Velmora', location: 'DE', headquarters: 'DE', ultimateParent: 'DE' }],
  dates: { export: '2025-07-15' },
  ...changes,
})
