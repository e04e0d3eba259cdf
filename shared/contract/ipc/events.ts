// What main tells the window without being asked.
import { z } from 'zod'
import { commands } from '../commands.ts'
import { problem } from './app.ts'
import { caseSummary } from './case.ts'
import { settings } from './settings.ts'
import { type EventName, dataAreas } from './surface.ts'
import { task } from './tasks.ts'

const commandIds = commands.map(({ id }) => id)

export const events = {
  /** A running task moved on or ended. */
  progress: task,
  /** A case was opened, closed or counted anew. */
  caseChanged: caseSummary.nullable(),
  dataChanged: z.strictObject({ areas: z.array(z.enum(dataAreas)) }),
  settingsChanged: settings,
  /** A command chosen in the native menu. */
  command: z.strictObject({ id: z.enum(commandIds) }),
  /** Files the person dropped on the window. */
  filesDropped: z.strictObject({ paths: z.array(z.string()) }),
  /** A failure outside any call, such as a case file that another start of the program asked to open. */
  problem,
} as const satisfies Readonly<Record<EventName, z.ZodType>>
