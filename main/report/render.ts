// From a model to the unsigned pages. Everything printed comes from the model and nothing from elsewhere, so that the pages
// can be drawn again from the receipt and compared.
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { reportTerms } from '../../shared/language/report.ts'
import { ReportContent } from './content.ts'
import { isMoment } from './identity.ts'
import type { ReportModel } from './model.ts'
import { type FontSource, shippedFonts } from './page/fonts.ts'
import { Paper } from './page/paper.ts'
import { sheets } from './page/style.ts'
import { drawReceipt, drawVerification } from './parts/closing.ts'
import { drawCover, kindOf } from './parts/cover.ts'
import { drawDates, drawPositions } from './parts/dates.ts'
import { drawDecisions } from './parts/decisions.ts'
import type { Context } from './parts/context.ts'
import { drawDoubts } from './parts/doubts.ts'
import { drawExceptions } from './parts/exceptions.ts'
import { drawOpenings } from './parts/openings.ts'
import { drawSummary } from './parts/summary.ts'
import { drawTraces, numberTraces } from './parts/traces.ts'
import { drawTransactions } from './parts/transactions.ts'
import { drawWithdrawn } from './parts/withdrawn.ts'
import { RECEIPT_FILE, ReceiptWriter, receiptHead, receiptKeyword } from './receipt.ts'

export type RenderedReport = {
  readonly pdf: Uint8Array
  readonly receiptSha256: string
  readonly pages: number
  readonly transactions: number
}

/** What stands between the cover and how to verify the report, by its kind. */
const drawParts = (context: Context): void => {
  const { model, content } = context
  switch (model.kind) {
    case 'exceptions':
      return drawExceptions(context)
    case 'ledger-statement':
      return drawPositions(context)
    case 'deadline-register':
      return drawDates(context)
    case undefined: {
      const traceNumbers = numberTraces(content.traces)
      if (model.subject === undefined) {
        drawSummary(context, content.tally.summary(model))
        drawDecisions(context)
      }
      drawOpenings(context)
      drawTransactions(context, traceNumbers)
      drawWithdrawn(context)
      drawTraces(context, traceNumbers)
      drawDates(context)
      drawPositions(context)
      drawDoubts(context)
    }
  }
}

/** Draws the report in one language. Equal models and languages give equal bytes. */
export const renderReport = async (
  model: ReportModel,
  options: { readonly lang: Language; readonly fonts?: FontSource },
): Promise<Result<RenderedReport, ReportProblem>> => {
  const language = options.lang
  if (!isMoment(model.created)) return failed({ code: 'time-malformed', text: model.created })
  const content = new ReportContent(model.pack.pack, language)
  const writer = new ReceiptWriter()
  for await (const entry of model.entries) {
    const steps = writer.add(entry)
    if (!steps.ok) return steps
    content.add(entry, steps.value)
  }
  const head = receiptHead(model, language)
  if (!head.ok) return head
  const receipt = writer.finish(head.value)
  if (!receipt.ok) return receipt

  const shortHash = (hash: string): string => hash.replace(/^sha256:/, '').slice(0, 12)
  const paper = new Paper({
    sheet: sheets[model.paper],
    language,
    title: `${say(reportTerms, language, kindOf(model))}: ${model.subject ?? model.case.title}`,
    author: [model.case.preparedBy, model.case.organization].filter(Boolean).join(', '),
    subject: say(reportTerms, language, 'rule-name'),
    product: model.product,
    keywords: receiptKeyword(receipt.value.sha256),
    created: model.created,
    fonts: options.fonts ?? shippedFonts,
    head: [model.case.title, say(reportTerms, language, 'running-pack', { hash: shortHash(model.pack.hash) })],
    foot: say(reportTerms, language, 'running-report', { id: model.id, hash: shortHash(receipt.value.sha256) }),
    pageOf: (page, pages) => say(reportTerms, language, 'page-of', { page, pages }),
  })
  const context = { paper, model, content, receipt: receipt.value }
  drawCover(context)
  drawParts(context)
  drawVerification(context)
  drawReceipt(context)
  paper.attach({
    name: RECEIPT_FILE,
    description: say(reportTerms, language, 'receipt-hash'),
    deflated: receipt.value.deflated,
    length: receipt.value.length,
    md5: receipt.value.md5,
  })
  const pdf = await paper.finish()
  return ok({
    pdf,
    receiptSha256: receipt.value.sha256,
    pages: paper.page,
    transactions: content.lines.length,
  })
}
