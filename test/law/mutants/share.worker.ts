// Judges every n-th mutant in a thread of its own and sends each verdict back.
import { parentPort, workerData } from 'node:worker_threads'
import { judged, mutants } from './all.ts'

export type Verdict = {
  readonly id: string
  readonly place: string
  readonly judged: ReturnType<typeof judged>
  readonly ms: number
}

const { share, of } = workerData as { readonly share: number; readonly of: number }

for (const [index, dated] of mutants.entries()) {
  if (index % of !== share) continue
  const start = performance.now()
  const verdict: Verdict = {
    id: dated.mutant.id,
    place: dated.mutant.place?.id ?? '',
    judged: judged(dated),
    ms: performance.now() - start,
  }
  parentPort?.postMessage(verdict)
}
