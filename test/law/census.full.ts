// The census in full, for the gate: every question and route at every combination of the facts it reads, in each edition of the text.
// Prints the figures; exit 1 on a gap, a conflict, a dead rule or an idle condition.
import process from 'node:process'
import { currentPack, prove } from '../../main/law/index.ts'
import { statesOnly } from '../../main/law/proof.ts'

const number = (value: number): string => value.toLocaleString('en-US').padStart(12)
let faults = 0

for (const { lawDate, questions, routes } of prove(currentPack.pack).editions) {
  console.log(`edition of ${lawDate}`)
  for (const { question, combinations, gaps, conflicts, open, dead, findings } of questions) {
    console.log(
      `  ${question.padEnd(13)}${number(combinations)} combinations, ${gaps} gaps, ${conflicts} conflicts, ${dead.length} dead rules,${number(open)} open`,
    )
    for (const finding of findings) console.log(`    ${JSON.stringify(finding)}`)
    for (const rule of dead) console.log(`    dead: ${rule}`)
    faults += findings.length + dead.length
  }
  for (const { route, combinations, available, unavailable, undetermined, idle } of routes) {
    const faulty = idle.filter((id) => !statesOnly(currentPack.pack).has(id))
    console.log(
      `  ${route.padEnd(13)}${number(combinations)} combinations,${number(available)} available,${number(unavailable)} not,${number(undetermined)} open, ${faulty.length} idle conditions`,
    )
    for (const id of faulty) console.log(`    idle: ${id}`)
    faults += faulty.length
  }
}
console.log(faults === 0 ? 'no gap, no conflict, no dead rule, no idle condition' : `${faults} faults`)
if (faults > 0) process.exitCode = 1
