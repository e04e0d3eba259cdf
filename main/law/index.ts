// The law as the rest of the product sees it.
export { determine, determineUnder, ENGINE, type Determined } from './determine.ts'
export { traceId } from './evaluation.ts'
export { currentPack, packHash, type LoadedPack } from './pack.ts'
export { packByHash, shippedPacks } from './packs.ts'
export { doubtEffects, type Carry, type DoubtChange, type DoubtEffect, weighedDoubts } from './doubt-effects.ts'
export { prove, type Proof } from './proof.ts'
export { sensitivityOf, type Flip, type OpenFact, type Sensitivity } from './sensitivity.ts'
export { inChinese } from './duties.ts'
