// What the paragraphs of 748.15 and of Supplement No. 10 to part 748 have in common.
import type { RouteCondition } from '../../engine/model.ts'
import { every, is, isCommodity } from '../dsl.ts'

/** Why a paragraph of the data center authorization decides no shipment. */
export const grantedByBis = 'BIS tests it when it grants the authorization; the record states the grant.'
export const grantedByBisZh = '由BIS在授予时审查；记录载明授予情况。'

export const conductOfTheVeu = 'it governs the conduct of the authorized end user after delivery, not the shipment.'
export const conductOfTheVeuZh = '规范获授权用户交付后的行为，而非发运本身。'

/** What is asked of both data center authorizations alike. */
export const both = (
  make: (id: 'UVEU' | 'NVEU') => readonly RouteCondition[],
): { readonly UVEU: readonly RouteCondition[]; readonly NVEU: readonly RouteCondition[] } => ({
  UVEU: make('UVEU'),
  NVEU: make('NVEU'),
})

/** The shares and levels measure circuits that meet 3A090.a; other items add nothing to them. */
export const countedCircuits = every(is('class', 'A'), isCommodity)
