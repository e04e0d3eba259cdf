// Facts that only the edition before 13 January 2025 turns on. Every other axis of it is one of the pack's own.
import { axis } from '../axes.ts'

export const priorAxes = [
  axis('state-of-text', 'Which state of the text stood on the day', '当日有效的条文版本', [
    ['this', 'that of 2 December 2024', '2024年12月2日版本'],
    ['earlier', 'one before it', '更早版本'],
  ]),
  axis('onward-place', 'Where the items go on to, as far as is known', '据所知，物项其后去向', [
    ['outside', 'nowhere in D:1, D:4 or D:5', '不去往D:1、D:4、D:5组'],
    ['restricted', 'to D:1 or D:4, not in A:5 or A:6', '去往D:1或D:4组且不属A:5、A:6组'],
    ['macau-d5', 'to Macau or D:5', '去往澳门或D:5组'],
  ]),
  axis('onward-headquarters', 'Whom the items go on to, as far as is known', '据所知，物项其后的接收方', [
    ['none-d5', 'none headquartered or parented in Macau or D:5', '总部或母公司均不在澳门或D:5组'],
    ['some-d5', 'one headquartered or parented in Macau or D:5', '有总部或母公司位于澳门或D:5组者'],
  ]),
  axis('senders', 'Those who send the items', '物项发运方', [
    ['none-d5', 'none headquartered or parented in Macau or D:5', '总部或母公司均不在澳门或D:5组'],
    ['some-d5', 'one headquartered or parented in Macau or D:5', '有总部或母公司位于澳门或D:5组者'],
  ]),
  axis('built-into', 'Equipment the items are built into, as far as is known', '据所知，物项所装入设备的去向', [
    ['outside', 'none that goes to D:1, D:4 or D:5', '并无去往D:1、D:4、D:5组者'],
    [
      'restricted',
      'equipment that goes to D:1, D:4 or D:5, not in A:5 or A:6',
      '去往D:1、D:4或D:5组且不属A:5、A:6组的设备',
    ],
  ]),
  axis('end-users', 'End users for the policy of 744.23(d)(2)', '744.23(d)(2)政策所称最终用户', [
    [
      'favored',
      'headquartered in the United States, A:5 or A:6 and not majority-owned from Macau or D:5',
      '总部位于美国、A:5或A:6组，且非由澳门或D:5组实体多数持有',
    ],
    [
      'other',
      'headquartered elsewhere, or majority-owned from Macau or D:5',
      '总部在他处，或由澳门或D:5组实体多数持有',
    ],
  ]),
  axis('nac-contents-2024', 'Contents of the NAC notification, list of December 2024', 'NAC通知内容(2024年12月清单)', [
    ['complete', 'all three points', '三项齐备'],
    ['incomplete', 'points missing', '有缺项'],
  ]),
] as const
