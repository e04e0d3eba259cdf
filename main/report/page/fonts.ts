// The typefaces of a report, embedded as subsets: Source Sans 3 for Latin, Noto Sans SC for Chinese, and Noto Sans of further scripts for
// the names of parties and goods; all under the OFL.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export type Face = 'regular' | 'strong' | 'italic'
/** Scripts that names are written in beside Latin, Greek, Cyrillic and Chinese; in the order in which they are asked for a character. */
export const scriptFiles = [
  'NotoSansKR-Regular',
  'NotoSansArabic-Regular',
  'NotoSansHebrew-Regular',
  'NotoSansThai-Regular',
  'NotoSansDevanagari-Regular',
  'NotoSansGeorgian-Regular',
  'NotoSansArmenian-Regular',
] as const
export type ScriptFile = (typeof scriptFiles)[number]

export const faceFiles = [
  'SourceSans3-Regular',
  'SourceSans3-SemiBold',
  'SourceSans3-Italic',
  'NotoSansSC-Regular',
  'NotoSansSC-SemiBold',
  ...scriptFiles,
] as const
export type FaceFile = (typeof faceFiles)[number]

/** Bytes of a typeface by its file name without ending. */
export type FontSource = (name: FaceFile) => Uint8Array

const packaged: Readonly<Record<FaceFile, string>> = {
  'SourceSans3-Regular': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'SourceSans3-SemiBold': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'SourceSans3-Italic': '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'NotoSansSC-Regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-SemiBold': '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'NotoSansKR-Regular': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  'NotoSansArabic-Regular': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'NotoSansHebrew-Regular': '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'NotoSansThai-Regular': '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
  'NotoSansDevanagari-Regular': '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'NotoSansGeorgian-Regular': '@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf',
  'NotoSansArmenian-Regular': '@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf',
}

const read = (name: FaceFile): Uint8Array => {
  try {
    // Where the program is built, the build has put the fonts beside the bundles.
    return readFileSync(fileURLToPath(new URL(`../fonts/${name}.ttf`, import.meta.url)))
  } catch {
    return readFileSync(createRequire(import.meta.url).resolve(packaged[name]))
  }
}

const loaded = new Map<FaceFile, Uint8Array>()

/** The typefaces shipped with the program, each read once. */
export const shippedFonts: FontSource = (name) => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const bytes = read(name)
  loaded.set(name, bytes)
  return bytes
}

const latinFiles = {
  regular: 'SourceSans3-Regular',
  strong: 'SourceSans3-SemiBold',
  italic: 'SourceSans3-Italic',
} as const satisfies Readonly<Record<Face, FaceFile>>

export const latinFile = (face: Face): FaceFile => latinFiles[face]

/** Chinese has no italic; emphasis stays upright. */
export const hanFile = (face: Face): FaceFile => (face === 'strong' ? 'NotoSansSC-SemiBold' : 'NotoSansSC-Regular')
