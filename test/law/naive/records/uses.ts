// End uses as the record lists them. A missing or empty list says nothing, and one with an unknown use leaves every other possible.
import type { EndUse } from '../../../../shared/contract/interchange.ts'
import { type Reader, named, yesNo } from './read.ts'

const use =
  (...of: readonly EndUse[]): Reader =>
  ({ record }) => {
    const found = record.endUse ?? []
    if (found.some((each) => of.includes(each))) return ['yes']
    return found.length === 0 || found.includes('unknown') ? yesNo : ['no']
  }

const manufacturing: readonly EndUse[] = ['development', 'production', 'storage-before-delivery']

/** 740.28(a): "development", "production", or storage prior to delivery. */
export const manufacturingUse: Reader = ({ record }) => {
  const found = record.endUse ?? []
  if (found.length === 0 || found.includes('unknown')) return ['only', 'partly', 'none']
  const mine = found.filter((each) => manufacturing.includes(each)).length
  return [mine === found.length ? 'only' : mine === 0 ? 'none' : 'partly']
}

export const trains = use('training-4e091')
export const resale = use('resale')
export const repair = use('repair-replacement')
export const temporary = use('temporary')
export const governmentUse = use('government')
/** 740.13(a): operation, installation, maintenance and repair. */
export const operationUse = use('datacenter-operation', 'repair-replacement')
export const datacenterUse = use('datacenter-operation', 'training-4e091', 'training-other', 'inference', 'fine-tuning')

/** D-07: of what is resold, who takes title owns it on arrival. */
export const lppOwner: Reader = (reading) => named(resale(reading), 'reseller', 'ultimate-consignee')
