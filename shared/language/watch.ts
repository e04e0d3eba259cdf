// Words for what a case is watched for: how sure an event is, and what to do about each.
import { catalog } from './catalog.ts'

export const certaintyTerms = catalog(
  { 'in-force': 'in force', published: 'published', announced: 'announced', proposed: 'proposed' },
  { 'in-force': '已生效', published: '已公布', announced: '已宣布', proposed: '拟议中' },
)

/** What each certainty is, for a reader who decides by it. */
export const certaintyTexts = catalog(
  {
    'in-force': 'It stands in the law on the day asked about.',
    published: 'It is printed; it is not in force yet, or whether it came into force was not read in the text.',
    announced: 'The agency has said so in no rule; it can end on any day.',
    proposed: 'It is planned or drafted, and binds nobody.',
  },
  {
    'in-force': '在所问之日已在法律中生效。',
    published: '已经刊印；尚未生效，或是否生效未见于条文原文。',
    announced: '主管机关虽已宣布，但未载于任何规则；随时可能终止。',
    proposed: '仅为计划或草案，不具约束力。',
  },
)

/** By the id of the event in the rule pack. */
export const watchActions = catalog(
  {
    'S-2026-11-10-affiliates':
      'Find out whether the stay was extended. Until that is known, ask every foreign party for the shares that listed parties hold in it, alone and together; state the answer (ownedByListed) and determine again.',
    'S-2027-01-01-designers':
      'Ask the designer whether it has applied by the end of 31 December 2026 to become an approved one; state its standing (designer) and determine again. Unless it has, plan no later shipment on it.',
    'S-2027-04-07-emirates':
      'Export by 6 April 2027 what relies on the approvals. For anything later ask for a license, or look for the notice of BIS that they go on.',
    'S-2028-01-01-allocations':
      'Plan nothing on a figure of 2027: none stands for 2028. Look for the rule that sets one, and determine again under the pack that has it.',
    'P-2025-05-13-not-enforced':
      'Rest no shipment on the announcement alone: keep what the text asks of each transaction, and look at both verdicts again when a rule is published.',
    'P-2026-05-12-gao':
      'The decision enforces nothing by itself. Keep it with the file of each transaction that relies on the announcement, and look at these first when enforcement changes.',
    'P-2026-05-31-guidance':
      'Check headquarters and ultimate parent of every party: the guidance says that this part is enforced, wherever the party is.',
    'P-2026-08-14-agenda':
      'Change nothing on it. When the rule is published, compare its text (docket pack --against), determine the case under the pack that has it, and issue the reports again; a comment may be filed while its docket is open.',
  },
  {
    'S-2026-11-10-affiliates':
      '查明暂停是否延长。查明之前，逐一询问外国当事方由被列名方单独及合计所持的股份；陈述答复（ownedByListed）后重新判定。',
    'S-2027-01-01-designers':
      '询问设计方是否已在2026年12月31日结束前申请成为经批准的设计方；陈述其身份（designer）后重新判定。未申请的，其后的发运不得以其为据。',
    'S-2027-04-07-emirates':
      '依赖该批准的，须于2027年4月6日前出口。其后的，须申请许可证，或查明BIS关于批准继续有效的通知。',
    'S-2028-01-01-allocations':
      '不得以2027年的数额安排其后事项：2028年无数额。留意设定数额的规则，并依载有该数额的规则包重新判定。',
    'P-2025-05-13-not-enforced':
      '任何发运均不得仅以该公告为据：保留条文对每笔交易所要求的材料，待规则公布后重新核对两项结论。',
    'P-2026-05-12-gao':
      '该决定本身并不恢复执行。请将其存入依赖该公告的每笔交易的档案；执法状况改变时，先核对这些交易。',
    'P-2026-05-31-guidance': '核对每一当事方的总部与最终母公司：指引称该部分不论当事方所在地均予执行。',
    'P-2026-08-14-agenda':
      '不得据此作任何改变。规则公布后，比对其文本（docket pack --against），依载有该规则的规则包重新判定案卷，并重新出具报告；其案卷号开放期间可提交意见。',
  },
)

export const watchWords = catalog(
  {
    title: 'What is ahead of this case',
    'as-of':
      'As of {day}. Searched through {through}; newest source seen {newest}: of what came between them nothing is known either way.',
    'any-day': 'any day',
    'since-day': 'since {on}',
    open: 'Open transactions touched: {count}.{ids}',
    past: 'Already done since that day, to be looked at again: {count}.{ids}',
    reports: 'Past reports that hold one: {names}.',
    do: 'To do: {what}',
    'not-known-title': 'Not known to the answers',
    'not-known':
      'The case is determined as of what was known on {day}. Since then: {entries}. Transactions with another outcome: {count}.{ids}',
    'reports-title': 'Past reports',
    'reports-none': 'No report was issued from this case.',
    report: 'Report',
    issued: 'Issued',
    'same-pack': 'Pack',
    'pack-same': 'as now',
    'pack-other': 'another',
    'pack-unknown': 'not known',
    revised: 'Facts changed',
    answered: 'Answered anew',
    withdrawn: 'Withdrawn',
    added: 'Added',
    events: 'Touched by',
    older: 'Older reports, not looked at: {count}.',
    'as-issued':
      'A report says what was so when it was issued. Where facts, answers or the pack have changed since, issue another one; the earlier one stays what it was.',
  },
  {
    title: '本案卷的未来事项',
    'as-of': '截至 {day}。检索截至 {through}；所见最新来源为 {newest}：两者之间有无新情况，无从得知。',
    'any-day': '随时',
    'since-day': '自 {on} 起',
    open: '所涉未完成交易：{count} 笔。{ids}',
    past: '自该日起已完成、须重新核对的：{count} 笔。{ids}',
    reports: '载有所涉交易的既往报告：{names}。',
    do: '应做事项：{what}',
    'not-known-title': '现有结论尚未知悉的事项',
    'not-known': '本案卷按 {day} 所知判定。此后：{entries}。结论将不同的交易：{count} 笔。{ids}',
    'reports-title': '既往报告',
    'reports-none': '本案卷尚未出具报告。',
    report: '报告',
    issued: '出具',
    'same-pack': '规则包',
    'pack-same': '与现在相同',
    'pack-other': '另一规则包',
    'pack-unknown': '未知',
    revised: '事实已变',
    answered: '重新判定',
    withdrawn: '已作废',
    added: '新增',
    events: '所涉事项',
    older: '更早的报告，未予查看：{count} 份。',
    'as-issued': '报告载明其出具时的情况。此后事实、结论或规则包有变的，请另行出具；原报告保持不变。',
  },
)
