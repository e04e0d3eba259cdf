// Every change of a case that takes more than one write, by name. A change is given the case, who makes it, what is asked, and how long
// work tells of itself and is stopped; its answer is a value or the failure of the file.
import { determineCase } from './determine-case.ts'
import { dismissRejected } from './dismiss-rejected.ts'
import { changeFiling, keepFilings, sendFiling } from './keep-filings.ts'
import { importList } from './import.ts'
import { signOffMany, withdrawSignOffs } from './sign-off-many.ts'

export const changes = {
  importList,
  determineCase,
  signOffMany,
  withdrawSignOffs,
  dismissRejected,
  keepFilings,
  changeFiling,
  sendFiling,
}

export type ChangeName = keyof typeof changes
