// Merkle trees as RFC 6962 section 2.1 defines them: heads, and proofs that a log holds a leaf and continues an earlier log.
// Pure; the hash function is passed where speed matters, so that a worker may use the platform's own.
import { type Failure, type Result, failed, ok } from './result.ts'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256 } from './sha256.ts'

export type Hash = (input: Uint8Array) => Uint8Array

/** Hashes as lower-case hexadecimal, from the leaf's sibling up to the root's child. */
export type InclusionProof = {
  readonly index: number
  readonly size: number
  readonly leaf: string
  readonly path: readonly string[]
}

export type ConsistencyProof = { readonly first: number; readonly second: number; readonly path: readonly string[] }

export type ProofFailure = Failure<'proof-malformed' | 'proof-does-not-lead-to-root'>

const LEAF = 0x00
const NODE = 0x01

/** The hash of a leaf: of a zero byte and the entry (text as UTF-8). */
export const leafHash = (entry: Uint8Array | string, hash: Hash = sha256): Uint8Array => {
  const bytes = typeof entry === 'string' ? utf8ToBytes(entry) : entry
  const input = new Uint8Array(bytes.length + 1)
  input[0] = LEAF
  input.set(bytes, 1)
  return hash(input)
}

/** The hash of an inner node: of a one byte and both children. */
export const nodeHash = (left: Uint8Array, right: Uint8Array, hash: Hash = sha256): Uint8Array => {
  const input = new Uint8Array(1 + left.length + right.length)
  input[0] = NODE
  input.set(left, 1)
  input.set(right, 1 + left.length)
  return hash(input)
}

/** A tree that grows leaf by leaf and keeps only the roots of its complete subtrees. */
export type GrowingTree = {
  readonly size: () => number
  readonly append: (leaf: Uint8Array) => void
  readonly root: () => Uint8Array
}

export const growingTree = (hash: Hash = sha256): GrowingTree => {
  // Complete subtrees from left to right, the largest first: one for each bit of the size.
  const peaks: Uint8Array[] = []
  let size = 0
  return {
    size: () => size,
    append: (leaf) => {
      let node = leaf
      for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
        const left = peaks.pop()
        if (left === undefined) throw new Error('a growing tree lost a subtree')
        node = nodeHash(left, node, hash)
      }
      peaks.push(node)
      size += 1
    },
    root: () =>
      peaks.length === 0 ? hash(new Uint8Array(0)) : peaks.reduceRight((right, left) => nodeHash(left, right, hash)),
  }
}

/** The root over leaf hashes; of none, the hash of nothing. */
export const rootOf = (leaves: Iterable<Uint8Array>, hash: Hash = sha256): Uint8Array => {
  const tree = growingTree(hash)
  for (const leaf of leaves) tree.append(leaf)
  return tree.root()
}

