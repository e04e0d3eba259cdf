// The thread of `docket determine --stdin`: pieces of input in, whole lines of output back, one after the other.
import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import { runSettingsSchema } from '../../shared/contract/interchange.ts'
import { languages } from '../../shared/language/catalog.ts'
import { ok } from '../../shared/kernel/result.ts'
import { determineRecord } from '../casework/determine-record.ts'
import { createFilter } from '../casework/filter.ts'
import { serveThread } from '../threads/serve.ts'

const taskSchema = z.object({ settings: runSettingsSchema, language: z.enum(languages) })

const { settings, language } = taskSchema.parse(workerData)
const filter = createFilter(language, (record) => determineRecord(record, settings))

serveThread(() => ok({ answer: (_method, [piece]) => filter(piece instanceof Uint8Array ? piece : undefined) }))
