// What happened to the rule, dated and sourced. Entries are events as known; what they mean for a provision is in provisions.ts.
import type { PostureEntry, Words } from '../../engine/model.ts'

const words = (en: string, zh: string): Words => ({ en, zh })

/** In the order of their days. Where a source gives only a month the entry stands on its last day and says so. */
export const postureTimeline: readonly PostureEntry[] = [
  {
    id: 'P-2025-01-15-published',
    date: '2025-01-15',
    words: words(
      'The rule is published; it has been in effect since 13 January 2025, and compliance is required from 15 May.',
      '规则公布；自2025年1月13日起生效，自5月15日起须遵守。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'text',
    source: '90 FR 4544',
  },
  {
    id: 'P-2025-01-16-designer-rule',
    date: '2025-01-16',
    words: words(
      'The companion rule on foundries and circuit designers is published and in effect; compliance from 31 January 2025.',
      '关于代工厂与集成电路设计方的配套规则公布并生效；自2025年1月31日起须遵守。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'text',
    source: '90 FR 5298',
  },
  {
    id: 'P-2025-02-14-correction',
    date: '2025-02-14',
    words: words(
      'A correction to the companion rule mends license requirement text of 3A090, effective 11 February 2025.',
      '对配套规则的更正修订3A090许可要求文字，自2025年2月11日起生效。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'text',
    source: '90 FR 9604',
  },
  {
    id: 'P-2025-05-13-not-enforced',
    date: '2025-05-13',
    words: words(
      'BIS announces that it will rescind the rule and will not enforce it; no rule making this so is published.',
      'BIS宣布将撤销本规则且不予执行；但未公布任何相应规则。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'BIS press release of 13 May 2025, as reported by law firms',
    ofEnforcement: true,
  },
  {
    id: 'P-2025-06-12-clearance',
    date: '2025-06-12',
    words: words(
      'A draft rescission is said to be in its second interagency clearance.',
      '据称撤销规则草案进入第二轮跨部门会签。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'trade press of 10 to 12 June 2025',
  },
  {
    id: 'P-2025-09-02-veu-revocations',
    date: '2025-09-02',
    words: words(
      'General VEU authorizations of three semiconductor plants in China are revoked; the day is not confirmed.',
      '在华三家半导体工厂的一般VEU授权被撤销；日期未经核实。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: 'FR Doc. 2025-16735',
  },
  {
    id: 'P-2025-09-04-agenda',
    date: '2025-09-04',
    words: words(
      'The spring agenda of 2025 speaks of rescinding parts of the framework under RIN 0694-AJ90; the day is not confirmed.',
      '2025年春季立法议程称将以RIN 0694-AJ90撤销框架部分内容；日期未经核实。',
    ),
    codifiedEffect: 'no',
    sourcing: 'memory',
    source: 'Unified Agenda, spring 2025',
  },
  {
    id: 'P-2025-09-30-affiliates',
    date: '2025-09-30',
    words: words(
      'The interim final rule on affiliates held half or more by listed parties is published.',
      '关于被列名方持股过半关联方的临时最终规则公布。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: '90 FR 47201',
  },
  {
    id: 'P-2025-11-10-affiliates-suspended',
    date: '2025-11-10',
    words: words(
      'The rule on affiliates is suspended for a year, to the end of 9 November 2026; what holds afterwards was not found.',
      '关联方规则暂停一年，至2026年11月9日；此后状况未查得。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: '90 FR 50857',
  },
  {
    id: 'P-2025-11-19-gao-asked',
    date: '2025-11-19',
    words: words(
      'GAO is asked whether the announcement of non-enforcement is itself a rule.',
      '有参议员请GAO判断不执行公告本身是否构成规则。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'law firm note on B-337935',
  },
  {
    id: 'P-2026-01-15-case-by-case',
    date: '2026-01-15',
    words: words(
      'Exports from the United States to China and Macau of circuits below 21,000 TPP and 6,500 GB/s are reviewed case by case on stated conditions, instead of under a presumption of denial.',
      '自美国向中国与澳门出口TPP低于21,000且带宽低于6,500 GB/s的集成电路，在所列条件下由推定拒绝改为逐案审查。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'text',
    source: '91 FR 1684',
  },
  {
    id: 'P-2026-02-03-cambodia',
    date: '2026-02-03',
    words: words('Cambodia is reported out of Country Group D:5.', '据报柬埔寨移出国家组D:5。'),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: '91 FR 5091',
  },
  {
    id: 'P-2026-02-26-replacement-draft',
    date: '2026-02-26',
    words: words(
      'A final rule to carry out the AI Action Plan goes to review at the Office of Management and Budget.',
      '实施人工智能行动计划的最终规则送交管理与预算办公室审查。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'trade press, March 2026',
  },
  {
    id: 'P-2026-03-31-draft-withdrawn',
    date: '2026-03-31',
    words: words(
      'That draft is withdrawn in March 2026; the day is not known.',
      '该草案于2026年3月撤回；具体日期不详。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'trade press, March 2026',
  },
  {
    id: 'P-2026-04-09-designer-date',
    date: '2026-04-09',
    words: words(
      'The day from which a designer must be authorized is put off to 31 December 2026.',
      '设计方须获授权的起始日推迟至2026年12月31日。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: '91 FR 17851',
  },
  {
    id: 'P-2026-05-12-gao',
    date: '2026-05-12',
    words: words(
      'GAO decides that the announcement of non-enforcement is a rule that must go to Congress before it takes effect.',
      'GAO认定不执行公告属规则，须先提交国会方可生效。',
    ),
    codifiedEffect: 'no',
    sourcing: 'text',
    source: 'GAO B-337935',
    ofEnforcement: true,
  },
  {
    id: 'P-2026-05-18-gao-printed',
    date: '2026-05-18',
    words: words('The decision is printed in the Congressional Record.', '该决定刊载于国会记录。'),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'Congressional Record, Senate, 18 May 2026',
  },
  {
    id: 'P-2026-05-28-still-codified',
    date: '2026-05-28',
    words: words('Counsel report that the rule still stands in law.', '律师报告本规则在法律上仍然有效。'),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'law firm note of 28 May 2026',
  },
  {
    id: 'P-2026-05-31-guidance',
    date: '2026-05-31',
    words: words(
      'BIS guidance: the requirement for entities headquartered or parented in D:5 or Macau, wherever located, is enforced; non-enforcement covers what the framework newly required by destination.',
      'BIS指引：对总部或最终母公司位于D:5或澳门的实体，不论所在地，许可要求予以执行；不执行仅及于框架按目的地新设的要求。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'BIS guidance of 31 May 2026, as reported by law firms',
    ofEnforcement: true,
  },
  {
    id: 'P-2026-06-05-no-replacement',
    date: '2026-06-05',
    words: words(
      'Counsel report that no replacement is published and that GAO cannot compel enforcement.',
      '律师报告替代规则未公布，且GAO无权强制执行。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'law firm note of 5 June 2026',
  },
  {
    id: 'P-2026-07-10-emirates',
    date: '2026-07-10',
    words: words(
      'The United Arab Emirates move from Country Groups D:3 and D:4 to A:5, effective on this day and published on 14 July; the license requirement for advanced computing items stays, save for entities of Supplement No. 8 to part 740.',
      '阿联酋由国家组D:3、D:4转入A:5，当日生效，7月14日公布；除第740部分附件8所列实体外，先进计算物项的许可要求不变。',
    ),
    codifiedEffect: 'yes',
    sourcing: 'secondary',
    source: '91 FR 43034',
  },
  {
    id: 'P-2026-08-14-agenda',
    date: '2026-08-14',
    words: words(
      'The agenda of 2026 plans an interim final rule under RIN 0694-AJ90 to rescind the framework formally and put another in its place; an agenda binds nobody.',
      '2026年立法议程拟以RIN 0694-AJ90发布临时最终规则，正式撤销框架并代之以新框架；议程不具约束力。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'Unified Agenda 2026, FR Doc. 2026-16603',
  },
  {
    id: 'P-2026-09-25-no-rescission',
    date: '2026-09-25',
    words: words(
      'No rescission is found among the published rules that were sampled.',
      '在抽查的已公布规则中未见撤销。',
    ),
    codifiedEffect: 'no',
    sourcing: 'secondary',
    source: 'sample of Federal Register documents to 25 September 2026',
  },
]

/** The day through which sources were searched for anything newer; nothing was found that is dated after `newestSourceSeen`. */
export const postureSearchedThrough = '2026-11-28'

/** The day of the newest source that was seen: between it and the day of the search nothing is known either way. */
export const newestSourceSeen = '2026-10-09'
