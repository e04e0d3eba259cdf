// What is scheduled: days ahead on which the law or a standing of it changes unless something is published before, and whom each touches.
import type { Outlook } from '../model.ts'
import { words } from '../words.ts'
import { newestSourceSeen, postureSearchedThrough } from './timeline.ts'

export const outlook: Outlook = {
  searchedThrough: postureSearchedThrough,
  newestSource: newestSourceSeen,
  scheduled: [
    {
      id: 'S-2026-11-10-affiliates',
      on: '2026-11-10',
      citation: '90 FR 50857',
      sourcing: 'secondary',
      touches: { foreignParties: true },
      words: words(
        'The stay of the affiliates rule (90 FR 47201) and of red flag 29 ends with 9 November 2026: ask of every foreign party whether listed parties own half of it or more, alone or together. Whether the stay was extended was not found.',
        '关联方规则（90 FR 47201）及第29号危险信号的暂停至2026年11月9日止：须逐一询问外国当事方是否由被列名方单独或合计持股半数以上。暂停是否延长未查得。',
      ),
    },
    {
      id: 'S-2027-01-01-designers',
      on: '2027-01-01',
      citation: 'ECCN 3A090 Note 1',
      sourcing: 'codified',
      touches: { designers: ['authorized'] },
      words: words(
        'After 31 December 2026 a designer is authorized only if it has applied to become an approved one.',
        '2026年12月31日之后，设计方须已申请成为经批准的设计方，方属获授权设计方。',
      ),
    },
    {
      id: 'S-2027-04-07-emirates',
      on: '2027-04-07',
      citation: '740 Supp. 8 (b) Note 2',
      sourcing: 'codified',
      touches: { countries: ['AE'] },
      words: words(
        'The approvals of G42 and Core42 end with 6 April 2027 unless BIS gives other notice; what goes to them afterwards needs a license again.',
        'G42与Core42的批准至2027年4月6日止，BIS另行通知除外；此后向其出口须重新取得许可证。',
      ),
    },
    {
      id: 'S-2028-01-01-allocations',
      on: '2028-01-01',
      citation: '742.6(b)(10)(iii)(B)(1)',
      sourcing: 'text',
      touches: { limits: ['country', 'nveu'] },
      words: words(
        'The allocations of countries and of national validated end users are printed through 2027; for later years no figure stands.',
        '国家配额与国家级经验证最终用户的额度仅载至2027年；其后年份无数额。',
      ),
    },
  ],
}
