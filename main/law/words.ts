// A text of the law's data in its two languages.
import type { Words } from '../engine/model.ts'

export const words = (en: string, zh: string): Words => ({ en, zh })
