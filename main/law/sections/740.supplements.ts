// Supplements No. 1 and 5 to part 740: where a destination or a headquarters lies.
import { encoded } from '../coverage/entry.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'

export const supplements740: readonly Paragraph[] = [
  paragraph(encoded('740 Supp. 1', 'Country Groups, kept by date.', '国家组，按日期保存。', 'table:countries')),
  paragraph(
    encoded(
      '740 Supp. 5(a)',
      'Nineteen destinations, the United States among them.',
      '十九个目的地，含美国。',
      'table:countries',
    ),
  ),
  paragraph(
    encoded(
      '740 Supp. 5(b)',
      'Destinations with government assurances and a higher allocation; published without any.',
      '作出政府保证而获较高额度的目的地；公布时无一列名。',
      'table:countries',
    ),
  ),
]
