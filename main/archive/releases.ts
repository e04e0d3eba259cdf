// Every release whose reports this product can make again. A report names its release by what its receipt says it was made with;
// what is not in this table was not made by a product we know, and nothing of it is checked by guessing.
import type { MadeWith } from '../report/index.ts'
import type { FontHashes } from './fonts.ts'

export type KeptRelease = Omit<MadeWith, 'layout'> & {
  /** SHA-256 of the kept texts. */
  readonly machine: string
  readonly layout: string
  readonly pack: string
  readonly fonts: FontHashes
}

const firstFonts: FontHashes = {
  'SourceSans3-Regular': '393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a',
  'SourceSans3-SemiBold': 'bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca',
  'SourceSans3-Italic': 'f17facaa9ed293bb38526db3638e240510b7393c37ffa70e5c48f39575de44ab',
  'NotoSansSC-Regular': 'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16',
  'NotoSansSC-SemiBold': 'b5eb7510dff58e0626c72c0861d83a3ed2be1d03047cf90a623682b8667bc5ff',
}

export const releases: readonly KeptRelease[] = [
  {
    product: 'Diffusion Docket 0.1.0',
    packHash: 'sha256:1823a3fe6caada5380e9a1c9f8bc7e59f4c4157e1473bf53d8ffde93a4830fcc',
    engine: 'docket-engine/1',
    machine: '4c2b61af97647df7e845e1a5bbbbb1e0de8f43c4ae9763b2568c6cc52ec3155f',
    layout: '67b71ab38ca3ed19557ab22a757839719f0c300bdaa7df58a1bc36f57697933a',
    pack: 'df2d63812394ab0df80ef25ab3bb57f8e56b872243c5ae7c585b55e8b7efd925',
    fonts: firstFonts,
  },
]
