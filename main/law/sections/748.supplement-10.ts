// Supplement No. 10 to part 748: the guidelines of the Data Center VEU.
import type { Condition } from '../../engine/model.ts'
import {
  always,
  condition,
  either,
  every,
  inSupplement5a,
  is,
  not,
  paperCondition,
  readings,
  whenever,
  words,
} from '../dsl.ts'
import { national, reaching, universal } from '../cases.ts'
import { encoded, judged, left } from '../coverage/entry.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'
import { both, countedCircuits, conductOfTheVeu, conductOfTheVeuZh, grantedByBis, grantedByBisZh } from './748.terms.ts'

/** Para 6 binds outside Supplement 5(a), for entities headquartered inside it (A-2 for a parent there alone). */
const boundOutside = (within: Condition): Condition =>
  whenever(
    every(countedCircuits, not(inSupplement5a)),
    either(
      within,
      every(
        is('veu-seat', 'no'),
        readings('A-2', ['748 Supp. 10 para 6'], { 'headquarters-only': always, 'parent-too': within }),
      ),
    ),
  )

const capped = (axis: 'uveu-25' | 'uveu-7' | 'uveu-50', when: 'each-transaction' | 'reporting-dates'): Condition => {
  const within = either(
    is(axis, 'within'),
    every(
      is(axis, 'differs'),
      readings('A-3', ['748 Supp. 10 para 6'], { 'denominator-before': not(always), 'denominator-after': always }),
    ),
  )
  if (when === 'each-transaction') return within
  return either(
    within,
    every(
      is('reporting-date', 'no'),
      readings('A-4', ['748 Supp. 10 para 6', '748 Supp. 10 para 10'], {
        'reporting-dates-only': always,
        'every-transaction': within,
      }),
    ),
  )
}

