// Papers written to a folder: each as PDF and DOCX, with its working sheet beside it.
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Filled, WrittenPaper } from '../../shared/contract/filing.ts'
import type { PaperSize } from '../../shared/contract/values.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { expectPlace, writeNew } from '../files/atomic.ts'
import { paperAsDocx } from '../filing/docx.ts'
import { isWhole } from '../filing/fill.ts'
import { drawPaper } from '../filing/paper.ts'
import { drawSheet } from '../filing/sheet.ts'
import { type FilingAsked, type FilingsAnswer, type NoFiling, filing } from './filing.ts'
import { product } from '../../shared/contract/product.ts'
import type { Work } from './work.ts'

export type FilingOrder = FilingAsked & {
  /** Made where it is not there. No file in it is overwritten. */
  readonly folder: string
  /** Of the working sheet; a paper that is filed is English. */
  readonly language: Language
  readonly paper: PaperSize
  /** The moment of making, UTC. */
  readonly created: string
}

export type FilingsWritten = { readonly papers: readonly WrittenPaper[]; readonly refused: FilingsAnswer['refused'] }

/** Names that every file system takes; reports of one holder differ by their day. */
const nameOf = ({ kind, subject, due }: Filled): string => {
  const of = subject.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 80)
  const day = kind.startsWith('veu-') || kind === 'chip-accounting' ? `-${due?.day ?? ''}` : ''
  return `${kind}-${of}${day}`
}

const distinct = (papers: readonly Filled[]): readonly (readonly [name: string, paper: Filled])[] => {
  const seen = new Map<string, number>()
  return papers.map((paper) => {
    const name = nameOf(paper)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return [count === 1 ? name : `${name}-${count}`, paper] as const
  })
}

/** Draws the papers and writes them to new files. Throws the system's error where one cannot be written. */
export const writeFilings = async (work: Work, order: FilingOrder): Promise<Result<FilingsWritten, NoFiling>> => {
  const filled = filing(work, order)
  if (!filled.ok) return filled
  const { folder, language, paper, created, preparer } = order
  const named = distinct(filled.value.papers)
  const endings = ['.pdf', '.docx', '-sheet.pdf'] as const
  if (named.length > 0) mkdirSync(folder, { recursive: true })
  for (const [name] of named) for (const ending of endings) expectPlace(join(folder, `${name}${ending}`), 'new')
  const drawing = { paper, created, author: preparer, product }
  const papers: WrittenPaper[] = []
  for (const [name, each] of named) {
    const made = [await drawPaper(each, drawing), paperAsDocx(each), await drawSheet(each, language, drawing)]
    const files: { name: string; sha256: string }[] = []
    for (const [index, bytes] of made.entries()) {
      const file = `${name}${endings[index] ?? ''}`
      await writeNew(join(folder, file), bytes)
      files.push({ name: file, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    papers.push({
      kind: each.kind,
      subject: each.subject,
      ...(each.due === undefined ? {} : { due: each.due.day }),
      isWhole: isWhole(each),
      missing: each.missing,
      unmet: each.checks.filter(({ isMet }) => !isMet).map(({ id }) => id),
      files,
    })
    work.progress(papers.length, named.length)
  }
  return ok({ papers, refused: filled.value.refused })
}
