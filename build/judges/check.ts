// Good reports, some with time stamps, in the hands of judges that nobody here wrote: pdfsig, openssl, pyHanko and EU DSS. Ends with 1 when one of them does
// not accept a report without a word, and with 77 when all that can be had on this machine do and another cannot be had.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { readDer } from '../../main/report/der.ts'
import { verifyReport } from '../../main/report/index.ts'
import { verdictOf } from '../../shared/contract/report.ts'
import { verifying } from '../../test/unit/main/report/fixtures.ts'
import { goodReports } from './reports.ts'

const SKIPPED = 77
const PYHANKO = 'pyhanko==0.38.0'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/judges', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'docket-judges-'))

type Report = { readonly path: string; readonly signatures: number; readonly stamps: number }
type Judge = {
  readonly needs: readonly string[]
  /** Brings what is not on the machine; false where that fails. */
  readonly fetch?: () => boolean
  readonly accepts: (reports: readonly Report[]) => boolean
}

const isThere = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0

const run = (command: string, ...parts: readonly string[]): boolean =>
  spawnSync(command, parts, { stdio: 'inherit', cwd: here }).status === 0

const said = (command: string, ...parts: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(command, parts, { encoding: 'utf8', cwd: folder })
  return `${stdout}${stderr}`
}

const oneByOne =
  (accepts: (report: Report) => boolean) =>
  (reports: readonly Report[]): boolean =>
    reports
      .map((report) => {
        const isAccepted = accepts(report)
        console.log(`${isAccepted ? 'accepted' : 'NOT ACCEPTED'}  ${report.path}`)
        return isAccepted
      })
      .every(Boolean)

const pdfsig = oneByOne(({ path, signatures }) => {
  const text = said('pdfsig', '-nocert', path)
  const valid = text.match(/Signature is Valid\./g)?.length ?? 0
  const isWhole = text.includes('Total document signed')
  if (valid !== signatures || !isWhole) console.log(text)
  return valid === signatures && isWhole
})

const openssl = oneByOne(({ path, signatures, stamps }) => {
  const bytes = readFileSync(path)
  const ranges = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)]
  let verified = 0
  return (
    ranges.length === signatures &&
    ranges.every(([, first, second, length]) => {
      const isGood = isVerified(bytes, Number(first), Number(second), Number(length))
      if (isStampVerified()) verified += 1
      return isGood
    }) &&
    verified === stamps
  )
})

/** Whether the signature value that was verified last has a time stamp, and openssl takes it. */
const isStampVerified = (): boolean => {
  const read = readDer(readFileSync(join(folder, 'value.der')))
  const signer = read.ok ? (read.value.parts[1]?.parts[0]?.parts[4]?.parts[0]?.parts ?? []) : []
  const token = signer[6]?.parts[0]?.parts[1]?.parts[0]
  if (token === undefined) return false
  writeFileSync(join(folder, 'token.der'), token.encoding)
  writeFileSync(join(folder, 'signature'), signer[5]?.content ?? '')
  const text = said('openssl', ...'ts -verify -data signature -in token.der -token_in -CAfile root.pem'.split(' '))
  if (!text.includes('Verification: OK')) console.log(text)
  return text.includes('Verification: OK')
}

const isVerified = (bytes: Buffer, first: number, second: number, length: number): boolean => {
  const value = Buffer.from(bytes.toString('latin1', first + 1, second - 1), 'hex')
  writeFileSync(join(folder, 'value.der'), value.subarray(0, value.readUInt16BE(2) + 4))
  writeFileSync(
    join(folder, 'content'),
    Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, second + length)]),
  )
  writeFileSync(
    join(folder, 'signer.pem'),
    said('openssl', 'pkcs7', '-inform', 'DER', '-in', 'value.der', '-print_certs'),
  )
  const trusted = ['-CAfile', 'signer.pem', '-partial_chain', '-purpose', 'any', '-no_check_time', '-out', '/dev/null']
  const text = said(
    'openssl',
    ...'cms -verify -cades -binary -inform DER -in value.der -content content'.split(' '),
    ...trusted,
  )
  if (!text.includes('CAdES Verification successful')) console.log(text)
  return text.includes('CAdES Verification successful')
}

/** A report as the judges of other languages take it: how many time stamps it has, and where it is. */
const withStamps = ({ path, stamps }: Report): string => `${stamps}:${path}`

const python = join(cache, 'python', 'bin', 'python')
const jars = join(cache, 'jars')

const judges: Readonly<Record<string, Judge>> = {
  pdfsig: { needs: ['pdfsig'], accepts: pdfsig },
  openssl: { needs: ['openssl'], accepts: openssl },
  pyhanko: {
    needs: ['python3'],
    fetch: () =>
      (existsSync(python) || run('python3', '-m', 'venv', join(cache, 'python'))) &&
      run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYHANKO),
    accepts: (reports) => run(python, join(here, 'judge.py'), ...reports.map(withStamps)),
  },
  dss: {
    needs: ['java', 'mvn'],
    fetch: () =>
      existsSync(jars) ||
      run(
        'mvn',
        '--batch-mode',
        '--quiet',
        `-Dmaven.repo.local=${join(cache, 'repository')}`,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${jars}`,
      ),
    accepts: (reports) => run('java', '-cp', join(jars, '*'), join(here, 'Judge.java'), ...reports.map(withStamps)),
  },
}

const made = async (): Promise<readonly Report[]> => {
  const reports: Report[] = []
  for await (const { name, signatures, stamps, pdf, now } of goodReports(folder)) {
    const verdict = verdictOf(await verifyReport(pdf, { ...verifying, now }))
    if (verdict !== 'whole') throw new Error(`our own verifier calls ${name} ${verdict}`)
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, pdf)
    reports.push({ path, signatures, stamps })
  }
  return reports
}

/** Why a judge cannot be had on this machine. */
const missing = ([name, { needs, fetch }]: readonly [string, Judge]): string | undefined => {
  const tools = needs.filter((tool) => !isThere(tool))
  if (tools.length > 0) return `${name} needs ${tools.join(' and ')}`
  return fetch?.() === false ? `${name} could not be fetched` : undefined
}

const judged = async (): Promise<number> => {
  const absent = Object.entries(judges).map((each) => [each[0], missing(each)] as const)
  const reasons = absent.flatMap(([, reason]) => reason ?? [])
  const present = absent.flatMap(([name, reason]) => (reason === undefined ? [name] : []))
  const reports = await made()
  const refusing = present.filter((name) => {
    const isAccepted = judges[name]?.accepts(reports) === true
    console.log(`${name}: ${reports.length} reports, ${isAccepted ? 'all accepted' : 'NOT all accepted'}`)
    return !isAccepted
  })
  if (refusing.length > 0) return 1
  if (reasons.length === 0) return 0
  console.log(`${reasons.join('; ')}; ${present.length} of ${absent.length} judges accept all`)
  return SKIPPED
}

try {
  process.exitCode = await judged()
} finally {
  rmSync(folder, { recursive: true })
}
