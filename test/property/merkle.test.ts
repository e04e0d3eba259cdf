// Properties of the log's tree: every proof it makes holds, and no proof holds for anything else.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  leafHash,
  nodeHash,
  proveConsistency,
  proveInclusion,
  rootOf,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from '../../shared/kernel/merkle.ts'

const size = fc.integer({ min: 1, max: 70 })
const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => leafHash(`entry ${index}`))
const root = (leaves: readonly Uint8Array[]): string => toHex(rootOf(leaves))

// The definition of RFC 6962 section 2.1, word for word, apart from the tree under test.
const definedRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves
  if (leaves.length === 1 && only !== undefined) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)))
}

test('the root is the one the definition gives, at every size up to 130', () => {
  for (let count = 1; count <= 130; count += 1) expect(root(leavesOf(count))).toBe(toHex(definedRoot(leavesOf(count))))
})

test('every leaf of every tree is proved to be in it', () => {
  fc.assert(
    fc.property(size, fc.nat(), (count, pick) => {
      const leaves = leavesOf(count)
      expect(verifyInclusion(proveInclusion(leaves, pick % count), root(leaves)).ok).toBe(true)
    }),
  )
})

test('every tree is proved to continue each of its beginnings', () => {
  fc.assert(
    fc.property(size, fc.nat(), (count, pick) => {
      const leaves = leavesOf(count)
      const first = pick % (count + 1)
      expect(verifyConsistency(proveConsistency(leaves, first), root(leaves.slice(0, first)), root(leaves)).ok).toBe(
        true,
      )
    }),
  )
})

test('a log whose past was changed in one entry cannot be shown to continue it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (count, pickFirst, pickChanged) => {
      const leaves = leavesOf(count)
      const first = 1 + (pickFirst % count)
      const changed = pickChanged % first
      const forged = leaves.with(changed, leafHash('forged'))
      expect(verifyConsistency(proveConsistency(forged, first), root(leaves.slice(0, first)), root(forged)).ok).toBe(
        false,
      )
    }),
  )
})

test('no inclusion proof holds at another place, for another leaf or with one hash of its path changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (count, pick, other) => {
      const leaves = leavesOf(count)
      const head = root(leaves)
      const index = pick % count
      const proof = proveInclusion(leaves, index)
      const elsewhere = other % count
      expect(verifyInclusion({ ...proof, index: elsewhere }, head).ok).toBe(elsewhere === index)
      expect(verifyInclusion({ ...proof, leaf: toHex(leafHash('forged')) }, head).ok).toBe(false)
      const step = other % proof.path.length
      expect(verifyInclusion({ ...proof, path: proof.path.with(step, toHex(leafHash('forged'))) }, head).ok).toBe(false)
    }),
  )
})
