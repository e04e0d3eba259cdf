// The type checker as a judge: it runs before any test, and what it refuses is told apart. Each mutant is a copy of its file beside it, all in
// one program.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { type Mutant, root } from './code.ts'

const optionsOf = (config: string): ts.CompilerOptions => {
  const read = ts.readConfigFile(config, (path) => ts.sys.readFile(path))
  return { ...ts.parseJsonConfigFileContent(read.config, ts.sys, join(config, '..')).options, noEmit: true }
}

/** The mutants that do not pass the type checker. */
export const refusedByTypes = (mutants: readonly Mutant[]): ReadonlySet<Mutant> => {
  const copies = new Map(
    mutants.map((mutant) => [join(root, mutant.file).replace(/\.ts$/, `.mutant-${mutant.id}.ts`), mutant]),
  )
  const textOf = ({ file, start, original, replacement }: Mutant): string => {
    const text = readFileSync(join(root, file), 'utf8')
    return text.slice(0, start) + replacement + text.slice(start + original.length)
  }
  const options = optionsOf(join(root, 'main', 'tsconfig.json'))
  const host = ts.createCompilerHost(options)
  const program = ts.createProgram({
    rootNames: [...copies.keys()],
    options,
    host: {
      ...host,
      fileExists: (path) => copies.has(path) || host.fileExists(path),
      readFile: (path) => {
        const mutant = copies.get(path)
        return mutant === undefined ? host.readFile(path) : textOf(mutant)
      },
      getSourceFile: (path, ...rest) => {
        const mutant = copies.get(path)
        return mutant === undefined
          ? host.getSourceFile(path, ...rest)
          : ts.createSourceFile(path, textOf(mutant), ts.ScriptTarget.ES2025)
      },
    },
  })
  return new Set(
    [...copies].flatMap(([path, mutant]) => {
      const source = program.getSourceFile(path)
      if (source === undefined) throw new Error(`${path} is not in the program`)
      const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      return problems.length > 0 ? [mutant] : []
    }),
  )
}
