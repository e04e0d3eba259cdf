// The arrows between folders, checked on the real imports: renderer → shared; main/* → shared; the command line and the desktop →
// casework, which alone joins the law, the ledgers, the case file and the reports; engine, law and ledger touch nothing but shared
// code; one importer each for what is dangerous or native; the verifier's page stands on what verifies and on nothing of Node.
import { globSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type IRegularForbiddenRuleType, cruise } from 'dependency-cruiser'
import { brokenByDoors } from './doors.ts'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

type Ends = Pick<IRegularForbiddenRuleType, 'from' | 'to'>

const forbid = (name: string, comment: string, from: Ends['from'], to: Ends['to']): IRegularForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
})

const onlyFrom = (folder: string, name: string): IRegularForbiddenRuleType =>
  forbid(
    `only-${folder}-imports-${name}`,
    `${name} has one importer`,
    { path: '^(shared|main|renderer)/', pathNot: `^main/${folder}/` },
    { path: `node_modules/(@types/)?${name}/` },
  )

const NODE_BUILTIN = 'core'

const arrows: IRegularForbiddenRuleType[] = [
  forbid('no-cycles', 'modules form a DAG', {}, { circular: true }),
  forbid('no-unresolved', 'every import is found', {}, { couldNotResolve: true }),
  forbid('shared-is-pure', 'shared runs everywhere', { path: '^shared/' }, { dependencyTypes: [NODE_BUILTIN] }),
  forbid(
    'shared-stands-alone',
    'shared imports no other part',
    { path: '^shared/' },
    { path: '^(main|renderer|build|test)/' },
  ),
  forbid(
    'the-kernel-knows-no-contract',
    'numbers, days and results know nothing of the field',
    { path: '^shared/kernel/' },
    { path: '^shared/(?!kernel/)' },
  ),
  forbid(
    'renderer-sees-shared-only',
    'the window reaches main by IPC alone',
    { path: '^renderer/' },
    { path: '^(main|build|test)/' },
  ),
  forbid(
    'renderer-has-no-node',
    'the window is sandboxed',
    { path: '^renderer/' },
    { dependencyTypes: [NODE_BUILTIN] },
  ),
  forbid(
    'renderer-is-in-layers',
    'the frame and the data know no widget, widgets no screen, screens no app',
    { path: '^renderer/(data|frame|widgets)/' },
    { path: '^renderer/(screens|app)/' },
  ),
  forbid(
    'the-frame-is-below-widgets',
    'what every widget may use rests on no widget',
    { path: '^renderer/(data|frame)/' },
    { path: '^renderer/widgets/' },
  ),
  forbid('screens-know-no-app', 'the app composes screens', { path: '^renderer/screens/' }, { path: '^renderer/app/' }),
  forbid(
    'engine-knows-no-law',
    'the engine is generic',
    { path: '^main/engine/' },
    { path: '^(main/(?!engine/)|renderer/|build/|test/)' },
  ),
  forbid(
    'law-sees-engine-types',
    "the rule pack is data in the engine's terms",
    { path: '^main/law/' },
    { path: '^(main/(?!law/|engine/)|renderer/|build/|test/)' },
  ),
  forbid(
    'ledger-is-pure',
    'ledgers are pure over entries',
    { path: '^main/ledger/' },
    { path: '^(main/(?!ledger/)|renderer/|build/|test/)' },
  ),
  forbid(
    'decisions-do-no-io',
    'engine, law and ledger have no clock and no files',
    { path: '^main/(engine|law|ledger)/' },
    { dependencyTypes: [NODE_BUILTIN] },
  ),
  forbid(
    'main-is-not-test',
    'the product imports no test and no build code',
    { path: '^main/' },
    { path: '^(renderer|build|test)/' },
  ),
  forbid(
    'replay-asks-no-casework',
    'what makes a report again is handed all it needs',
    { path: '^main/(report|archive)/' },
    { path: '^main/casework/' },
  ),
  forbid(
    'doors-ask-casework',
    'the command line and the desktop hold no rule and no loop over records',
    { path: '^main/(cli|desktop)/' },
    { path: '^main/(engine|law|ledger|casefile|report|archive)/' },
  ),
  forbid(
    'doors-define-no-table',
    'the columns of a list stand once, for whoever shows it',
    { path: '^main/(cli|desktop)/' },
    { path: '^(shared/tables/table|main/intake/(csv|export))\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'casework-knows-no-door',
    'a question is the same whoever asks it',
    { path: '^main/(casework|casefile|report|archive|filing|intake|files|threads)/' },
    { path: '^main/(cli|desktop)/' },
  ),
  forbid(
    'files-know-no-law',
    'the case file, lists and files are kept without knowing what they mean',
    { path: '^main/(casefile|intake|files|threads)/' },
    { path: '^main/(engine|law|ledger|report|archive|casework)/' },
  ),
  forbid(
    'nobody-imports-the-desktop',
    'the desktop is a top',
    { path: '^main/(?!desktop/)' },
    { path: '^main/desktop/' },
  ),
  forbid(
    'nobody-imports-the-command-line',
    'the command line is a top',
    { path: '^main/(?!cli/)' },
    { path: '^main/cli/' },
  ),
  forbid(
    'nobody-imports-the-verifier',
    'the page of the verifier is a top',
    { path: '^(main|renderer|shared)/' },
    { path: '^verifier/' },
  ),
  forbid(
    'the-verifier-has-no-node',
    'it runs in any browser; parts of Node stand in its own folder',
    { path: '^verifier/' },
    { dependencyTypes: [NODE_BUILTIN] },
  ),
  forbid(
    'the-verifier-is-what-verifies',
    'it stands on the archive and the report alone',
    { path: '^verifier/' },
    { path: '^(main/(?!archive/|report/)|renderer/|build/|test/)' },
  ),
  onlyFrom('casefile', 'better-sqlite3'),
  onlyFrom('desktop', 'electron'),
]

/** Dangerous parts of electron that one file each wraps, so that one place checks who calls and with what. */
const WRAPPED_ONCE = ['ipcMain', 'ipcRenderer', 'contextBridge', 'shell', 'protocol', 'dialog']

const electronImports = /import\s+(?!type\b)[^'"]*?from\s+['"]electron['"]/g

const importersOf = (name: string): string[] =>
  globSync('{main,renderer,shared}/**/*.{ts,tsx}').filter((file) =>
    [...readFileSync(file, 'utf8').matchAll(electronImports)].some(([statement]) =>
      new RegExp(`(?<!type )\\b${name}\\b`).test(statement),
    ),
  )

const crowded = WRAPPED_ONCE.flatMap((name) => {
  const importers = importersOf(name)
  return importers.length > 1 ? [`one-importer-of-${name}: ${importers.join(', ')}`] : []
})

const { output } = await cruise(['shared', 'main', 'renderer', 'verifier'], {
  ruleSet: { forbidden: arrows },
  validate: true,
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.js', '.json'],
  },
})
if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of its result')
const { summary } = output
const broken = [
  ...summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
  ...crowded,
  ...brokenByDoors(),
]
for (const line of broken) console.error(line)
console.log(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised ?? 0} imports, ${broken.length} against the arrows`,
)
// Without a classic TypeScript API the cruiser finds nothing and is content.
if (summary.totalCruised === 0 || broken.length > 0) process.exitCode = 1
