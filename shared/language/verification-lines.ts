// What a verification says, line by line: what was verified, what each check says, who signed, and what is only stated. The command
// sets these lines in columns and the verifier that needs no product sets them on a page, so that both say the same.
import {
  type Check,
  type IdentityDescription,
  type ReportProblem,
  type SignatureDescription,
  type TimestampDescription,
  type VerificationResult,
  checks,
} from '../contract/report.ts'
import { shown } from '../kernel/shown.ts'
import { type Language, say } from './catalog.ts'
import { reportProblemTexts } from './failures.ts'
import { signatureRemarks, stampText, statedTexts, todayTexts, verificationWords } from './verification.ts'

/** A label, empty where the text goes on, and the text beside it. */
export type Line = readonly [label: string, text: string]
type Word = keyof (typeof verificationWords)['en']

const MOST_SHOWN = 10

const isWord = (key: string): key is Word => Object.hasOwn(verificationWords.en, key)

/** A count with its thousands separated, as both languages of the product write it. */
const number = (count: number): string => count.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',')

const words =
  (language: Language) =>
  (key: Word, slots: Record<string, string | number> = {}): string =>
    say(verificationWords, language, key, slots)

const problemText = (language: Language, { code, ...slots }: ReportProblem): string =>
  say(reportProblemTexts, language, code, slots).replaceAll(/\s+/g, ' ')

const fullName = ({ name, organization, email }: IdentityDescription['subject']): string =>
  [name, organization, email].filter((each) => each !== undefined).join(', ')

const keyOf = ({ key, keyBits, curve }: IdentityDescription): string =>
  [key, curve ?? (keyBits === 0 ? '' : keyBits)].join(' ').trim()

const reportLines = (language: Language, { report }: VerificationResult): readonly Line[] => {
  if (report === undefined) return []
  const word = words(language)
  const { caseTitle: title, reference, client, preparedBy, organization, pack, lawDate, knowledgeDate } = report
  const law = [
    lawDate === undefined ? word('law-own') : word('law-on', { day: lawDate }),
    ...(knowledgeDate === undefined ? [] : [word('knowledge', { day: knowledgeDate })]),
  ]
  return [
    [word('case'), reference === undefined ? word('case-is', { title }) : word('case-reference', { title, reference })],
    [word('report'), word('report-is', { id: report.id, created: report.created, product: report.product })],
    ...(report.subject === undefined
      ? []
      : [[word('memorandum'), word('memorandum-of', { transaction: shown(report.subject) })] as const]),
    ...(report.kind === undefined ? [] : [[word('pages-kind'), word(`kind-${report.kind}`)] as const]),
    ...(client === undefined ? [] : [[word('client'), client] as const]),
    [word('prepared'), [preparedBy, organization].filter((each) => each !== undefined).join(', ')],
    [
      word('holds'),
      [
        word('holds-count', { count: number(report.transactions) }),
        ...(report.asOf === undefined ? [] : [word('as-of', { day: report.asOf })]),
      ].join('; '),
    ],
    [word('law'), law.join('; ')],
    [word('pack'), word('pack-is', pack)],
    [word('machine'), report.engine],
    ...(report.layout === undefined ? [] : [[word('layout'), report.layout] as const]),
  ]
}

/** What a certificate says of its holder, and who that is to the reader. */
const certificateTexts = (
  language: Language,
  holder: IdentityDescription,
  issuer: TimestampDescription['issuer'],
  person: TimestampDescription['person'],
): readonly string[] => {
  const word = words(language)
  return [
    word(`issuer-${issuer}`, { issuer: fullName(holder.issuer) }),
    word('valid-from', { from: holder.from, to: holder.to, key: keyOf(holder) }),
    word('fingerprint', { fingerprint: holder.fingerprint }),
    ...(person === undefined ? [] : [word('person-known', person)]),
  ]
}