export const supplement10: readonly Paragraph[] = [
  paragraph(
    left(
      '748 Supp. 10 para 1',
      ['A record or plan of security, compliance and respect for human rights.', grantedByBis],
      ['安全、合规与尊重人权的记录或计划。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 2',
      ['Freedom from foreign military and intelligence ties.', grantedByBis],
      ['无外国军事与情报联系。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 2(a)',
      ['No ties to military or military-intelligence end users, group and staff included.', grantedByBis],
      ['集团及人员与军事、军事情报最终用户无联系。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 2(b)',
      ['Joint research and activities are ties.', grantedByBis],
      ['联合研发与活动属联系。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 3',
      [
        'Outbound investment and technology supply rules are followed, supply from Macau and D:5 is ended, and holdings from there are reported above a small share.',
        grantedByBis,
      ],
      ['遵守对外投资与信息技术供应规则，终止来自澳门与D:5的供应，并报告当地持股（微量除外）。', grantedByBisZh],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 4',
      [
        'A VEU passes no circuits at 3A090.a to the following without authorization.',
        'Does the onward transfer go to one of these?',
      ],
      ['未经授权，VEU不得将达到3A090.a的电路转移给下列对象。', '后续转移是否给予下列对象？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 4(a)',
      ['Entities located or headquartered in Macau or D:5.', 'Is the recipient one?'],
      ['位于或总部在澳门或D:5的实体。', '接收方是否属之？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 4(b)',
      ['People who work for listed parties.', 'Is the recipient one?'],
      ['为被列名方工作的人员。', '接收方是否属之？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 4(c)',
      ['Employees of governments there, and people likely to divert.', 'Is the recipient one?'],
      ['当地政府雇员及有转移风险的人员。', '接收方是否属之？'],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 4(c) closing',
      [
        'Nothing here allows a transfer that needs a license.',
        'it takes nothing away and adds nothing to the requirements.',
      ],
      ['此处不准许须许可证的转移。', '对要求无增减。'],
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 5',
      'A UVEU announces transfers of circuits between countries, and building in a new country, 60 days before.',
      'UVEU跨国转移电路或在新国家建设，须提前60日通知。',
      'windows',
    ),
    {
      of: {
        UVEU: [
          paperCondition({
            id: 'UVEU.move-notice',
            paragraph: '748 Supp. 10 para 5',
            when: is('move-notice', 'not-needed', 'held'),
            words: words(
              'A transfer of chips between countries was notified 60 days in advance.',
              '芯片跨国转移于60日前通知。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'UVEU.move-notice',
          'met',
          universal({
            activity: 'reexport',
            from: 'SG',
            exporter: { id: 'recipient', location: null, headquarters: 'JP', ultimateParent: 'JP' },
            dates: { moveNotice: '2025-06-02' },
          }),
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'UVEU.move-notice',
          'unmet',
          universal({
            activity: 'reexport',
            from: 'SG',
            exporter: { id: 'recipient', location: null, headquarters: 'JP', ultimateParent: 'JP' },
            dates: { moveNotice: '2025-06-03' },
          }),
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 6',
      'No more than 25 percent of the computing power owned by the group outside Supplement 5(a), 7 percent in one country there, and for U.S. headquarters 50 percent outside the United States.',
      '集团自有算力在附件5(a)以外不超过25%，其中任一国不超过7%，总部在美国者在美国以外不超过50%。',
      'ledger:uveu',
    ),
    {
      of: {
        UVEU: [
          condition({
            id: 'UVEU.25-percent',
            paragraph: '748 Supp. 10 para 6',
            when: boundOutside(capped('uveu-25', 'each-transaction')),
            doubts: ['A-2', 'A-3', 'A-4'],
            words: words(
              'No more than 25 percent of the owned computing power is outside Supplement 5(a).',
              '附件5(a)目的地以外的自有算力不超过25%。',
            ),
          }),
          condition({
            id: 'UVEU.7-percent',
            paragraph: '748 Supp. 10 para 6',
            when: boundOutside(capped('uveu-7', 'each-transaction')),
            doubts: ['A-2', 'A-3', 'A-4'],
            words: words(
              'No more than 7 percent of the owned computing power is in any one country outside Supplement 5(a).',
              '附件5(a)以外任一国家的自有算力不超过7%。',
            ),
          }),
          condition({
            id: 'UVEU.50-percent',
            paragraph: '748 Supp. 10 para 6',
            cites: ['748 Supp. 10 para 10'],
            when: either(
              not(countedCircuits),
              is('veu-in-us', 'no'),
              is('destination', 'us'),
              every(is('veu-in-us', 'headquarters'), capped('uveu-50', 'reporting-dates')),
              every(
                is('veu-in-us', 'parent-only'),
                readings('A-2', ['748 Supp. 10 para 6'], {
                  'headquarters-only': always,
                  'parent-too': capped('uveu-50', 'reporting-dates'),
                }),
              ),
            ),
            doubts: ['A-2', 'A-3', 'A-4'],
            words: words(
              'A U.S.-headquartered end user keeps no more than 50 percent of its computing power outside the United States, measured on 1 February and 1 August.',
              '总部在美国的用户在美国境外的算力不超过50%,于2月1日和8月1日计量。',
            ),
          }),
        ],
      },
      cases: [
        reaching('UVEU.25-percent', 'met', universal({ uveu: { outsideSupplement5aTpp: 249_984_168 } }), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching('UVEU.25-percent', 'open', universal({ uveu: { outsideSupplement5aTpp: 249_984_169 } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.25-percent', 'unmet', universal({ uveu: { outsideSupplement5aTpp: 249_988_127 } }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching(
          'UVEU.7-percent',
          'unmet',
          universal({ uveu: { outsideSupplement5aTpp: 100_000_000, inCountryTpp: 69_985_277 } }),
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'UVEU.50-percent',
          'unmet',
          universal({
            destination: 'DE',
            recipient: {
              headquarters: 'US',
              veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true },
            },
            uveu: { outsideUnitedStatesTpp: 500_000_000 },
            held: { aiaCertification: false },
          }),
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 7',
      'No training of 4E091 models outside Supplement 5(a) or for entities of elsewhere; fine-tuning up to 25 percent and inference are free.',
      '不得在附件5(a)以外或为他处实体训练4E091模型；25%以内的微调与推理不受限。',
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.training`,
          paragraph: '748 Supp. 10 para 7',
          when: either(
            every(inSupplement5a, is('service-customer', 'inside')),
            every(is('trains-4e091', 'no'), is('fine-tuning', 'none', 'within')),
          ),
          words: words(
            'No 4E091 model is trained outside Supplement 5(a), or for an entity headquartered outside it; fine-tuning takes no more than 25 percent of the original operations.',
            '不在附件5(a)目的地以外、亦不为总部在其外的实体训练4E091模型；微调不超过原始运算量的25%。',
          ),
        }),
      ]),
      cases: [
        reaching('UVEU.training', 'unmet', universal({ endUse: ['datacenter-operation', 'training-4e091'] }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 8',
      [
        'Weights are stored in Supplement 5(a), or elsewhere outside Macau and D:5 at facilities of its entities that meet 14, 15 and 18 by 15 January 2026.',
        'Where are weights stored, by whom, and are the three paragraphs met?',
      ],
      [
        '权重存放于附件5(a)，或存放于澳门与D:5以外由其实体所有或运营、至2026年1月15日符合第14、15、18段的设施。',
        '权重存于何处、由谁管理、三段是否符合？',
      ],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 9',
      ['Three kinds of use are prohibited.', 'Is one of them known or suspected?'],
      ['三类用途被禁止。', '是否知悉或怀疑其一？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 9(a)',
      ['Activities of part 744.', 'Is one involved?'],
      ['第744部分所列活动。', '是否涉及？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 9(b)',
      ['Military and intelligence entities of Macau or D:5, or named by BIS.', 'Is one involved?'],
      ['澳门或D:5的军事、情报实体，或BIS指明者。', '是否涉及？'],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 9(c)',
      ['Abuse of human rights, censorship and unlawful surveillance.', 'Is it involved?'],
      ['侵犯人权、审查与非法监控。', '是否涉及？'],
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 10',
      'The whole group accounts for its circuits facility by facility each 1 February and 1 August.',
      '集团每年2月1日与8月1日逐设施申报电路。',
      'windows',
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 10(a)',
      'Kinds and numbers bought, approved, moved and installed.',
      '采购、获批、移转与安装的种类与数量。',
      'windows',
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 10(b)',
      'The sum of computing power, circuits not yet installed and losses shown.',
      '算力总量，含未安装电路与损耗。',
      'windows',
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 11',
      'The VEU watches its own compliance, reports failures, and keeps records five years.',
      'VEU自行监督、报告不符，并保存记录五年。',
      'windows',
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 para 12',
      'An NVEU outside Supplement 5(a) needs an arrangement between governments, whose end may end the status.',
      '附件5(a)以外的NVEU须有政府间安排，安排终止可致资格终止。',
    ),
    {
      of: {
        NVEU: [
          condition({
            id: 'NVEU.government',
            paragraph: '748 Supp. 10 para 12',
            cites: ['748.15(a)(2)(iii)(A)'],
            when: either(
              inSupplement5a,
              is('veu-headquarters', '1'),
              is('government-arrangement', 'yes'),
              readings('A-7', ['748.15(a)(2)(iii)(A)', '748 Supp. 10 para 12'], {
                'may-be-sought': always,
                required: is('government-arrangement', 'yes'),
              }),
            ),
            doubts: ['A-7'],
            words: words(
              'A government-to-government arrangement stands behind the authorization; the texts differ on whether it is needed.',
              '授权以政府间安排为基础；条文对其是否必需表述不一。',
            ),
          }),
        ],
      },
      cases: [
        reaching('NVEU.government', 'open', national(0, { veu: { governmentArrangement: null } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13',
      ['No foreign ownership, control or influence of Macau or D:5.', grantedByBis],
      ['无澳门或D:5的外国所有、控制或影响。', grantedByBisZh],
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.ownership`,
          paragraph: '748 Supp. 10 para 13',
          cites: ['748.15(b)(2)(ii)'],
          when: whenever(
            is('veu-headquarters', '3', '13', '23', '123'),
            readings('D-17', ['748.15(b)(2)(ii)', '748 Supp. 10 para 13'], {
              'one-limb-suffices': always,
              'no-limb-there': not(always),
            }),
          ),
          doubts: ['D-17'],
          words: words(
            'Neither headquarters nor ultimate parent of the end user lies in Macau or D:5.',
            '该用户总部及最终母公司均不在澳门或D:5组。',
          ),
        }),
      ]),
      cases: [
        reaching('UVEU.ownership', 'open', universal({ recipient: { headquarters: 'JP', ultimateParent: 'CN' } }), {
          codified: 'needs-review',
          prior: 'license-required',
          enforced: 'needs-review',
        }),
      ],
    },
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13(a)',
      ['Factor: financial soundness.', grantedByBis],
      ['因素：财务状况。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13(b)',
      ['Factor: concerns about leaders and owners.', grantedByBis],
      ['因素：对管理层与所有者的关切。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13(c)',
      ['Factor: record of enforcement and unauthorized transfers.', grantedByBis],
      ['因素：执法与未授权转让记录。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13(d)',
      ['Factor: agreements on security and information.', grantedByBis],
      ['因素：安全与信息交换协定。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 13(e)',
      ['Factor: any other means of influence.', grantedByBis],
      ['因素：其他影响手段。', grantedByBisZh],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 14',
      [
        'Data centers meet the federal controls for high-impact systems and nine more.',
        'Is there an attestation for the facility?',
      ],
      ['数据中心符合联邦高影响系统控制及另九项控制。', '设施是否有证明？'],
    ),
  ),
  ...(
    [
      [
        '(a)',
        'Weights and training methods are treated as highest in all three respects.',
        '权重与训练方法在三方面均按最高等级对待。',
      ],
      ['(b)', 'An accredited assessor attests each year.', '由获认可的评估机构每年证明。'],
      ['(c)', 'Seizure of circuits is provided against.', '防范电路被扣押。'],
      ['(d)', 'Tampering is detected and defeated.', '发现并抵御篡改。'],
      ['(e)', 'Operation follows a plan of defense in depth.', '运行依纵深防御计划。'],
      ['(e)(i)', 'Its part on threats.', '其中威胁分析。'],
      ['(e)(ii)', 'Its part on weaknesses.', '其中脆弱性分析。'],
      ['(e)(iii)', 'Its part on likelihood.', '其中概率分析。'],
      ['(e)(iv)', 'Its part on consequences.', '其中后果分析。'],
      ['(f)', 'Physical security has three requirements.', '物理安全有三项要求。'],
      ['(f)(i)', 'Stand-off and building criteria of the defense department.', '国防部的建筑防护标准。'],
      ['(f)(ii)', 'No windows at the servers.', '服务器区无窗。'],
      [
        '(f)(iii)',
        'Guards at all hours or a detection system answered in fifteen minutes.',
        '全天候警卫，或十五分钟内响应的探测系统。',
      ],
    ] as const
  )
    .map(([leaf, en, zh]) =>
      judged(
        `748 Supp. 10 para 14${leaf}`,
        [en, 'Does the attestation for the facility cover it?'],
        [zh, '设施证明是否涵盖？'],
      ),
    )
    .map((entry) => paragraph(entry)),
  paragraph(
    judged(
      '748 Supp. 10 para 15',
      ['Artificial intelligence systems have security practices of their own.', 'Are they in place at the facility?'],
      ['人工智能系统另有安全实践要求。', '设施是否落实？'],
    ),
  ),
  ...(
    [
      [
        '(a)',
        'Deployment guidance of NSA and the cross-referenced goals of CISA are followed.',
        '遵循NSA部署指南及所引CISA目标。',
      ],
      ['(b)', 'Usage is logged, interfaces of others included.', '记录使用情况，含第三方接口。'],
      ['(c)', 'Weights of 4E091 have three more requirements.', '4E091权重另有三项要求。'],
      ['(c)(i)', 'They lie on devices nobody else uses.', '存于不与他人共用的设备。'],
      ['(c)(ii)', 'Each interface is limited to the output its purpose needs.', '各接口输出限于其目的所需。'],
      [
        '(c)(iii)',
        'Where extraction would take six months or less only a narrow interface is open.',
        '六个月内可提取者仅开放狭窄接口。',
      ],
    ] as const
  )
    .map(([leaf, en, zh]) =>
      judged(`748 Supp. 10 para 15${leaf}`, [en, 'Is it in place at the facility?'], [zh, '设施是否落实？']),
    )
    .map((entry) => paragraph(entry)),
  paragraph(
    left(
      '748 Supp. 10 para 16',
      ['Circuits travel under a security plan, and losses are reported within 30 days.', conductOfTheVeu],
      ['电路依安全计划运输，损失于30日内报告。', conductOfTheVeuZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 10 para 17',
      ['Circuits at the end of their life are cleaned and disposed of verifiably.', conductOfTheVeu],
      ['到期电路的清除与处置可核验。', conductOfTheVeuZh],
    ),
  ),
  paragraph(
    judged(
      '748 Supp. 10 para 18',
      ['Personnel are vetted under a plan.', 'Is the vetting plan in place at the facility?'],
      ['人员依计划审查。', '设施是否落实审查计划？'],
    ),
  ),
  ...(
    [
      ['(a)', 'The plan covers everyone with access.', '计划涵盖全部有权进入者。'],
      ['(b)', 'Whoever enters unescorted is vetted on two points.', '无人陪同进入者按两项审查。'],
      ['(b)(i)', 'Sanctions lists.', '制裁名单。'],
      [
        '(b)(ii)',
        'Work for governments, intelligence or military of Macau or D:5, or for listed parties.',
        '曾为澳门或D:5政府、情报、军方或被列名方工作。',
      ],
      ['(c)', 'A program against threats from within.', '内部威胁防范制度。'],
    ] as const
  )
    .map(([leaf, en, zh]) =>
      judged(`748 Supp. 10 para 18${leaf}`, [en, 'Is it in place at the facility?'], [zh, '设施是否落实？']),
    )
    .map((entry) => paragraph(entry)),
  paragraph(
    left(
      '748 Supp. 10 para 19',
      [
        'Breach may cost the status, allocations and licenses.',
        'consequences of a breach are no part of a determination.',
      ],
      ['违反可致资格、额度与许可被取消。', '违反后果不属判断范围。'],
    ),
  ),
  paragraph(
    encoded(
      '748 Supp. 10 Exemption for Intentional Publication',
      'Nothing here stands against publishing weights, data or code on purpose.',
      '此处规定均不妨碍有意公开权重、数据或代码。',
      'ECCN 4E091 Note 1',
    ),
  ),
]
