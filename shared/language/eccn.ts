// What is said of an ECCN that cannot be read: what is wrong, and what to write instead.
import { catalog } from './catalog.ts'

export const eccnMessages = catalog(
  {
    'eccn-empty': 'No ECCN is stated. Write one with its paragraph, such as 3A090.a, or EAR99.',
    'eccn-malformed':
      '"{text}" is not an ECCN. Write a digit, a letter A to E, three digits and the paragraph, such as 3A090.a.',
    'eccn-paragraph-unknown':
      '"{text}" names a paragraph that this entry does not have. Check it against the Commerce Control List.',
    'eccn-for-misplaced':
      '"{text}" does not fit together: only software and technology are "for" another item, and only for one. Mend the ECCN or what it is for.',
  },
  {
    'eccn-empty': '未写ECCN。请连同项段填写，如 3A090.a，或填 EAR99。',
    'eccn-malformed': '“{text}”不是ECCN。应为一位数字、A至E的一个字母、三位数字及项段，如 3A090.a。',
    'eccn-paragraph-unknown': '“{text}”所写项段在该条目中不存在。请对照商业管制清单核对。',
    'eccn-for-misplaced':
      '“{text}”前后不符：仅软件和技术可写“用于”另一物项，且只能是一种。请改正ECCN或其所用于的物项。',
  },
)
