// Every form, in the order of the rule.
import type { FilingKind } from '../../../shared/contract/filing.ts'
import type { Form } from '../form.ts'
import { acmAccounting } from './acm.ts'
import { advisoryOpinion } from './advisory-opinion.ts'
import { aiaCertification } from './aia-certification.ts'
import { aiaCopy, aiaEccn, aiaShipmentNotice } from './aia.ts'
import { chipAccounting } from './chip-accounting.ts'
import { licenseApplication } from './license.ts'
import { lppCopy, lppLimitReached, lppPriorNotice } from './lpp-messages.ts'
import { lppCertification } from './lpp.ts'
import { nacNotification } from './nac.ts'
import { veuEndUserReport, veuReexportReport, veuShipmentNotice } from './veu.ts'

const byKind: Readonly<Record<FilingKind, Form>> = {
  'nac-notification': nacNotification,
  'aia-eccn': aiaEccn,
  'aia-certification': aiaCertification,
  'aia-certification-copy': aiaCopy,
  'aia-shipment-notice': aiaShipmentNotice,
  'lpp-certification': lppCertification,
  'lpp-certification-copy': lppCopy,
  'lpp-prior-notice': lppPriorNotice,
  'lpp-limit-reached': lppLimitReached,
  'acm-accounting': acmAccounting,
  'license-application': licenseApplication,
  'veu-shipment-notice': veuShipmentNotice,
  'veu-reexport-report': veuReexportReport,
  'veu-end-user-report': veuEndUserReport,
  'chip-accounting': chipAccounting,
  'advisory-opinion': advisoryOpinion,
}

export const forms: readonly Form[] = Object.values(byKind)

export const formOf = (kind: FilingKind): Form => byKind[kind]
