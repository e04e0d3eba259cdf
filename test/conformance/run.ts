// npm run conformance: every case through the real command, a table by class, what differs, and the count. Exit 1 on a difference.
import process from 'node:process'
import { answersOf } from './answers.ts'
import { classOf, conformanceCases } from './cases.ts'

const cases = conformanceCases()
const determined = cases.filter(({ kind }) => kind !== 'question')
const problemsOf = answersOf(cases)
const table = new Map<string, { met: number; of: number }>()
const differing: string[] = []

for (const each of determined) {
  const problems = await problemsOf(each)
  const row = table.get(classOf(each)) ?? { met: 0, of: 0 }
  table.set(classOf(each), { met: row.met + (problems.length === 0 ? 1 : 0), of: row.of + 1 })
  if (problems.length > 0)
    differing.push([`${each.id} (${each.confidence}): ${each.title}`, ...problems].join('\n    '))
}

console.log('class  met  of')
for (const [name, { met, of }] of table)
  console.log(`${name.padEnd(5)}${String(met).padStart(5)}${String(of).padStart(4)}`)
for (const text of differing) console.log(`\n${text}`)
const met = determined.length - differing.length
const questions = cases.length - determined.length
console.log(
  `\n${met} of ${determined.length} cases met; ${questions} more are questions, answered in scenarios.test.ts`,
)
if (differing.length > 0) process.exitCode = 1
