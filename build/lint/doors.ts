// What imports alone do not show of the application layer and its doors: where words for people stand, where loops over what a case
// or a list holds, and who starts threads.
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

export type SourceFile = { readonly path: string; readonly text: string }

const read = (pattern: string): readonly SourceFile[] =>
  globSync(pattern).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))

/** Layers of code that hand codes and slots on: words stand in shared/language, and those of the law in the pack. */
const WITHOUT_WORDS = 'main/{archive,casefile,casework,cli,desktop,engine,files,ledger,report,threads}/**/*.ts'

/** Code with a Chinese word in it, outside comments. */
export const wordsIn = ({ path, text }: SourceFile): readonly string[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)
    if (isText && /\p{Script=Han}/u.test(node.text)) found.push(`words-stand-in-catalogs: ${path} holds “${node.text}”`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Loops of the doors that wait for something which is no record of a case and no row of a list. */
const WAITS_FOR_OTHER: ReadonlyMap<string, string> = new Map([
  ['main/cli/io.ts', 'lines on their way out'],
  ['main/cli/stream.ts', 'pieces of standard input'],
  ['main/cli/command/verify.ts', 'the files that are named'],
  ['main/desktop/preload.ts', 'the files that were dropped'],
  ['main/desktop/services/workshop.ts', 'work that writes'],
])

/** A list gone through with a function that waits, as in `ids.map(async (id) => …)`. */
const isForEachAsync = (node: ts.Node): boolean =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  ['map', 'flatMap', 'forEach', 'filter', 'reduce'].includes(node.expression.name.text) &&
  node.arguments.some(
    (given) =>
      ts.isArrowFunction(given) && given.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true,
  )

/** A door asks once and shows: a loop that waits in it goes over records, rows or pages, which casework does. */
export const loopsIn = ({ path, text }: SourceFile): readonly string[] => {
  if (WAITS_FOR_OTHER.has(path)) return []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const waits = (node: ts.Node): boolean =>
    ts.isAwaitExpression(node) ||
    (!ts.isFunctionLike(node) && ts.forEachChild(node, (child) => waits(child) || undefined) === true)
  const visit = (node: ts.Node): void => {
    const isLoop = ts.isIterationStatement(node, false)
    const isOverStream = ts.isForOfStatement(node) && node.awaitModifier !== undefined
    if (isOverStream || (isLoop && waits(node.statement)) || isForEachAsync(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`doors-hold-no-loop: ${path}:${line + 1} waits in a loop`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Threads are started, and spoken with, by the protocol of main/threads alone; an entry only takes what it was started with. */
export const threadsIn = ({ path, text }: SourceFile): readonly string[] =>
  !path.startsWith('main/threads/') && /\bnew Worker\(|\bparentPort\b/.test(text)
    ? [`one-protocol-of-threads: ${path} starts a thread, or speaks to one, by itself`]
    : []

export const brokenByDoors = (): readonly string[] => [
  ...read(WITHOUT_WORDS).flatMap(wordsIn),
  ...read('main/{cli,desktop}/**/*.ts').flatMap(loopsIn),
  ...read('main/**/*.ts').flatMap(threadsIn),
]
