// Merkle trees of RFC 6962. The heads and paths below are the published vectors of the reference implementation
// (google/certificate-transparency, merkletree/merkle_tree_test.cc and merkle_verifier_test.cc), over its eight leaves.
import { expect, test } from 'vitest'
import {
  fromHex,
  growingTree,
  leafHash,
  proveConsistency,
  proveInclusion,
  rootOf,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from '../../../../shared/kernel/merkle.ts'

const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const leaves = entries.map((hex) => leafHash(Uint8Array.from(Buffer.from(hex, 'hex'))))

const heads = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(heads.map((head, size) => [size, head] as const))(
  'the head of the first %i leaves is the published one',
  (size, head) => {
    expect(toHex(rootOf(leaves.slice(0, size)))).toBe(head)
  },
)

test('the inclusion path of leaf 5 in a tree of 8 is the published one', () => {
  expect(proveInclusion(leaves, 5).path).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
})

test('the consistency proof from 6 to 8 is the published one', () => {
  expect(proveConsistency(leaves, 6).path).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
})

test('a tree that grows leaf by leaf has the head of the tree made at once, at every size', () => {
  const tree = growingTree()
  for (const [size, head] of heads.entries()) {
    expect(toHex(tree.root())).toBe(head)
    const next = leaves[size]
    if (next !== undefined) tree.append(next)
  }
})

test('a proof with a sibling too many, too few or malformed is refused as malformed', () => {
  const proof = proveInclusion(leaves, 5)
  const root = heads[8] ?? ''
  expect(verifyInclusion(proof, root)).toEqual({ ok: true, value: null })
  for (const path of [proof.path.slice(1), [...proof.path, root], ['zz', ...proof.path.slice(1)]])
    expect(verifyInclusion({ ...proof, path }, root)).toEqual({ ok: false, error: { code: 'proof-malformed' } })
  expect(verifyInclusion({ ...proof, index: 8 }, root).ok).toBe(false)
})

test('a proof of another leaf does not lead to the root', () => {
  const proof = proveInclusion(leaves, 5)
  const other = toHex(leafHash('other'))
  expect(verifyInclusion({ ...proof, leaf: other }, heads[8] ?? '')).toEqual({
    ok: false,
    error: { code: 'proof-does-not-lead-to-root' },
  })
})

test('every tree continues the empty tree and itself, with nothing to show', () => {
  const head = heads[8] ?? ''
  expect(proveConsistency(leaves, 0).path).toEqual([])
  expect(proveConsistency(leaves, 8).path).toEqual([])
  expect(verifyConsistency({ first: 0, second: 8, path: [] }, heads[0] ?? '', head).ok).toBe(true)
  expect(verifyConsistency({ first: 8, second: 8, path: [] }, head, head).ok).toBe(true)
  expect(verifyConsistency({ first: 8, second: 8, path: [] }, heads[7] ?? '', head).ok).toBe(false)
})

test('a leaf or a size that the tree does not have is a RangeError', () => {
  expect(() => proveInclusion(leaves, 8)).toThrow(RangeError)
  expect(() => proveConsistency(leaves, 9)).toThrow(RangeError)
})

test('only 64 lower-case hexadecimal digits are a hash', () => {
  expect(fromHex('AB'.repeat(32))).toBeUndefined()
  expect(fromHex('ab'.repeat(31))).toBeUndefined()
  expect(fromHex('ab'.repeat(32))).toHaveLength(32)
})