// The largest power of two smaller than n, for n > 1.
const split = (n: number): number => {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

const auditPath = (index: number, leaves: readonly Uint8Array[], hash: Hash): Uint8Array[] => {
  if (leaves.length <= 1) return []
  const k = split(leaves.length)
  return index < k
    ? [...auditPath(index, leaves.slice(0, k), hash), rootOf(leaves.slice(k), hash)]
    : [...auditPath(index - k, leaves.slice(k), hash), rootOf(leaves.slice(0, k), hash)]
}

const subproof = (first: number, leaves: readonly Uint8Array[], whole: boolean, hash: Hash): Uint8Array[] => {
  if (first === leaves.length) return whole ? [] : [rootOf(leaves, hash)]
  const k = split(leaves.length)
  return first <= k
    ? [...subproof(first, leaves.slice(0, k), whole, hash), rootOf(leaves.slice(k), hash)]
    : [...subproof(first - k, leaves.slice(k), false, hash), rootOf(leaves.slice(0, k), hash)]
}

/** Proof that the leaf at `index` is in the tree of these leaf hashes; throws a RangeError when there is no such leaf. */
export const proveInclusion = (leaves: readonly Uint8Array[], index: number, hash: Hash = sha256): InclusionProof => {
  const leaf = leaves[index]
  if (leaf === undefined) throw new RangeError(`a tree of ${leaves.length} leaves has no leaf ${index}`)
  return { index, size: leaves.length, leaf: toHex(leaf), path: auditPath(index, leaves, hash).map(toHex) }
}

/** Proof that the tree of these leaf hashes continues the tree of its first `first` leaves; throws a RangeError outside 0 to its size. */
export const proveConsistency = (
  leaves: readonly Uint8Array[],
  first: number,
  hash: Hash = sha256,
): ConsistencyProof => {
  if (!Number.isInteger(first) || first < 0 || first > leaves.length)
    throw new RangeError(`a tree of ${leaves.length} leaves was never a tree of ${first}`)
  // Every tree continues the empty one; there is nothing to show.
  const path = first === 0 ? [] : subproof(first, leaves, true, hash)
  return { first, second: leaves.length, path: path.map(toHex) }
}

/** Checks an inclusion proof against a root given as hexadecimal (RFC 9162 section 2.1.3.2). */
export const verifyInclusion = (proof: InclusionProof, root: string): Result<null, ProofFailure> => {
  const { index, size } = proof
  const path = proof.path.map(fromHex)
  let node = fromHex(proof.leaf)
  if (!isPosition(index) || !isPosition(size) || index >= size || node === undefined) return malformed
  let fn = index
  let sn = size - 1
  for (const sibling of path) {
    if (sibling === undefined || sn === 0) return malformed
    if (fn % 2 === 1 || fn === sn) {
      node = nodeHash(sibling, node)
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      node = nodeHash(node, sibling)
    }
    fn = half(fn)
    sn = half(sn)
  }
  if (sn !== 0) return malformed
  return toHex(node) === root ? ok(null) : astray
}

/** Checks that the tree with `secondRoot` continues the tree with `firstRoot` (RFC 9162 section 2.1.4.2). */
export const verifyConsistency = (
  proof: ConsistencyProof,
  firstRoot: string,
  secondRoot: string,
): Result<null, ProofFailure> => {
  const { first, second } = proof
  if (!isPosition(first) || !isPosition(second) || first > second) return malformed
  if (first === second) return proof.path.length > 0 ? malformed : firstRoot === secondRoot ? ok(null) : astray
  if (first === 0) return proof.path.length > 0 ? malformed : ok(null)
  const given = proof.path.map(fromHex)
  const path = isPowerOfTwo(first) ? [fromHex(firstRoot), ...given] : given
  const [start, ...rest] = path
  if (start === undefined) return malformed
  let fn = first - 1
  let sn = second - 1
  while (fn % 2 === 1) {
    fn = half(fn)
    sn = half(sn)
  }
  let firstNode = start
  let secondNode = start
  for (const sibling of rest) {
    if (sibling === undefined || sn === 0) return malformed
    if (fn % 2 === 1 || fn === sn) {
      firstNode = nodeHash(sibling, firstNode)
      secondNode = nodeHash(sibling, secondNode)
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      secondNode = nodeHash(secondNode, sibling)
    }
    fn = half(fn)
    sn = half(sn)
  }
  if (sn !== 0) return malformed
  return toHex(firstNode) === firstRoot && toHex(secondNode) === secondRoot ? ok(null) : astray
}

const malformed = failed({ code: 'proof-malformed' })
const astray = failed({ code: 'proof-does-not-lead-to-root' })

const isPosition = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const isPowerOfTwo = (value: number): boolean => Math.log2(value) % 1 === 0
const half = (value: number): number => Math.floor(value / 2)

/** Bytes as lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string => bytesToHex(bytes)

/** The 32 bytes of a hash written in hexadecimal, or undefined when it is none. */
export const fromHex = (text: string): Uint8Array | undefined =>
  /^[0-9a-f]{64}$/.test(text) ? hexToBytes(text) : undefined
