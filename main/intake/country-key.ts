// The form under which two writings of one country's name are the same: "Korea, Republic of", "Republic of Korea" and "Korea
// (Rep. of)" are three orders of the same words.

const SHORT_FORMS = new Map(
  Object.entries({
    st: 'saint',
    ste: 'sainte',
    rep: 'republic',
    dem: 'democratic',
    fed: 'federal',
    is: 'islands',
    isl: 'islands',
    terr: 'territory',
    peoples: 'people',
    utd: 'united',
  }),
)

const EMPTY_WORDS = new Set(['the', 'of', 'and', 'y'])

const CHINESE_SUFFIX = /(特别行政区|特別行政區|地区|地區)$/u

/** The words of a name without marks, points and order; Chinese names keep their order. A text without any such word has no name. */
export const countryKey = (name: string): string => {
  const text = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[.'’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (/\p{Script=Han}/u.test(text)) return text.replaceAll(' ', '').replace(CHINESE_SUFFIX, '')
  const words = text
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .filter((word) => !EMPTY_WORDS.has(word))
    .toSorted()
    .join(' ')
  // What holds nothing but empty words, or none, is the name of no country.
  return words === '' ? `(${text})` : words
}
