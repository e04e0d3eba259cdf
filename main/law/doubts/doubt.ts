// How a doubt is written down, and who can usually settle one.
import type { Words } from '../../engine/model.ts'
import { words } from '../words.ts'

export { words }

export const reading = <const Name extends string>(
  name: Name,
  en: string,
  zh: string,
): { readonly name: Name; readonly words: Words } => ({
  name,
  words: words(en, zh),
})

export const byBis: Words = words(
  'BIS, by correcting the text or by an advisory opinion under 748.3(c).',
  'BIS，可更正条文，或依748.3(c)出具咨询意见。',
)

export const byBisOrCounsel: Words = words(
  'BIS by an advisory opinion under 748.3(c); until then a judgment of counsel, recorded with its reason.',
  'BIS依748.3(c)出具咨询意见；此前由法律顾问作出判断并记录理由。',
)

export const byLicensingOfficer: Words = words(
  'BIS when it reviews the license application; ask before filing where much turns on it.',
  '由BIS在审查许可证申请时决定；影响重大的，宜于申请前询问。',
)
