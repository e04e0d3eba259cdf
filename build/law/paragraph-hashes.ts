// Writes the hashes of the paragraphs this product encodes from the official texts, given as arguments: first the amendatory text,
// then copies of the preamble and of the instructions for part 774. The texts themselves stay outside the project.
// Run: node build/law/paragraph-hashes.ts AMENDATORY [COPY …]
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { coverageEntries } from '../../main/law/coverage/index.ts'
import { hashedFromCopies } from '../../main/law/coverage/preamble.ts'
import { type Paragraph, readOfficialText } from '../../main/law/drift/index.ts'

const paragraphsIn = (path: string): readonly Paragraph[] => {
  const official = readOfficialText(readFileSync(path, 'utf8'))
  if (!official.ok) throw new Error(`${path}: ${official.error.code}`)
  return official.value.paragraphs
}
const record = (name: string, paragraphs: readonly Paragraph[]): string => `
export const ${name}: Readonly<Record<string, string>> = {
${paragraphs.map(({ citation, hash }) => `  '${citation}': '${hash}',`).join('\n')}
}
`

const [amendatory, ...copies] = process.argv.slice(2)
if (amendatory === undefined) throw new Error('give the path of the amendatory text of 90 FR 4544')
const encoded = paragraphsIn(amendatory)
const named = hashedFromCopies(coverageEntries)
const others = copies.flatMap(paragraphsIn).filter(({ citation }) => named.has(citation))
const missing = [...named].filter((citation) => !others.some((one) => one.citation === citation))
if (copies.length > 0 && missing.length > 0) throw new Error(`not in the copies: ${missing.join(', ')}`)
const target = fileURLToPath(new URL('../../main/law/coverage/hashes.ts', import.meta.url))
writeFileSync(
  target,
  `// SHA-256 of the folded words of each paragraph of 90 FR 4544, by its citation. Written by build/law/paragraph-hashes.ts.
${record('paragraphHashes', encoded)}
/** Of the preamble, by printed page and number, and of the control list as the rule printed it. */${record('documentHashes', others).replace(/^\n/, '\n')}`,
)
console.log(`${encoded.length} paragraphs, and ${others.length} of the preamble and the control list`)
