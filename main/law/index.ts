// The law as the rest of the product sees it.
export { determine, ENGINE, type Determined } from './determine.ts'
export { traceId } from './evaluation.ts'
export { currentPack, packHash, type LoadedPack } from './pack.ts'
export { packByHash, shippedPacks } from './packs.ts'
export { prove, type Proof } from './proof.ts'
export { decisiveFacts, sensitivityOf, type Flip, type OpenFact, type Sensitivity } from './sensitivity.ts'
