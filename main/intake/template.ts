// The CSV template and the explanation of its columns, both from the one table of columns.
import type { Language } from '../../shared/language/catalog.ts'
import { formWords, roleWords } from '../../shared/language/columns.ts'
import { type Column, allColumns, columnWords, rolePrefixes } from './columns.ts'
import { csvLine } from './csv.ts'

/** Parties nearly every list has; the others are added by their column names. */
const TEMPLATE_ROLES = new Set(['exporter', 'intermediateConsignee', 'consignee', 'endUser', 'employer', 'employee'])

/** Columns a first list is filled with; every other column may be added. */
const TEMPLATE_PATTERNS = new Set([
  'id',
  'activity',
  'item.description',
  'item.eccn',
  'item.quantity',
  'item.unit.totalProcessingPerformance',
  'item.unit.performanceDensity',
  'item.unit.applicableDieAreaMm2',
  'item.unit.circuits',
  'item.datacenter',
  'item.designer',
  'item.origin',
  'item.weights.trainingOperations',
  'item.weights.published',
  'item.weights.base',
  'from',
  'destination',
  'parties.name',
  'parties.location',
  'parties.headquarters',
  'parties.ultimateParent',
  'parties.group',
  'parties.government',
  'parties.listed',
  'parties.veu',
  'parties.veu.kind',
  'parties.employment.permanentAndRegular',
  'parties.employment.nationality',
  'alsoRoles',
  'endUse',
  'dates.order',
  'dates.aboardCarrier',
  'dates.export',
  'dates.completed',
  'dates.received',
  'prior.eligibility',
  'prior.actualOrder',
  'held.aiaCertification',
  'held.eccnFurnished',
  'held.lppStatement',
  'held.lppPriorNotice',
  'held.nacFiled',
  'held.nacAnswer.on',
  'held.nacAnswer.result',
  'held.purchaseOrder',
  'held.license',
  'held.license.number',
  'held.license.issued',
  'positions.lpp.year',
  'positions.lpp.receivedTpp',
])

const isEmployment = ({ pattern }: Column): boolean => pattern.startsWith('parties.employment.')

export const templateColumns: readonly Column[] = allColumns.filter((column) => {
  if (!TEMPLATE_PATTERNS.has(column.pattern)) return false
  if (column.party === undefined) return true
  if (!TEMPLATE_ROLES.has(column.party.prefix)) return false
  return isEmployment(column) ? column.party.prefix === 'employee' : true
})

const EXAMPLE: Readonly<Record<string, string>> = {
  id: 'EXAMPLE-1',
  activity: 'export',
  'item.description': 'Example accelerator',
  'item.quantity': '100',
  'item.unit.totalProcessingPerformance': '15832',
  'item.unit.applicableDieAreaMm2': '814',
  'item.datacenter': 'yes',
  'item.designer': 'approved',
  'item.origin': 'us',
  from: 'US',
  destination: 'BR',
  'exporter.name': 'Example Exporter Inc.',
  'exporter.location': 'US',
  'exporter.headquarters': 'US',
  'exporter.ultimateParent': 'US',
  'exporter.listed': 'none',
  'consignee.name': 'Universidade Exemplo',
  'consignee.location': 'BR',
  'consignee.headquarters': 'BR',
  'consignee.ultimateParent': 'BR',
  'consignee.government': 'none',
  'consignee.listed': 'none',
  'consignee.veu': 'none',
  'consignee.alsoRoles': 'end-user; operator; owner',
  endUse: 'datacenter-operation; inference',
  'dates.order': '2025-06-02',
  'dates.export': '2025-07-15',
  'held.lppStatement': '2025-06-10',
  'held.purchaseOrder': '2025-06-02',
  'positions.lpp.year': '2025',
  'positions.lpp.receivedTpp': '0',
}

/** A header row and one example row, as a file that spreadsheets open as UTF-8. */
export const csvTemplate = (): string =>
  '\u{FEFF}' +
  csvLine(templateColumns.map(({ name }) => name)) +
  csvLine(templateColumns.map(({ name }) => EXAMPLE[name] ?? ''))

export type ColumnExplanation = { readonly column: string; readonly words: string; readonly form: string }

const formOf = (column: Column, language: Language): string => {
  const words = formWords[column.kind]
  const form = (language === 'en' ? words?.en : words?.zh) ?? column.kind
  const isClosed = column.kind === 'choice' || column.kind === 'choices'
  return isClosed ? `${form}: ${column.choices.join(', ')}` : form
}

const explain = (column: Column, name: string, language: Language): ColumnExplanation => {
  const words = columnWords(column)
  return { column: name, words: language === 'en' ? words.en : words.zh, form: formOf(column, language) }
}

/** Every column of the record, those of parties once for all roles (`PARTY.name`). */
export const explainColumns = (language: Language): ColumnExplanation[] =>
  allColumns.flatMap((column) => {
    if (column.party === undefined) return [explain(column, column.name, language)]
    if (column.party.prefix !== 'consignee') return []
    return [explain(column, column.name.replace(/^consignee/, 'PARTY'), language)]
  })

/** The prefixes that stand in the place of PARTY, and the role each means. */
export const explainParties = (language: Language): readonly (readonly [prefix: string, role: string])[] =>
  rolePrefixes.map((prefix) => [prefix, (language === 'en' ? roleWords[prefix]?.en : roleWords[prefix]?.zh) ?? prefix])
