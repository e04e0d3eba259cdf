// Determination by the pack of today, where no other is given. What decides is handed its pack, so that code and law are named apart.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Elections } from '../engine/model.ts'
import type { Sentences } from './coded.ts'
import * as decides from './determine.ts'
import type { LoadedPack } from './loaded.ts'
import { currentPack } from './pack.ts'

export const determine = (
  record: TransactionRecord,
  settings: RunSettings = {},
  loaded: LoadedPack = currentPack,
): decides.Determined => decides.determine(record, settings, loaded)

export const determineUnder = (
  record: TransactionRecord,
  settings: RunSettings,
  elected: Elections,
  loaded: LoadedPack = currentPack,
): decides.Determined => decides.determineUnder(record, settings, elected, loaded)

export const sentencesOf = (
  record: TransactionRecord,
  settings: RunSettings = {},
  loaded: LoadedPack = currentPack,
): Sentences => decides.sentencesOf(record, settings, loaded)
