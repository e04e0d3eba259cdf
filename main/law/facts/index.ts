// One reader for every axis. A record read is a point of the pack's space with, beside it, why each open axis is open.
import type { axes } from '../axes.ts'
import type { ValueOf } from '../names.ts'
import { activity } from './activity.ts'
import * as authorizations from './authorizations.ts'
import * as circuit from './circuit.ts'
import * as dates from './dates.ts'
import * as licenses from './licenses.ts'
import * as parties from './parties.ts'
import * as places from './places.ts'
import * as positions from './positions.ts'
import { known, unsettled, yesOrNo, type Reader } from './read.ts'
import * as weights from './weights.ts'
import { decimal } from '../../../shared/kernel/tpp.ts'
import { exactly } from '../cuts.ts'
import type { LawPack } from '../model.ts'
import { namesListed } from '../tables/eccn.ts'
import { readCut } from './bands.ts'

/** Axes that the classification settles, and what was known of enforcement, which is a setting. */
type ReadElsewhere = 'entry' | 'class' | 'other-controls' | 'knowledge'
export type Readers = { readonly [Id in Exclude<(typeof axes)[number]['id'], ReadElsewhere>]: Reader<ValueOf<Id>> }

const paper =
  (
    name:
      | 'eccnFurnished'
      | 'aiaCertification'
      | 'aiaCertificationSubmitted'
      | 'aiaShipmentNotice'
      | 'lppStatement'
      | 'lppPriorNotice'
      | 'purchaseOrder',
  ): Reader<'held' | 'not-held'> =>
  (context) =>
    dates.inTime(context.record.held?.[name], `held.${name}`, context)

const priorEligibility: Reader<ValueOf<'prior-eligibility'>> = ({ record }) => {
  const stated = record.prior?.eligibility
  if (stated == null) return unsettled(['free', 'license'], 'prior.eligibility')
  return known(stated === 'license-required' ? 'license' : 'free')
}

const origin: Reader<ValueOf<'origin'>> = ({ record }) =>
  record.item.origin == null ? unsettled(['us', 'foreign'], 'item.origin') : known(record.item.origin)

/** One entry of the list, or none of it: what is written otherwise does not say what hardware it was. */
const oneEntry = /^(EAR99|\d[A-E]\d{3}(\.[0-9A-Z]+)*)$/i

/** Whether hardware that somebody names is of the entries listed (734.9(l)(1): whole entries count, .b hardware included); unknown where nothing is named, or not as an entry. */
const isListed = (pack: LawPack, named: readonly string[]): boolean | undefined => {
  const plain = named.map((each) => each.normalize('NFKC').trim())
  if (plain.some((each) => namesListed(pack, pack.items.trainingHardware, each))) return true
  return plain.length > 0 && plain.every((each) => oneEntry.test(each)) ? false : undefined
}

const trainingHardware: Reader<ValueOf<'training-hardware'>> = ({ record, pack }) => {
  const product = record.item.foreignProduct
  const trained = product?.trainedOnEccns
  const listed = trained == null ? undefined : isListed(pack, trained)
  const subject = product?.hardwareSubjectToEar
  if (listed === false || subject === false) return known('not')
  if (listed === true && subject === true) return known('listed-and-subject')
  return unsettled(
    ['listed-and-subject', 'not'],
    ...(listed === undefined ? ['item.foreignProduct.trainedOnEccns'] : []),
    ...(subject == null ? ['item.foreignProduct.hardwareSubjectToEar'] : []),
  )
}

/** 734.4(c), (d): 25 percent, and 10 percent to destinations of E:1 and E:2. */
const usContent: Reader<ValueOf<'us-content'>> = (context) => {
  const every = ['none', 'at-most-de-minimis', 'above-de-minimis'] as const
  const stated = context.record.item.usContentPercent
  if (stated == null) return unsettled(every, 'item.usContentPercent')
  return readCut(context, 'us-content', {
    ...circuit.measured('controlled U.S. content', exactly(decimal(stated))),
    goesTo: () => places.isE1OrE2(context),
  })
}

const designer: Reader<ValueOf<'designer'>> = ({ record }) => {
  const stated = record.item.designer
  if (stated == null) return unsettled(['listed', 'neither'], 'item.designer')
  return known(stated === 'neither' ? 'neither' : 'listed')
}

