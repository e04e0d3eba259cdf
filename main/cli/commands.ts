// The table of the commands: what each takes, and where its code is. Arguments are read and help is written from it.
import { signOffRoles } from '../../shared/contract/casefile.ts'
import { filingKinds } from '../../shared/contract/filing.ts'
import { encodings } from '../../shared/contract/import-plan.ts'
import { papers, reportKinds } from '../../shared/contract/values.ts'
import type { OptionKey } from '../../shared/language/cli/options.ts'
import type { Arguments, CommandSpec, OptionSpec } from './command-spec.ts'
import { separatorNames } from './list-words.ts'

const option = (name: string, help: OptionKey, rest: Omit<OptionSpec, 'name' | 'help'> = {}): OptionSpec => ({
  name,
  help,
  ...rest,
})

/** Options every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  option('json', 'json'),
  option('lang', 'lang', { value: 'LANG', choices: ['en', 'zh-CN'] }),
  option('help', 'help', { short: 'h' }),
]

const lawDate = option('law-date', 'law-date', { value: 'DATE' })
const knowledgeDate = option('knowledge-date', 'knowledge-date', { value: 'DATE' })
const stdin = option('stdin', 'stdin')
const sign = option('sign', 'sign', { value: 'P12' })
const passphraseFile = option('passphrase-file', 'passphrase-file', { value: 'FILE' })
const asOf = option('as-of', 'as-of', { value: 'DATE' })
const by = option('by', 'by', { value: 'NAME' })
const format = option('format', 'format', { value: 'FORMAT', choices: ['csv', 'xlsx', 'ndjson'] })

/** How a list is to be read. */
const listOptions: readonly OptionSpec[] = [
  option('map', 'map', { value: 'HEADER=COLUMN', repeatable: true }),
  option('map-file', 'map-file', { value: 'FILE' }),
  option('set', 'set', { value: 'COLUMN=VALUE', repeatable: true }),
  option('same', 'same', { value: 'PARTY=PARTY', repeatable: true }),
  option('value', 'value', { value: 'COLUMN:WRITTEN=VALUE', repeatable: true }),
  option('unknown', 'unknown', { value: 'WORD', repeatable: true }),
  format,
  option('encoding', 'encoding', { value: 'ENCODING', choices: encodings }),
  option('separator', 'separator', { value: 'NAME', choices: separatorNames }),
  option('sheet', 'sheet', { value: 'NAME' }),
  option('header-row', 'header-row', { value: 'NUMBER' }),
  option('hidden', 'hidden', { value: 'HOW', choices: ['take', 'leave-out'] }),
  option('merged', 'merged', { value: 'HOW', choices: ['fill'] }),
  option('dates', 'dates', { value: 'ORDER', choices: ['day-first', 'month-first'] }),
  option('decimal', 'decimal', { value: 'SIGN', choices: ['point', 'comma'] }),
]

const caseOrStdin = (given: Arguments, ...rest: readonly string[]): readonly string[] =>
  given.flag('stdin') ? [] : ['CASE', ...rest]

