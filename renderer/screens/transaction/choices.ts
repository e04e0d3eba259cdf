// The closed lists of the record, told by the words the desk has for them, so that no schema library is loaded into the window.
import { activityTerms, endUseTerms, roleTerms } from '../../../shared/language/desk-terms.ts'

export const activities = Object.keys(activityTerms.en)
export const roles = Object.keys(roleTerms.en)
export const endUses = Object.keys(endUseTerms.en)
export const designers = ['approved', 'authorized', 'neither'] as const
export const origins = ['us', 'foreign'] as const
export const governments = ['none', 'owned-or-controlled'] as const
export const eligibilities = ['nlr', 'license-exception', 'license-required'] as const