/** The time stamp of a signature: who says when, under which number, and by which certificate. */
export const timestampTexts = (language: Language, stamp: TimestampDescription): readonly string[] => [
  stampText(language, stamp),
  words(language)('stamped-as', { serial: stamp.serial, policy: stamp.policy }),
  ...certificateTexts(language, stamp.authority, stamp.issuer, stamp.person),
]

const signerLines = (language: Language, signature: SignatureDescription): readonly Line[] => {
  const word = words(language)
  const { signer, time, reason, issuer, timestamp } = signature
  const named = `field-${signature.field}`
  const field = isWord(named) ? word(named) : signature.field
  const verdict = word(`signature-${signature.verdict}`)
  const details =
    signer === undefined || issuer === undefined ? [] : certificateTexts(language, signer, issuer, signature.person)
  return [
    signer === undefined
      ? word('signer-unknown', { field, verdict })
      : word('signer', { field, name: fullName(signer.subject), verdict }),
    ...(time === undefined ? [] : [word('signed-at', { time })]),
    ...(reason === undefined ? [] : [word('signed-for', { reason })]),
    ...details,
    ...(timestamp === undefined ? [] : timestampTexts(language, timestamp)),
    ...signature.problems.map((problem) => problemText(language, problem)),
  ].map((text): Line => ['', text])
}

const checkLines = (language: Language, result: VerificationResult, check: Check): readonly Line[] => {
  const word = words(language)
  const key = `${check}-${result[check].verdict}`
  const verdict = isWord(key) ? word(key) : key
  const told = new Set(check === 'signature' ? result.signature.signatures.flatMap(({ problems }) => problems) : [])
  const problems = result[check].problems.filter((problem) => !told.has(problem))
  return [
    [word(`check-${check}`), check === 'replay' ? `${verdict}${countedText(language, result)}` : verdict],
    ...(check === 'signature' ? signatureLines(language, result) : []),
    ...(check === 'replay' ? differenceLines(language, result) : []),
    ...problems.slice(0, MOST_SHOWN).map((problem): Line => ['', problemText(language, problem)]),
  ]
}

const countedText = (language: Language, { replay: { compared, differing, verdict } }: VerificationResult): string => {
  if (verdict === 'not-replayed') return ''
  const slots = { compared: number(compared), differing: number(differing) }
  return ` (${words(language)(differing === 0 ? 'counted-same' : 'counted-differ', slots)})`
}

const signatureLines = (language: Language, { signature }: VerificationResult): readonly Line[] => [
  ...signature.signatures.flatMap((each) => signerLines(language, each)),
  ...signature.remarks.map(({ code, ...slots }): Line => ['', say(signatureRemarks, language, code, slots)]),
  // Of somebody the reader has compared a name is no claim any more.
  ...(signature.signatures.every(isKnown) ? [] : [['', words(language)('name-is-claim')] as const]),
]

const isKnown = ({ person, timestamp }: SignatureDescription): boolean =>
  person !== undefined && (timestamp === undefined || timestamp.person !== undefined)

const differenceLines = (language: Language, { replay: { differences, differing } }: VerificationResult): Line[] => {
  const word = words(language)
  const lines = differences
    .slice(0, MOST_SHOWN)
    .map((found): Line => ['', word(`difference-${found.in}`, { ...found, node: found.node ?? '', path: found.path })])
  const more = differing - lines.length
  return more > 0 && lines.length > 0 ? [...lines, ['', word('more', { count: number(more) })]] : lines
}

/** Everything a verification says, one line under the other. */
export const verificationLines = (language: Language, result: VerificationResult): readonly Line[] => {
  const { report } = result
  const word = words(language)
  return [
    ...reportLines(language, result),
    ...checks.flatMap((check) => checkLines(language, result, check)),
    ...(report === undefined ? [] : statedTexts(language, report)).map((text, index): Line => [
      index === 0 ? word('stated') : '',
      text,
    ]),
    ...todayTexts(language, result, number).map((text, index): Line => [index === 0 ? word('today') : '', text]),
  ]
}
