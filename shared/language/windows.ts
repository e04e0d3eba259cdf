// Windows, savings clause and deadlines in words.
import { catalog } from './catalog.ts'

export const weekdayTerms = catalog(
  {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  {
    monday: '星期一',
    tuesday: '星期二',
    wednesday: '星期三',
    thursday: '星期四',
    friday: '星期五',
    saturday: '星期六',
    sunday: '星期日',
  },
)

/** Where a transaction stands; the day numbers count from publication, which is day 0. */
export const windowTexts = catalog(
  {
    'compliance-before': '{day} lies before the rule took effect on {effective}.',
    'compliance-inside':
      '{day} is before {governing} (publication {arithmetic}): compliance is optional. {lastFree} is the last such day.',
    'compliance-after': '{day} is on or after {governing} (publication {arithmetic}): compliance is required.',
    'compliance-undated':
      'The day of export is not stated; compliance is required from {governing} (publication {arithmetic}).',
    'completion-before': 'Completed on {day}, before the savings clause has anything to save.',
    'completion-inside':
      'Completed on {day}, by {governing}, the last day as the saving clause prints it (day {days} as counted: {arithmetic}, a {weekday}).',
    'completion-after': 'Completed on {day}, after {governing}, the last day as the saving clause prints it.',
    'completion-undated':
      'The day of completion is not stated. The saving clause prints {governing}; day {days} as counted is {counted} (publication {arithmetic}, a {weekday}).',
    'security-before': '{day} lies before the rule took effect on {effective}.',
    'security-inside':
      '{day} is before {governing} (publication {arithmetic}): paragraphs 14, 15 and 18 of Supplement 10 are not yet required, but the certification to meet them is.',
    'security-after':
      '{day} is on or after {governing} (publication {arithmetic}): paragraphs 14, 15 and 18 of Supplement 10 are required.',
    'security-undated':
      'The day of export is not stated; paragraphs 14, 15 and 18 of Supplement 10 are required from {governing} (publication {arithmetic}).',
  },
  {
    'compliance-before': '{day} 早于本规则生效日 {effective}。',
    'compliance-inside':
      '{day} 早于 {governing}（自公布日起算：{arithmetic}）：是否遵守尚可选择。{lastFree} 为最后一日。',
    'compliance-after': '{day} 不早于 {governing}（自公布日起算：{arithmetic}）：必须遵守。',
    'compliance-undated': '未载明出口日；自 {governing}（自公布日起算：{arithmetic}）起必须遵守。',
    'completion-before': '于 {day} 完成，此时尚无须适用过渡保留条款。',
    'completion-inside':
      '于 {day} 完成，不晚于保留条款印定的末日 {governing}（按日计第 {days} 日：{arithmetic}，{weekday}）。',
    'completion-after': '于 {day} 完成，晚于保留条款印定的末日 {governing}。',
    'completion-undated':
      '未载明完成日。保留条款印定 {governing}；按日计第 {days} 日为 {counted}（自公布日起算：{arithmetic}，{weekday}）。',
    'security-before': '{day} 早于本规则生效日 {effective}。',
    'security-inside':
      '{day} 早于 {governing}（自公布日起算：{arithmetic}）：附件 10 第 14、15、18 段尚不要求达到，但须已作出将予遵守的证明。',
    'security-after': '{day} 不早于 {governing}（自公布日起算：{arithmetic}）：须达到附件 10 第 14、15、18 段的要求。',
    'security-undated':
      '未载明出口日；自 {governing}（自公布日起算：{arithmetic}）起须达到附件 10 第 14、15、18 段的要求。',
  },
)

/** What the savings clause comes to; its conditions are in the words of the pack. */
export const savingsTexts = catalog(
  {
    'not-needed': 'Nothing has to be saved: compliance is not required on the law date.',
    'not-required': 'Nothing has to be saved: no license requirement of the rule is in question.',
    saved: 'Every condition is met: the earlier rules decide, with every requirement they have.',
    'not-saved': 'A condition fails: the rule applies.',
    open: 'Not decided: facts are missing or contradict each other, or a condition rests on an open doubt.',
    'not-determined': 'Not determined yet: the clause is decided with the transaction.',
  },
  {
    'not-needed': '无须适用：法律适用日尚不要求遵守。',
    'not-required': '无须适用：不涉及本规则的许可要求。',
    saved: '各项条件均已满足：由原有规则决定，并须遵守其全部要求。',
    'not-saved': '有条件未满足：适用本规则。',
    open: '未定：事实不全或相互矛盾，或有条件取决于未决疑义。',
    'not-determined': '尚未判定：该条款随交易一并判定。',
  },
)

/** How a day is reckoned. */
export const arithmeticTexts = catalog(
  {
    days: '{from} {sign} {days} days = {due}',
    'days-of': '{of}: {from} {sign} {days} days = {due}',
    months: '{of}: {from} + {months} months = {due}',
    years: '{of}: {from} + {years} years = {due}',
    before: 'before {of} on {due}',
    on: '{of} on {due}',
    yearly: 'each year on this day',
    printed: 'printed in {citation}',
    publication: 'publication {from} + {days} days = {due}',
    'of-export': 'export',
    'of-update': 'last update',
    'of-issue': 'license issued',
    'of-face': 'the date on the license',
    'of-receipt': 'receipt',
    'of-latest': 'latest event',
  },
  {
    days: '{from} {sign} {days} 日 = {due}',
    'days-of': '{of}：{from} {sign} {days} 日 = {due}',
    months: '{of}：{from} + {months} 个月 = {due}',
    years: '{of}：{from} + {years} 年 = {due}',
    before: '{due} {of}之前',
    on: '{due} {of}',
    yearly: '每年此日',
    printed: '{citation} 印定',
    publication: '公布日 {from} + {days} 日 = {due}',
    'of-export': '出口',
    'of-update': '上次更新',
    'of-issue': '许可证签发',
    'of-face': '许可证所载日期',
    'of-receipt': '收到',
    'of-latest': '最后一项事件',
  },
)

export const deadlineNotes = catalog(
  {
    weekend:
      '{due} is a {weekday}. Whether a due date on a weekend moves to the next working day is not stated ({doubt}): send it by the day itself.',
    'weekend-passed':
      '{due} was a {weekday}. As printed it is overdue; whether a due date on a weekend moves to the next working day is not stated ({doubt}). Send it at once.',
    'missed-report':
      'Stated as not sent. Paragraph 11 of Supplement 10: BIS is to be told that a requirement was not met.',
    'unstated-report':
      'Nobody stated that it was sent. If it was not: paragraph 11 of Supplement 10, BIS is to be told that a requirement was not met.',
    'weekend-late':
      '{due} was a {weekday}, and it was sent on {done}. As printed that is late; whether a due date on a weekend moves to the next working day is not stated ({doubt}).',
    'late-report':
      'Sent on {done}, after the due day. Paragraph 11 of Supplement 10: BIS is to be told that a requirement was not met.',
    'veu-exporter':
      'The text binds reexporters and end users; whether a direct exporter from the United States reports is unclear ({doubt}).',
    'license-face':
      'The date on the face of the license governs; one year is what licenses for these items generally get.',
    'license-holiday': 'It ends on a federal holiday and runs to midnight of the next business day (750.7(g)).',
    'license-weekend':
      '{due} is a {weekday}. An expiry on a legal holiday runs to the next business day (750.7(g)); whether that covers weekends is not stated ({doubt}).',
    'retention-hold':
      'The day moves with each later event. Records under a request of the government are kept longer (762.6(b)).',
    'lpp-copy-condition': 'A late copy is a breach of reporting, not of the exception.',
    'comment-hour':
      'Open to anyone and owed by nobody. The hour and the time zone of the cut-off were not read; confirm them.',
    'new-site-only': 'Owed where the data center is in a location not yet notified.',
    'own-threshold': 'The text says "of"; it is read as "or more".',
    'security-certify':
      'The certification to meet them is owed from the application on; this day is when they must be met.',
  },
  {
    weekend: '{due} 为{weekday}。到期日逢周末是否顺延至下一工作日，条文未作规定（{doubt}）：应在当日之前发送。',
    'weekend-passed':
      '{due} 为{weekday}。按印定日期已逾期；到期日逢周末是否顺延，条文未作规定（{doubt}）。应立即发送。',
    'missed-report': '载明未发送。附件 10 第 11 段：未满足要求时须通知 BIS。',
    'unstated-report': '未载明是否发送。如未发送：依附件 10 第 11 段，未满足要求时须通知 BIS。',
    'weekend-late':
      '{due} 为{weekday}，于 {done} 发送。按印定日期为迟交；到期日逢周末是否顺延，条文未作规定（{doubt}）。',
    'late-report': '于 {done} 发送，晚于到期日。附件 10 第 11 段：未满足要求时须通知 BIS。',
    'veu-exporter': '条文约束再出口方与最终用户；自美国直接出口的出口方是否须报告并不明确（{doubt}）。',
    'license-face': '以许可证所载日期为准；此类物项的许可证一般有效一年。',
    'license-holiday': '届满日逢联邦法定假日，有效期顺延至下一工作日午夜（750.7(g)）。',
    'license-weekend':
      '{due} 为{weekday}。届满日逢法定假日顺延至下一工作日（750.7(g)）；是否包括周末，条文未作规定（{doubt}）。',
    'retention-hold': '此日随其后的每一事件顺延。受政府要求的记录须保存更久（762.6(b)）。',
    'lpp-copy-condition': '副本迟交违反报告义务，但不影响例外的适用。',
    'comment-hour': '任何人均可提交，并非义务。截止的时刻与时区尚未查实，须予确认。',
    'new-site-only': '仅在数据中心位于尚未通知过的地点时须办理。',
    'own-threshold': '条文用语为“of”，按“不低于”理解。',
    'security-certify': '自申请时起即须证明将予达到；此日为须达到之日。',
  },
)

export const standingTerms = catalog(
  {
    met: 'Done in time',
    missed: 'Missed',
    overdue: 'Past, not stated as done',
    due: 'Due today',
    ahead: 'Ahead',
    keep: 'Keep until',
  },
  {
    met: '已按时完成',
    missed: '已误期',
    overdue: '已过，未载明完成',
    due: '今日到期',
    ahead: '尚未到期',
    keep: '保存至',
  },
)

/** Columns of the deadline table and labels of the calendar. */
export const calendarTexts = catalog(
  {
    due: 'Due',
    weekday: 'Weekday',
    what: 'What',
    citation: 'Citation',
    arithmetic: 'How the day is reckoned',
    standing: 'Standing',
    met: 'Met',
    done: 'Done on',
    party: 'Party',
    transactions: 'Transactions',
    doubts: 'Doubts',
    note: 'Note',
    id: 'Id',
  },
  {
    due: '截止日',
    weekday: '星期',
    what: '事项',
    citation: '条文',
    arithmetic: '计算方法',
    standing: '状态',
    met: '是否满足',
    done: '完成日',
    party: '当事方',
    transactions: '交易',
    doubts: '疑义',
    note: '说明',
    id: '编号',
  },
)

/** Answers to questions that are not determinations of a transaction. */
export const questionTexts = catalog(
  {
    'comment-in-time':
      'In time: comments under RIN 0694-AJ90 (docket BIS-2025-0001) had to be received by BIS no later than {due}, day {days} ({arithmetic}) and the last day. Received on {received}. The hour and the time zone of the cut-off must be confirmed.',
    'comment-late':
      'Late: comments under RIN 0694-AJ90 (docket BIS-2025-0001) had to be received by BIS no later than {due}, day {days} ({arithmetic}). Received on {received}. It can go to the file or to a successor docket.',
    'nveu-arrangement':
      'Not decided ({doubt}). {sought}: government assurances may be sought before an NVEU is granted. {required}: an entity is eligible if there is a government-to-government arrangement. For {country} none is stated. Until an NVEU is granted a license is required, with a presumption of approval up to the country allocation.',
    'nveu-arrangement-held':
      'For {country} a government-to-government arrangement is stated, so both {sought} and {required} are met on this point. If either government ends it, NVEU status may be revoked.',
    'nveu-reading-sought': 'Assurances may be sought; their absence alone does not bar the grant.',
    'nveu-reading-required': 'An arrangement is a condition; without it the entity is not eligible.',
  },
  {
    'comment-in-time':
      '按时：RIN 0694-AJ90（案卷号 BIS-2025-0001）的意见须于 {due} 之前（含当日）由 BIS 收到，即第 {days} 日（{arithmetic}），也是最后一日。收到日为 {received}。截止的时刻与时区须予确认。',
    'comment-late':
      '逾期：RIN 0694-AJ90（案卷号 BIS-2025-0001）的意见须于 {due} 之前（含当日）由 BIS 收到，即第 {days} 日（{arithmetic}）。收到日为 {received}。可存入案卷，或提交后续案卷。',
    'nveu-arrangement':
      '未定（{doubt}）。{sought}：授予 NVEU 之前可寻求政府保证。{required}：须有政府间安排方为合格。{country} 未载明有此安排。在授予 NVEU 之前须有许可证，在国家额度之内推定批准。',
    'nveu-arrangement-held':
      '已载明与 {country} 有政府间安排，故 {sought} 与 {required} 在此点上均已满足。任一政府终止该安排的，NVEU 资格可被撤销。',
    'nveu-reading-sought': '可以寻求保证；仅因没有保证并不妨碍授予。',
    'nveu-reading-required': '政府间安排是条件；没有安排即不合格。',
  },
)

/** Where a transaction stands in a window, in a cell of a table. */
export const windowStandingTerms = catalog(
  { before: 'Before it', inside: 'Within', after: 'After', undated: 'No day stated' },
  { before: '尚未开始', inside: '期内', after: '期后', undated: '未载明日期' },
)

/** What the savings clause does for a transaction, in a cell of a table. */
export const savingsTerms = catalog(
  {
    'not-needed': 'Not needed',
    saved: 'Saved',
    'not-saved': 'Not saved',
    open: 'Open',
    'not-determined': 'Not determined',
  },
  {
    'not-needed': '无须适用',
    saved: '获保留',
    'not-saved': '不获保留',
    open: '未定',
    'not-determined': '尚未判定',
  },
)

/** How far a source was read. */
export const sourcingTerms = catalog(
  {
    text: 'Read in the text',
    codified: 'Read in a codified copy',
    secondary: 'Secondary source only',
    memory: 'Not verified',
  },
  { text: '据条文原文', codified: '据法典副本', secondary: '仅有二手来源', memory: '未经核实' },
)
