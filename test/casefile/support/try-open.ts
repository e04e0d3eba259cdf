// Opens a case as another program, or as a user who may not write: node try-open.ts CASE MODE [UID]. Prints the answer.
import process from 'node:process'
import { openStore } from '../../../main/casefile/store/store.ts'

const [, , path = '', mode, user] = process.argv
if (user !== undefined) process.setuid?.(Number(user))
const opened = openStore(path, { mode: mode === 'write' ? 'write' : 'read' })
console.log(JSON.stringify(opened.ok ? { records: opened.value.reads.summary().records } : opened.error))
if (opened.ok) opened.value.close()
