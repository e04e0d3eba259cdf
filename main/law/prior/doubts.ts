// PR-01 to PR-18: ambiguities of the text before 13 January 2025, and of what is left of it since.
import type { Doubt } from '../../engine/model.ts'
import { byBis, byBisOrCounsel, byLicensingOfficer, reading, words } from '../doubts/doubt.ts'

export const doubtsOfPriorEdition = [
  {
    id: 'PR-01',
    citations: ['742.6(b)(10)(iii)'],
    issue: words(
      'Since 2 December 2024 (A) presumes approval "or to entities not headquartered" in Macau or D:5 and (B) denial to those places "or to an entity headquartered" there: another entity in D:5, and one of D:5 in D:1 or D:4, meet both.',
      '自2024年12月2日起，(A)对“总部不在”澳门或D:5的实体“亦”推定批准，(B)对该等地点“或总部位于”当地的实体推定拒绝：D:5境内的他国实体，以及D:1、D:4境内的D:5实体，二者皆符合。',
    ),
    readings: [
      reading(
        'stricter',
        'Denial governs, as the wording before 2 December 2024 plainly said.',
        '从严，适用推定拒绝，如2024年12月2日之前条文所明言。',
      ),
      reading('by-its-words', 'Approval is presumed as well, by the words of (A).', '依(A)文义，亦推定批准。'),
    ],
    why: words(
      'None is taken: both policies are shown. The requirement is the same on either.',
      '均不采用：两项政策并列显示。许可要求不因此而异。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-02',
    citations: ['742.6(b)(10)(iii)(B)', '90 FR 4544'],
    issue: words(
      'The case-by-case policy of 2 December 2024 for Macau and D:5 is gone from the text of January 2025, whose preamble says that nothing changes for those places.',
      '2024年12月2日为澳门及D:5所设逐案审查政策，在2025年1月文本中消失，而其序言称对该等地点并无变更。',
    ),
    readings: [
      reading('dropped', 'The text of January 2025 is what it says: denial.', '以2025年1月条文为准：推定拒绝。'),
      reading('oversight', 'The policy was to stay and is applied in practice.', '该政策本应保留，实践中继续适用。'),
    ],
    taken: 'dropped',
    why: words(
      'The words of the section govern over its preamble. The older policy is shown under the older edition, where it stands.',
      '条文优先于序言。原政策列于原版本之下，其在该版本中有效。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-03',
    citations: ['742.6(a)(6)(iii)', '744.23(a)(3)', '734.9(h)(2)(i)'],
    issue: words(
      'One section says "D:1, D:4, and D:5" where the others say "D:1, D:4, or D:5".',
      '一条称“D:1、D:4及D:5”，他条称“D:1、D:4或D:5”。',
    ),
    readings: [
      reading('any', 'A destination in any of the groups is meant.', '指属任一组的目的地。'),
      reading('all', 'A destination in all of the groups is meant.', '指同属各组的目的地。'),
    ],
    taken: 'any',
    why: words(
      'It is the stricter, and the only one that leaves the paragraph any use.',
      '此为从严解读，且唯此方使条文有意义。',
    ),
    settledBy: byBis,
  },
  {
    id: 'PR-04',
    citations: ['744.23(d)(1)', '744.23(d)(3)(i)', '742.6(b)(10)(ii)'],
    issue: words(
      'Memory of 3A090.c for an entity of Macau or D:5 elsewhere: (d)(1) and 742.6(b)(10)(ii) presume denial, (d)(3)(i) names "3A090" whole and reviews case by case.',
      '为他处澳门或D:5实体提供的3A090.c存储器：(d)(1)与742.6(b)(10)(ii)推定拒绝，(d)(3)(i)则称3A090全条并逐案审查。',
    ),
    readings: [
      reading('denial', 'Denial is presumed.', '推定拒绝。'),
      reading('case-by-case', 'Paragraph (d)(3)(i) covers 3A090.c, too.', '(d)(3)(i)亦及于3A090.c。'),
    ],
    why: words('None is taken: both policies are shown.', '均不采用：两项政策并列显示。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-05',
    citations: ['744.23(d)(3)(iii)'],
    issue: words(
      'Little is left for "all other applications not specified", since (d)(1) covers every entity of Macau and D:5.',
      '“其余未列明的申请”所剩无几，因(d)(1)已及于澳门与D:5的所有实体。',
    ),
    readings: [
      reading('residue', 'It catches only what (d)(1) to (d)(3)(ii) leave.', '仅及于(d)(1)至(d)(3)(ii)之外者。'),
      reading('wider', 'It opens the case-by-case policy to more than that.', '逐案审查及于更广范围。'),
    ],
    taken: 'residue',
    why: words('Its own words say so.', '其自身文义如此。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-06',
    citations: ['742.6(b)(10)(iii)(B)(1)', '742.6(b)(10)(iii)(B)(2)', '744.23(d)(3)(i)'],
    issue: words(
      'The case-by-case policy of 742.6 says "commodity"; that of 744.23 names software of 5D002.z and 5D992.z as well.',
      '742.6的逐案审查政策称“商品”；744.23的则兼列5D002.z与5D992.z软件。',
    ),
    readings: [
      reading(
        'each-paragraph',
        'Each paragraph on its own words: software and technology stay under denial in 742.6.',
        '各依其文义：742.6下软件与技术仍推定拒绝。',
      ),
      reading('alike', 'Software follows the commodity it is for.', '软件随其所服务的商品。'),
    ],
    taken: 'each-paragraph',
    why: words('It is the stricter and keeps to the words.', '此为从严解读且忠于文义。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-07',
    citations: ['ECCN 4A090'],
    issue: words(
      '4A090.b is reported as reserved until 4 April 2024; the entry of that time was not read.',
      '据报4A090.b在2024年4月4日之前为保留项；当时条目未读。',
    ),
    readings: [
      reading('reserved', 'There was no 4A090.b before that day.', '该日之前无4A090.b。'),
      reading('in-force', 'It stood from 17 November 2023 on.', '自2023年11月17日起有效。'),
    ],
    why: words(
      'None is taken: it bears only on days before this edition, for which nothing is decided.',
      '均不采用：仅涉本版本之前的日期，对此不作判断。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'PR-08',
    citations: ['740.8(c)(1)'],
    issue: words(
      'January 2025 added three points to a NAC notification; whether they are among the requirements that are not enforced was not said, and the page of the agency lists three.',
      '2025年1月为NAC通知增列三项；其是否属不执行之列未予说明，主管机关网页仍列三项。',
    ),
    readings: [
      reading('six', 'The codified text asks for six.', '现行条文要求六项。'),
      reading('three', 'Three are enough in practice.', '实践中三项即可。'),
    ],
    taken: 'six',
    why: words(
      'File six. The older edition needs three, and is read with three.',
      '应提交六项。原版本要求三项，并按三项判断。',
    ),
    settledBy: byBis,
  },
  {
    id: 'PR-09',
    citations: ['740 Supp. 1'],
    issue: words(
      'Older rules read today may mean the Country Groups of 12 January 2025 or those of the day of the event; the United Arab Emirates and Cambodia have moved since.',
      '今日适用原有规则，可依2025年1月12日的国家组，亦可依事件当日的国家组；阿联酋与柬埔寨其后已有变动。',
    ),
    readings: [
      reading('of-edition', 'The groups of 12 January 2025.', '依2025年1月12日的国家组。'),
      reading('of-event', 'The groups of the day of the event.', '依事件当日的国家组。'),
    ],
    why: words(
      'None is taken: the answer is given where both say the same and left open where they part.',
      '均不采用：二者一致处作答，不一致处留待判断。',
    ),
    settledBy: byBisOrCounsel,
    finding: { id: 'groups-of-which-day', kind: 'contested-reading' },
  },
  {
    id: 'PR-10',
    citations: ['742.6(b)(10)(iii)', '91 FR 1684'],
    issue: words(
      'For D:1, D:4, D:5 and entities of Macau or D:5 an application today may meet the policy of January 2025, that of January 2026 or the older one.',
      '对D:1、D:4、D:5及澳门或D:5实体，今日申请可能适用2025年1月、2026年1月或更早的政策。',
    ),
    readings: [
      reading('codified', 'The codified policy governs.', '以现行条文政策为准。'),
      reading('older', 'The older policy governs where the new one is not enforced.', '新政策不执行之处适用原政策。'),
    ],
    taken: 'codified',
    why: words(
      'Non-enforcement revives no repealed words; the older policy is shown as a comparison.',
      '不执行并不使已废条文复活；原政策仅供对照。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'PR-11',
    citations: ['734.9(h)(2)(i)'],
    issue: words(
      'The words "or worldwide to an entity headquartered in" Macau or D:5 may hang on "destined" or on "incorporated".',
      '“或在全球范围内交付总部位于”澳门或D:5的实体，可系于“运往”，亦可系于“装入”。',
    ),
    readings: [
      reading(
        'own-limb',
        'It is a limb of its own: destined to such an entity anywhere.',
        '自成一项：运往位于任何地点的该类实体。',
      ),
      reading(
        'incorporated',
        'Only what is built into equipment for such an entity.',
        '仅指装入供该类实体使用的设备者。',
      ),
    ],
    taken: 'own-limb',
    why: words('It is the stricter, and the note to the paragraph reads it so.', '此为从严解读，且该段注释如此理解。'),
    settledBy: byBis,
  },
  {
    id: 'PR-12',
    citations: ['744.23(a)', '742.6(a)(6)(iii)(A)'],
    issue: words(
      '744.23 asks for knowledge; 742.6(a)(6)(iii)(A), by which BIS now enforces the headquarters limb, does not.',
      '744.23以知悉为要件；BIS现据以执行总部条款的742.6(a)(6)(iii)(A)则无此要件。',
    ),
    readings: [
      reading('strict', 'Headquarters and parent decide, known or not.', '以总部及母公司为准，不论是否知悉。'),
      reading('knowledge', 'Only what the exporter knows or should know counts.', '仅以出口方知悉或应知者为准。'),
    ],
    taken: 'strict',
    why: words(
      'What is not stated stays open here, so that nobody is cleared for not having asked.',
      '未申报者在此留待判断，不因未询问而放行。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'PR-13',
    citations: ['744.23(a)(3)(i)'],
    issue: words(
      'Whether "for an entity" headquartered in Macau or D:5 reaches the customer of a provider that uses the hardware where it stands abroad.',
      '“供总部位于澳门或D:5的实体”：是否及于在境外就地使用服务商硬件的客户。',
    ),
    readings: [
      reading('recipient', 'Only the entity that gets the items.', '仅指取得物项的实体。'),
      reading('customer-too', 'A customer for which they are run counts as well.', '物项为其运行的客户亦在内。'),
    ],
    why: words(
      'None is taken: where such a customer is named and nothing else decides, the question is open.',
      '均不采用：列有该类客户而别无决定因素的，留待判断。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'PR-14',
    citations: ['ECCN 3A090 Note 2'],
    issue: words(
      'The note on datacenter use was Note 2 to 3A090 before 13 January 2025, Note 1 for three days, and Note 2 again from 16 January.',
      '关于数据中心用途的注释，2025年1月13日之前为3A090注释2，其后三日为注释1，自1月16日起又为注释2。',
    ),
    readings: [
      reading('by-content', 'The note is cited by what it says.', '依内容援引该注释。'),
      reading('by-number', 'The note is cited by the number of the day.', '依当日编号援引该注释。'),
    ],
    taken: 'by-content',
    why: words(
      'Its words are the same under each number; the older numbers were read in a quotation.',
      '各编号下文字相同；较早编号仅见于引文。',
    ),
    settledBy: byBis,
  },
  {
    id: 'PR-15',
    citations: ['740.8(a)(3)', '740.17'],
    issue: words(
      'NAC and ACA ask that 5A002.z, 5A004.z and 5D002.z also meet License Exception ENC, which is not encoded.',
      'NAC与ACA要求5A002.z、5A004.z、5D002.z亦符合许可例外ENC，而该例外未编入。',
    ),
    readings: [
      reading('enc-met', 'The terms of ENC are met.', 'ENC条件已满足。'),
      reading('enc-not-met', 'The terms of ENC are not met.', 'ENC条件未满足。'),
    ],
    why: words('None is taken: someone who reads 740.17 decides.', '均不采用：由查阅740.17者判断。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'PR-16',
    citations: ['748.15(b)(2)'],
    issue: words(
      'Data Center VEU of October 2024 excepts D:5 but does not name Macau.',
      '2024年10月的数据中心VEU排除D:5，但未提及澳门。',
    ),
    readings: [
      reading('open-to-macau', 'Macau is a place where it may be used.', '可用于澳门。'),
      reading('closed-to-macau', 'Macau is treated like D:5.', '澳门与D:5同等对待。'),
    ],
    why: words('None is taken: that authorization is outside this pack.', '均不采用：该授权不在本规则包内。'),
    settledBy: byBis,
  },
  {
    id: 'PR-17',
    citations: ['742.6(a)(6)(iii)(A)', '744.23(a)(3)(i)(A)'],
    issue: words(
      'BIS enforces the headquarters limb because it predates the rule; the limb of November 2023 listed commodities and software of 5D002.z and 5D992.z only, not technology or other software.',
      'BIS以总部条款早于本规则为由予以执行；而2023年11月的条款仅列商品及5D002.z、5D992.z软件，不含技术与其他软件。',
    ),
    readings: [
      reading('enforced', 'The guidance speaks of all items of class A.', '指引及于所有A类物项。'),
      reading(
        'not-enforced',
        'What did not predate the rule is part of what is not enforced.',
        '并非早于本规则者属不执行之列。',
      ),
    ],
    taken: 'enforced',
    why: words(
      'It is the stricter: the posture shows technology and other software for such entities as enforced, whatever the ground given covers.',
      '此为从严解读：不论所述理由及于何处，供该类实体的技术与其他软件均显示为执行。',
    ),
    settledBy: byBis,
  },
  {
    id: 'PR-18',
    citations: ['742.6(b)(10)(iii)', '742.6(b)(1)(i)(B)', '91 FR 1684'],
    issue: words(
      'Since 15 January 2026 no paragraph states a review policy for class B to D:1 and D:4 for others than entities of Macau or D:5; what is left is the general policy of 742.6(b)(1)(i)(B), case by case.',
      '自2026年1月15日起，B类物项运往D:1、D:4且接收方非澳门或D:5实体者，无条文载明审查政策；仅余742.6(b)(1)(i)(B)的一般逐案审查。',
    ),
    readings: [
      reading('case-by-case', 'The general policy applies.', '适用一般政策。'),
      reading('approval', 'Approval is presumed as before.', '一如既往推定批准。'),
    ],
    why: words('None is taken: no policy is stated for it.', '均不采用：条文未载明其政策。'),
    settledBy: byLicensingOfficer,
  },
] as const satisfies readonly Doubt[]
