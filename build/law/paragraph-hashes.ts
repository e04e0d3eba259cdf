// Writes the hashes of the paragraphs this product encodes from the official amendatory text, given as an argument. The text
// itself stays outside the project. Run: node build/law/paragraph-hashes.ts PATH
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { readOfficialText } from '../../main/law/drift/index.ts'

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('give the path of the amendatory text of 90 FR 4544')
const official = readOfficialText(readFileSync(path, 'utf8'))
if (!official.ok) throw new Error(`${path}: ${official.error.code}`)

const lines = official.value.paragraphs.map(({ citation, hash }) => `  '${citation}': '${hash}',`)
const target = fileURLToPath(new URL('../../main/law/coverage/hashes.ts', import.meta.url))
writeFileSync(
  target,
  `// SHA-256 of the folded words of each paragraph of 90 FR 4544, by its citation. Written by build/law/paragraph-hashes.ts.

export const paragraphHashes: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)
console.log(`${lines.length} paragraphs`)