export const commands: readonly CommandSpec[] = [
  {
    name: 'demo',
    help: 'demo',
    usage: ['docket demo DIR'],
    examples: ['docket demo ./docket-sample'],
    options: [lawDate, knowledgeDate, passphraseFile, by],
    operands: () => ['DIR'],
    load: async () => (await import('./command/demo.ts')).demoCommand,
  },
  {
    name: 'new',
    help: 'new',
    usage: ['docket new CASE [--title TITLE] [--client NAME] [--law-date DATE] [--knowledge-date DATE]'],
    examples: ['docket new acme.docket --title "Acme, 2025 shipments" --client "Acme Corporation"'],
    options: [
      option('title', 'title', { value: 'TITLE' }),
      option('client', 'client', { value: 'NAME' }),
      lawDate,
      knowledgeDate,
      by,
    ],
    operands: () => ['CASE'],
    load: async () => (await import('./command/new.ts')).newCommand,
  },
  {
    name: 'import',
    help: 'import',
    usage: ['docket import CASE FILE [--dry-run] [--map "Header=column"] [--set column=value] [--encoding ENCODING]'],
    examples: [
      'docket import acme.docket shipments.csv --dry-run',
      'docket import acme.docket shipments.xlsx --sheet "2025" --map "Ship-to=destination" --map "Remarks="',
      'docket import acme.docket erp.csv --set activity=export --same endUser=consignee --unknown N/A --map "#4=destination"',
    ],
    options: [
      option('dry-run', 'dry-run'),
      ...listOptions,
      option('existing', 'existing', { value: 'HOW', choices: ['revise', 'reject'] }),
      by,
    ],
    operands: () => ['CASE', 'FILE'],
    load: async () => (await import('./command/import.ts')).importCommand,
  },
  {
    name: 'export',
    help: 'export',
    usage: ['docket export CASE FILE [--format FORMAT] [--filter NAME=VALUE] [--answers]'],
    examples: [
      'docket export acme.docket acme.xlsx',
      'docket export acme.docket acme.ndjson',
      'docket export acme.docket license-required.xlsx --answers --filter outcomeCodified=license-required',
    ],
    options: [
      format,
      option('filter', 'set-filter', { value: 'NAME=VALUE', repeatable: true }),
      option('answers', 'export-answers'),
    ],
    operands: () => ['CASE', 'FILE'],
    load: async () => (await import('./command/export.ts')).exportCommand,
  },
  {
    name: 'determine',
    help: 'determine',
    usage: [
      'docket determine CASE [--all] [--law-date DATE] [--knowledge-date DATE]',
      'docket determine --stdin [--law-date DATE] [--knowledge-date DATE] < records.ndjson',
    ],
    examples: [
      'docket determine acme.docket',
      'docket determine --stdin --law-date 2025-07-15 < records.ndjson > determinations.ndjson',
    ],
    options: [stdin, option('all', 'all'), lawDate, knowledgeDate, by],
    operands: (given) => caseOrStdin(given),
    load: async () => (await import('./command/determine.ts')).determineCommand,
  },
  {
    name: 'set',
    help: 'set',
    usage: [
      'docket set CASE ID… --set COLUMN=VALUE --reason TEXT [--dry-run]',
      'docket set CASE --filter NAME=VALUE --set COLUMN=VALUE --reason TEXT [--dry-run]',
      'docket set CASE --every --set COLUMN=VALUE --reason TEXT [--dry-run]',
    ],
    examples: [
      'docket set acme.docket --filter destination=BR --set held.purchaseOrder=2025-06-02 --reason "Order 4711" --dry-run',
      'docket set acme.docket T-0042 T-0043 --set consignee.headquarters=Brazil --reason "Register of companies"',
    ],
    options: [
      option('set', 'set-fact', { value: 'COLUMN=VALUE' }),
      option('filter', 'set-filter', { value: 'NAME=VALUE', repeatable: true }),
      option('every', 'set-every'),
      option('reason', 'change-reason', { value: 'TEXT' }),
      option('dry-run', 'dry-run'),
      by,
    ],
    operands: (given) => (given.flag('every') || given.values('filter').length > 0 ? ['CASE'] : ['CASE', 'ID…']),
    load: async () => (await import('./command/set.ts')).setCommand,
  },
  {
    name: 'work',
    help: 'work',
    usage: [
      'docket work CASE ID… [--assign NAME] [--status STATUS] [--due DAY] [--note TEXT]',
      'docket work CASE (--filter NAME=VALUE | --every) [--assign NAME] [--status STATUS] [--due DAY] [--note TEXT]',
    ],
    examples: [
      'docket work acme.docket T-0042 --assign Ben --status waiting-for-client --due 2026-02-13 --note "Asked for the end user"',
      'docket work acme.docket --filter assignee=Ben --filter workStatus=ready-for-review --assign Ada',
    ],
    options: [
      option('assign', 'work-assign', { value: 'NAME' }),
      option('status', 'work-status', { value: 'STATUS' }),
      option('due', 'work-due', { value: 'DAY' }),
      option('note', 'work-note', { value: 'TEXT' }),
      option('filter', 'set-filter', { value: 'NAME=VALUE', repeatable: true }),
      option('every', 'set-every'),
      by,
    ],
    operands: (given) => (given.flag('every') || given.values('filter').length > 0 ? ['CASE'] : ['CASE', 'ID…']),
    load: async () => (await import('./command/work.ts')).workCommand,
  },
  {
    name: 'withdraw',
    help: 'withdraw',
    usage: ['docket withdraw CASE ID… --reason TEXT [--dry-run]', 'docket withdraw CASE ID… --undo --reason TEXT'],
    examples: [
      'docket withdraw acme.docket T-0042 --reason "Order cancelled before shipment"',
      'docket withdraw acme.docket T-0042 --undo --reason "The cancellation was of another order"',
    ],
    options: [
      option('reason', 'change-reason', { value: 'TEXT' }),
      option('undo', 'undo-withdrawal'),
      option('dry-run', 'dry-run'),
      by,
    ],
    operands: () => ['CASE', 'ID…'],
    load: async () => (await import('./command/withdraw.ts')).withdrawCommand,
  },
  {
    name: 'sign-off',
    help: 'sign-off',
    usage: [
      'docket sign-off CASE ID… --as ROLE --sign P12 [--note TEXT] [--passphrase-file FILE]',
      'docket sign-off CASE --filter NAME=VALUE --as ROLE --sign P12 [--note TEXT]',
      'docket sign-off CASE ID… --as ROLE --withdraw --reason TEXT',
    ],
    examples: [
      'docket sign-off acme.docket T-0042 --as preparer --sign ada.p12',
      'docket sign-off acme.docket --filter signOff=prepared --as reviewer --sign grace.p12',
      'docket sign-off acme.docket T-0042 --as reviewer --withdraw --reason "The end user is to be asked again"',
    ],
    options: [
      option('as', 'sign-off-as', { value: 'ROLE', choices: signOffRoles }),
      option('filter', 'set-filter', { value: 'NAME=VALUE', repeatable: true }),
      option('every', 'set-every'),
      option('note', 'sign-off-note', { value: 'TEXT' }),
      sign,
      passphraseFile,
      option('withdraw', 'withdraw-sign-off'),
      option('reason', 'change-reason', { value: 'TEXT' }),
      by,
    ],
    operands: (given) => (given.flag('every') || given.values('filter').length > 0 ? ['CASE'] : ['CASE', 'ID…']),
    load: async () => (await import('./command/sign-off.ts')).signOffCommand,
  },
  {
    name: 'explain',
    help: 'explain',
    usage: ['docket explain CASE ID [--all]', 'docket explain --stdin [--all] < records.ndjson'],
    examples: ['docket explain acme.docket T-0042 --lang zh-CN', 'docket explain acme.docket T-0042 --all'],
    options: [stdin, option('all', 'explain-all'), lawDate, knowledgeDate],
    operands: (given) => caseOrStdin(given, 'ID'),
    load: async () => (await import('./command/explain.ts')).explainCommand,
  },
  {
    name: 'windows',
    help: 'windows',
    usage: ['docket windows CASE [--as-of DATE] [--ics FILE]'],
    examples: ['docket windows acme.docket --as-of 2025-06-01 --ics deadlines.ics'],
    options: [asOf, option('ics', 'ics', { value: 'FILE' })],
    operands: () => ['CASE'],
    load: async () => (await import('./command/windows.ts')).windowsCommand,
  },
  {
    name: 'ledger',
    help: 'ledger',
    usage: ['docket ledger CASE [--as-of DATE]', 'docket ledger CASE --account ACCOUNT --unit-tpp TPP [--as-of DATE]'],
    examples: ['docket ledger acme.docket --as-of 2025-12-31', 'docket ledger acme.docket --json'],
    options: [
      asOf,
      { name: 'account', value: 'ACCOUNT', help: 'account' },
      { name: 'unit-tpp', value: 'TPP', help: 'unit-tpp' },
    ],
    operands: () => ['CASE'],
    load: async () => (await import('./command/ledger.ts')).ledgerCommand,
  },
  {
    name: 'overview',
    help: 'overview',
    usage: ['docket overview CASE [--as-of DATE]'],
    examples: ['docket overview acme.docket', 'docket overview acme.docket --as-of 2025-12-31 --json'],
    options: [asOf],
    operands: () => ['CASE'],
    load: async () => (await import('./command/overview.ts')).overviewCommand,
  },
  {
    name: 'timeline',
    help: 'timeline',
    usage: ['docket timeline CASE'],
    examples: ['docket timeline acme.docket'],
    options: [],
    operands: () => ['CASE'],
    load: async () => (await import('./command/timeline.ts')).timelineCommand,
  },
  {
    name: 'watch',
    help: 'watch',
    usage: ['docket watch CASE [--as-of DATE]'],
    examples: ['docket watch acme.docket', 'docket watch acme.docket --as-of 2027-01-01 --json'],
    options: [asOf],
    operands: () => ['CASE'],
    load: async () => (await import('./command/watch.ts')).watchCommand,
  },
  {
    name: 'party',
    help: 'party',
    usage: ['docket party CASE [NAME]'],
    examples: ['docket party acme.docket', 'docket party acme.docket "Acme Cloud GmbH"'],
    options: [],
    operands: () => ['CASE', '[NAME]'],
    load: async () => (await import('./command/party.ts')).partyCommand,
  },
  {
    name: 'compare',
    help: 'compare',
    usage: [
      'docket compare CASE [--law-date DATE] [--knowledge-date DATE] [--pack HASH] [--to-law-date DATE] [--to-knowledge-date DATE] [--to-pack HASH]',
    ],
    examples: [
      'docket compare acme.docket --law-date 2025-05-14 --to-law-date 2025-05-15',
      'docket compare acme.docket --knowledge-date 2025-05-12 --to-knowledge-date 2025-05-13 --json',
    ],
    options: [
      lawDate,
      knowledgeDate,
      option('pack', 'side-pack', { value: 'HASH' }),
      option('to-law-date', 'to-law-date', { value: 'DATE' }),
      option('to-knowledge-date', 'to-knowledge-date', { value: 'DATE' }),
      option('to-pack', 'to-pack', { value: 'HASH' }),
    ],
    operands: () => ['CASE'],
    load: async () => (await import('./command/compare.ts')).compareCommand,
  },
  {
    name: 'doubts',
    help: 'doubts',
    usage: ['docket doubts CASE [--doubt ID]'],
    examples: ['docket doubts acme.docket', 'docket doubts acme.docket --doubt AMB-05 --lang zh-CN'],
    options: [option('doubt', 'doubt', { value: 'ID' })],
    operands: () => ['CASE'],
    load: async () => (await import('./command/doubts.ts')).doubtsCommand,
  },
  {
    name: 'report',
    help: 'report',
    usage: [
      'docket report CASE --out FILE --sign P12 [--as-of DATE] [--by NAME] [--organization NAME] [--paper a4|letter] [--transaction ID] [--lang en|zh-CN] [--reason TEXT] [--verifier FILE]',
    ],
    examples: [
      'docket report acme.docket --out acme.pdf --sign counsel.p12',
      'docket report acme.docket --out acme.pdf --sign counsel.p12 --paper letter',
      'docket report acme.docket --transaction T-0003 --out T-0003.pdf --sign counsel.p12',
      'docket report acme.docket --out acme.pdf --sign counsel.p12 --verifier check-acme.html',
    ],
    options: [
      option('out', 'out', { value: 'FILE' }),
      sign,
      passphraseFile,
      option('reason', 'reason', { value: 'TEXT' }),
      asOf,
      option('paper', 'paper', { value: 'SHEET', choices: papers }),
      option('transaction', 'memorandum', { value: 'ID' }),
      option('kind', 'report-kind', { value: 'KIND', choices: reportKinds }),
      by,
      option('organization', 'preparing-organization', { value: 'NAME' }),
      option('verifier', 'verifier', { value: 'FILE' }),
    ],
    operands: () => ['CASE'],
    load: async () => (await import('./command/report.ts')).reportCommand,
  },
  {
    name: 'filing',
    help: 'filing',
    usage: [
      'docket filing CASE --list [--kind KIND] [--due MONTH] [--as-of DATE]',
      'docket filing CASE --kind KIND (--transaction ID | --due MONTH) [--state FIELD=VALUE]… [--keep | --out DIR]',
      'docket filing CASE --drafts',
      'docket filing CASE --draft NUMBER [--state FIELD=VALUE]… [--keep | --out DIR]',
      'docket filing CASE --draft NUMBER (--sent DATE --reference TEXT | --discard --reason TEXT)',
    ],
    examples: [
      'docket filing acme.docket --list',
      'docket filing acme.docket --kind nac-notification --due 2025-06 --state-file our-desk.json --out notices',
      'docket filing acme.docket --kind nac-notification --due 2025-06 --state-file our-desk.json --keep',
      'docket filing acme.docket --draft 3 --sent 2025-06-02 --reference "SNAP-R Z1234567"',
      'docket filing acme.docket --kind advisory-opinion --doubt AMB-05 --transaction T-0042 --out letters',
    ],
    options: [
      option('list', 'filing-list'),
      option('kind', 'kind', { value: 'KIND', choices: filingKinds }),
      option('transaction', 'filing-transaction', { value: 'ID' }),
      option('due', 'filing-due', { value: 'MONTH' }),
      option('state', 'filing-state', { value: 'FIELD=VALUE', repeatable: true }),
      option('state-file', 'filing-state-file', { value: 'FILE' }),
      option('doubt', 'filing-doubt', { value: 'ID' }),
      option('date', 'filing-date', { value: 'DATE' }),
      option('keep', 'filing-keep'),
      option('drafts', 'filing-drafts'),
      option('draft', 'filing-draft', { value: 'NUMBER' }),
      option('sent', 'filing-sent', { value: 'DATE' }),
      option('reference', 'filing-reference', { value: 'TEXT' }),
      option('discard', 'filing-discard'),
      option('reason', 'change-reason', { value: 'TEXT' }),
      option('out', 'out', { value: 'DIR' }),
      option('paper', 'paper', { value: 'SHEET', choices: papers }),
      asOf,
      by,
    ],
    operands: () => ['CASE'],
    load: async () => (await import('./command/filing.ts')).filingCommand,
  },
  {
    name: 'countersign',
    help: 'countersign',
    usage: ['docket countersign FILE --sign P12 [--out FILE] [--reason TEXT] [--despite REASON]'],
    examples: ['docket countersign acme.pdf --sign reviewer.p12'],
    options: [
      sign,
      option('out', 'out', { value: 'FILE' }),
      passphraseFile,
      option('reason', 'reason', { value: 'TEXT' }),
      option('despite', 'despite', { value: 'REASON' }),
    ],
    operands: () => ['FILE'],
    load: async () => (await import('./command/countersign.ts')).countersignCommand,
  },
  {
    name: 'verify',
    help: 'verify',
    usage: ['docket verify FILE…', 'docket verify CASE --report FILE'],
    examples: [
      'docket verify acme.pdf',
      'docket verify acme.docket --json',
      'docket verify reports/*.pdf',
      'docket verify acme.docket --report acme.pdf',
    ],
    options: [option('report', 'against-report', { value: 'FILE' })],
    operands: () => ['FILE…'],
    load: async () => (await import('./command/verify.ts')).verifyCommand,
  },
  {
    name: 'verifier',
    help: 'verifier',
    usage: ['docket verifier --out FILE'],
    examples: ['docket verifier --out check-a-report.html'],
    options: [option('out', 'out', { value: 'FILE' })],
    operands: () => [],
    load: async () => (await import('./command/verifier.ts')).verifierCommand,
  },
  {
    name: 'identity',
    help: 'identity',
    usage: [
      'docket identity new FILE --name NAME [--organization NAME] [--email ADDRESS] [--years YEARS]',
      'docket identity show FILE',
    ],
    examples: ['docket identity new counsel.p12 --name "A. Counsel" --organization "Counsel LLP"'],
    options: [
      option('name', 'name', { value: 'NAME' }),
      option('organization', 'organization', { value: 'NAME' }),
      option('email', 'email', { value: 'ADDRESS' }),
      option('years', 'years', { value: 'YEARS' }),
      passphraseFile,
    ],
    operands: () => ['new|show', 'FILE'],
    load: async () => (await import('./command/identity.ts')).identityCommand,
  },
  {
    name: 'people',
    help: 'people',
    usage: ['docket people', 'docket people add FINGERPRINT --name NAME', 'docket people remove FINGERPRINT'],
    examples: ['docket people add 9F:86:D0:81:…:0A:08 --name "A. Counsel"'],
    options: [option('name', 'person-name', { value: 'NAME' })],
    operands: (given) => (given.operands.length === 0 ? [] : ['add|remove', 'FINGERPRINT']),
    load: async () => (await import('./command/people.ts')).peopleCommand,
  },
  {
    name: 'timestamp',
    help: 'timestamp',
    usage: [
      'docket timestamp request REPORT --out FILE',
      'docket timestamp attach REPORT --response FILE --out FILE [--request FILE]',
    ],
    examples: [
      'docket timestamp request acme.pdf --out acme.tsq',
      'docket timestamp attach acme.pdf --response acme.tsr --request acme.tsq --out acme-stamped.pdf',
    ],
    options: [
      option('out', 'out', { value: 'FILE' }),
      option('response', 'timestamp-response', { value: 'FILE' }),
      option('request', 'timestamp-request', { value: 'FILE' }),
    ],
    operands: () => ['request|attach', 'REPORT'],
    load: async () => (await import('./command/timestamp.ts')).timestampCommand,
  },
  {
    name: 'schema',
    help: 'schema',
    usage: [
      'docket schema [record | determination | error | receipt]',
      'docket schema --csv-template',
      'docket schema --columns',
    ],
    examples: ['docket schema record > record.schema.json', 'docket schema --csv-template > transactions.csv'],
    options: [option('csv-template', 'csv-template'), option('columns', 'columns')],
    operands: () => ['[WHICH]'],
    load: async () => (await import('./command/schema.ts')).schemaCommand,
  },
  {
    name: 'pack',
    help: 'pack',
    usage: [
      'docket pack [--coverage | --paragraph CITATION | --doubts | --red-flags | --posture | --proof | --against FILE | --export FILE]',
      'docket pack --candidate FILE CASE',
    ],
    examples: [
      'docket pack --coverage',
      'docket pack --paragraph "740.29(c)"',
      'docket pack --against title-15.xml',
      'docket pack --export pack-1.0.0.json',
      'docket pack --candidate pack-1.1.0.json acme.docket',
    ],
    options: [
      option('coverage', 'coverage'),
      option('paragraph', 'paragraph', { value: 'CITATION' }),
      option('doubts', 'doubts'),
      option('red-flags', 'red-flags'),
      option('posture', 'posture'),
      option('proof', 'proof'),
      option('against', 'against', { value: 'FILE' }),
      option('export', 'pack-export', { value: 'FILE' }),
      option('candidate', 'candidate', { value: 'FILE' }),
    ],
    operands: (given) => (given.value('candidate') === undefined ? [] : ['CASE']),
    load: async () => (await import('./command/pack.ts')).packCommand,
  },
]

/** Its own options first, then those of every command. */
export const commandOptions = (command: CommandSpec): readonly OptionSpec[] => [...command.options, ...commonOptions]

export const findCommand = (name: string): CommandSpec | undefined => commands.find((command) => command.name === name)
