// RC2 in CBC mode (RFC 2268), to open PKCS#12 files of old exporters, which hide certificates under 40 bits of it. It protects nothing;
// OpenSSL 3 leaves it to a provider that Node does not load.
import { type Result, failed, ok } from '../../shared/kernel/result.ts'

// The permutation of RFC 2268, section 2: digits of pi.
const PI = Uint8Array.from(
  Buffer.from(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
      '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
      'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b255597312d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
      '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
    'hex',
  ),
)

const rotated = (word: number, right: number): number => ((word >>> right) | (word << (16 - right))) & 0xffff

/** The 64 words of the expanded key; the effective bits are those of the key itself. */
const expanded = (key: Uint8Array): readonly number[] => {
  const bytes = new Uint8Array(128)
  bytes.set(key)
  const at = (index: number): number => bytes[index] ?? 0
  const pi = (index: number): number => PI[index & 0xff] ?? 0
  for (let index = key.length; index < 128; index += 1) bytes[index] = pi(at(index - 1) + at(index - key.length))
  bytes[128 - key.length] = pi(at(128 - key.length))
  for (let index = 127 - key.length; index >= 0; index -= 1) bytes[index] = pi(at(index + 1) ^ at(index + key.length))
  return Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8))
}

const SHIFTS = [1, 2, 3, 5] as const

const decryptedBlock = (block: Buffer, key: readonly number[]): Buffer => {
  const words = [0, 2, 4, 6].map((at) => block.readUInt16LE(at))
  const word = (index: number): number => words[(index + 4) % 4] ?? 0
  let next = 63
  const mix = (): void => {
    for (let index = 3; index >= 0; index -= 1) {
      const turned = rotated(word(index), SHIFTS[index] ?? 0)
      const masked = (word(index - 1) & word(index - 2)) + (~word(index - 1) & word(index - 3))
      words[index] = (turned - (key[next] ?? 0) - masked) & 0xffff
      next -= 1
    }
  }
  const mash = (): void => {
    for (let index = 3; index >= 0; index -= 1) words[index] = (word(index) - (key[word(index - 1) & 63] ?? 0)) & 0xffff
  }
  for (const rounds of [5, 6, 5]) {
    for (let round = 0; round < rounds; round += 1) mix()
    if (next >= 0) mash()
  }
  const plain = Buffer.alloc(8)
  for (const [index, value] of words.entries()) plain.writeUInt16LE(value, index * 2)
  return plain
}

/** Decrypts and takes the padding of PKCS #7 away; fails where there is none, as after a wrong key. */
export const rc2Decrypted = (
  encrypted: Uint8Array,
  key: Uint8Array,
  vector: Uint8Array,
): Result<Uint8Array, { readonly code: 'padding-wrong' }> => {
  if (encrypted.length === 0 || encrypted.length % 8 !== 0) return failed({ code: 'padding-wrong' })
  const words = expanded(key)
  const plain = Buffer.alloc(encrypted.length)
  let before = Buffer.from(vector)
  for (let at = 0; at < encrypted.length; at += 8) {
    const block = Buffer.from(encrypted.subarray(at, at + 8))
    const opened = decryptedBlock(block, words)
    for (let index = 0; index < 8; index += 1) plain[at + index] = (opened[index] ?? 0) ^ (before[index] ?? 0)
    before = block
  }
  const padding = plain.at(-1) ?? 0
  const isPadded = padding >= 1 && padding <= 8 && plain.subarray(-padding).every((octet) => octet === padding)
  return isPadded ? ok(plain.subarray(0, -padding)) : failed({ code: 'padding-wrong' })
}