/** Readers of every axis but `entry` and `class`, which the classification settles. */
export const readers: Readers = {
  phase: dates.phase,
  aboard: dates.aboard,
  completion: dates.completion,
  'prior-eligibility': priorEligibility,
  'actual-order': dates.actualOrder,
  activity,
  from: places.from,
  'from-restricted': places.departsRestricted,
  origin,
  'direct-product': ({ record }) =>
    yesOrNo(
      record.item.foreignProduct?.directProductOfListedTechnology,
      'item.foreignProduct.directProductOfListedTechnology',
    ),
  'listed-plant': ({ record }) => yesOrNo(record.item.foreignProduct?.listedPlant, 'item.foreignProduct.listedPlant'),
  'training-hardware': trainingHardware,
  'us-content': usContent,
  tpp: circuit.tpp,
  density: circuit.density,
  datacenter: circuit.datacenter,
  hbm: circuit.hbm,
  'memory-stated': circuit.memoryStated,
  'hbm-density': circuit.hbmDensity,
  'hbm-exporter': parties.hbmExporter,
  designer,
  'developed-in-d5': parties.developedInD5,
  'weights-published': weights.published,
  operations: weights.operations,
  derived: weights.derived,
  capability: weights.capability,
  storage: weights.storage,
  destination: places.destination,
  'china-or-macau': places.chinaOrMacau,
  'destination-a5-a6': places.destinationA5A6,
  embargo: places.embargo,
  recipients: places.recipientHeadquarters,
  consignee: places.consigneeHeadquarters,
  'recipients-located': places.recipientsLocated,
  'further-parties': parties.furtherParties,
  lessees: parties.lessees,
  'part-744': parties.part744,
  onward: parties.onward,
  'private-sector': parties.privateSector,
  'final-customer': parties.finalCustomer,
  'permanent-employee': parties.permanentEmployee,
  employers: parties.employers,
  'service-customer': parties.serviceCustomer,
  'lpp-owner': parties.lppOwner,
  'lpp-consignee': parties.lppConsignee,
  'manufacturing-use': parties.manufacturingUse,
  'trains-4e091': parties.hasUse('training-4e091'),
  'fine-tuning': weights.fineTuning,
  resale: parties.hasUse('resale'),
  repair: parties.hasUse('repair-replacement'),
  temporary: parties.hasUse('temporary'),
  'government-use': parties.hasUse('government'),
  'operation-use': parties.hasUse('repair-replacement', 'datacenter-operation'),
  'datacenter-use': parties.hasUse(
    'datacenter-operation',
    'training-4e091',
    'training-other',
    'inference',
    'fine-tuning',
  ),
  'lpp-export-year': positions.lppExportYear,
  'lpp-receipt-year': positions.lppReceiptYear,
  'lpp-shipment': circuit.lppShipment,
  'aia-cumulative': positions.aiaCumulative,
  allocation: positions.allocation,
  'allocation-net': positions.allocationNet,
  'allocation-country': places.allocationCountry,
  assurance: positions.assurance,
  'allocation-period': dates.allocationPeriod,
  'tpp-21000': circuit.tpp21000,
  'bandwidth-6500': circuit.bandwidth6500,
  veu: authorizations.veu,
  'veu-headquarters': authorizations.veuHeadquarters,
  'veu-seat': authorizations.veuSeat,
  'veu-listed': authorizations.veuListed,
  'veu-papers-dated': authorizations.veuPapersDated,
  'veu-operator': authorizations.veuOperator,
  'veu-recipients': authorizations.veuRecipients,
  'veu-country': authorizations.veuCountry,
  'veu-eligible-place': authorizations.veuEligiblePlace,
  'veu-same-site': authorizations.veuSameSite,
  'veu-security': authorizations.veuSecurity,
  'security-date': dates.securityDate,
  'government-arrangement': authorizations.governmentArrangement,
  'site-notice': authorizations.siteNotice,
  'move-notice': authorizations.moveNotice,
  'nveu-export-quarter': positions.nveuExportQuarter,
  'nveu-receipt-quarter': positions.nveuReceiptQuarter,
  'uveu-25': positions.uveu25,
  'uveu-7': positions.uveu7,
  'uveu-50': positions.uveu50,
  'veu-in-us': authorizations.veuInUs,
  'reporting-date': dates.reportingDate,
  'eccn-furnished': paper('eccnFurnished'),
  'aia-certification': paper('aiaCertification'),
  'aia-submission': paper('aiaCertificationSubmitted'),
  'aia-notice': paper('aiaShipmentNotice'),
  'aia-papers-dated': dates.aiaPapersDated,
  'lpp-papers-dated': dates.lppPapersDated,
  'lpp-statement': paper('lppStatement'),
  'lpp-notice': paper('lppPriorNotice'),
  'nac-notice': (context) =>
    dates.inTime(context.record.held?.nacFiled, 'held.nacFiled', context, context.limits.count('NAC days')),
  'nac-contents': authorizations.nacContents,
  'nac-answer': authorizations.nacAnswer,
  'acm-accounting': dates.acmAccounting,
  'purchase-order': paper('purchaseOrder'),
  license: licenses.license,
  'license-left': licenses.licenseLeft,
  'license-place': licenses.licensePlace,
}

const readersByAxis: ReadonlyMap<string, Reader> = new Map(Object.entries(readers))

/** The reader of an axis of a pack; none of those that are filled elsewhere. */
export const readerOf = (axis: string): Reader | undefined => readersByAxis.get(axis)

export { contextsOf } from './dates.ts'
export { known, readsOf, settled, type Context, type HasElected, type Read, type Reader, type Reads } from './read.ts'
