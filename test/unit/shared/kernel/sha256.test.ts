import { expect, test } from 'vitest'
import { sha256, sha256Hex } from '../../../../shared/kernel/sha256.ts'

// FIPS 180-2, appendix B.
test('the empty text, "abc" and the two-block message have the digests of FIPS 180-2', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  )
})

test('text is hashed as UTF-8, so Chinese text and its bytes agree', () => {
  expect(sha256('许可证')).toEqual(sha256(new Uint8Array([0xe8, 0xae, 0xb8, 0xe5, 0x8f, 0xaf, 0xe8, 0xaf, 0x81])))
})
