// How people write the values of closed lists in a table, in both languages; the first two are what the product itself says. By
// the member that holds the value. A word that could mean two values of one list belongs to neither.
import type { MemberWords } from './columns.ts'

type Choices = Readonly<Record<string, MemberWords>>

const activity: Choices = {
  export: {
    en: 'Export',
    zh: '出口',
    also: ['exports', 'exported', 'export from the united states', 'exp', '直接出口', '输出', '輸出'],
  },
  reexport: {
    en: 'Reexport',
    zh: '再出口',
    also: ['re-export', 're export', 'reexports', 're-exports', 'reexported', '转出口', '轉出口', '再輸出'],
  },
  'transfer-in-country': {
    en: 'Transfer (in-country)',
    zh: '国内转让',
    also: [
      'in-country transfer',
      'transfer in country',
      'transfer within country',
      '境内转移',
      '境內轉移',
      '国内转移',
      '國內轉移',
      '境内转让',
      '國內轉讓',
      '（境内）转移',
    ],
  },
  'deemed-export': { en: 'Deemed export', zh: '视同出口', also: ['deemed exports', '視同出口'] },
  'deemed-reexport': {
    en: 'Deemed reexport',
    zh: '视同再出口',
    also: ['deemed re-export', 'deemed re export', '視同再出口'],
  },
  'computing-service': {
    en: 'Computing service',
    zh: '算力服务',
    also: [
      'iaas',
      'infrastructure as a service',
      'cloud service',
      'cloud computing',
      'cloud computing service',
      'compute service',
      '算力服務',
      '云服务',
      '雲服務',
      '云计算服务',
      '基础设施即服务',
    ],
  },
  'domestic-transfer': {
    en: 'Domestic transfer',
    zh: '美国境内转让',
    also: ['transfer within the united states', 'us domestic transfer', '美国境内转移', '美国国内转让'],
  },
}

const endUse: Choices = {
  'datacenter-operation': {
    en: 'Datacenter operation',
    zh: '数据中心运营',
    also: [
      'data center',
      'datacenter',
      'data centre',
      'data center operation',
      'data centre operation',
      '数据中心',
      '數據中心',
      '資料中心',
    ],
  },
  development: {
    en: 'Development',
    zh: '开发',
    also: ['r&d', 'research and development', '研发', '研發', '開發', '研究开发'],
  },
  production: { en: 'Production', zh: '生产', also: ['manufacturing', 'manufacture', '制造', '製造', '生產'] },
  'storage-before-delivery': {
    en: 'Storage before delivery',
    zh: '交付前存放',
    also: ['warehousing', '仓储', '倉儲'],
  },
  'training-4e091': {
    en: 'Training of 4E091 weights',
    zh: '训练 4E091 权重',
    also: ['training of controlled model weights', 'training 4e091', '训练受控模型权重'],
  },
  'training-other': {
    en: 'Other training',
    zh: '其他训练',
    also: ['training of other models', '训练其他模型', '其他模型训练'],
  },
  inference: { en: 'Inference', zh: '推理', also: ['inferencing', 'model inference', '模型推理', '推論'] },
  'fine-tuning': { en: 'Fine-tuning', zh: '微调', also: ['fine tuning', 'finetuning', '微調', '模型微调'] },
  resale: { en: 'Resale', zh: '转售', also: ['re-sale', 'distribution', 'reseller', '轉售', '分销', '經銷', '经销'] },
  gaming: { en: 'Gaming', zh: '游戏', also: ['games', '遊戲', '电子游戏'] },
  workstation: { en: 'Workstation', zh: '工作站', also: ['workstations', 'desktop workstation'] },
  'repair-replacement': {
    en: 'Repair or replacement',
    zh: '维修或更换',
    also: ['repair', 'replacement', 'repair and replacement', 'rma', 'servicing', '维修', '維修', '更换', '更換'],
  },
  temporary: { en: 'Temporary use', zh: '临时使用', also: ['temporary', '临时', '臨時'] },
  government: { en: 'Government use', zh: '政府使用', also: ['government', 'govt', '政府'] },
  'prohibited-744': {
    en: 'Prohibited end use (part 744)',
    zh: '第744部分禁止的最终用途',
    also: ['prohibited', 'prohibited end use', '禁止的最终用途', '禁止用途'],
  },
  unknown: { en: 'Unknown', zh: '未知', also: ['not known', '不明', '不详', '不詳'] },
}

const byPattern: Readonly<Record<string, Choices>> = {
  activity,
  endUse,
  'item.unit.rates.sparsity': {
    dense: { en: 'Dense', zh: '稠密', also: ['稠密', '密集', 'without sparsity'] },
    sparse: { en: 'Sparse', zh: '稀疏', also: ['with sparsity', '稀疏加速'] },
  },
  'item.unit.rates.counts': {
    operations: { en: 'Operations', zh: '运算', also: ['ops', 'tops', 'flops', '運算', '运算次数'] },
    'multiply-accumulates': {
      en: 'Multiply-accumulates',
      zh: '乘加',
      also: ['mac', 'macs', 'multiply accumulate', '乘加运算', '乘累加'],
    },
  },
  'item.designer': {
    approved: {
      en: 'Approved designer',
      zh: '经批准的设计方',
      also: ['approved', 'approved ic designer', '已批准', '批准'],
    },
    authorized: {
      en: 'Authorized designer',
      zh: '获授权的设计方',
      also: ['authorized', 'authorised', 'authorized ic designer', '已授权', '授权'],
    },
    neither: { en: 'Neither', zh: '均非', also: ['neither approved nor authorized', '都不是', '两者皆非'] },
  },
  'item.origin': {
    us: {
      en: 'United States',
      zh: '美国',
      also: [
        'us',
        'usa',
        'u.s.',
        'us-origin',
        'us origin',
        'united states of america',
        '美國',
        '美国原产',
        '原产于美国',
      ],
    },
    foreign: {
      en: 'Foreign',
      zh: '外国',
      also: [
        'foreign-made',
        'foreign made',
        'non-us',
        'non us',
        'foreign produced',
        '外國',
        '非美国',
        '国外',
        '外国生产',
      ],
    },
  },
  'item.weights.belowMostCapablePublished.basis': {
    'agency-guidance': { en: 'Agency guidance', zh: '主管机关指引', also: ['bis guidance', 'guidance', '机关指引'] },
    'classification-request': {
      en: 'Classification request',
      zh: '分类申请',
      also: ['ccats', 'commodity classification', '归类申请'],
    },
    'own-view': { en: 'Own view', zh: '自行判断', also: ['self-assessment', 'own assessment', '自我判断'] },
  },
  'parties.government': {
    none: { en: 'None', zh: '无', also: ['no', 'private', '否', '没有', '非政府'] },
    'owned-or-controlled': {
      en: 'Owned or controlled',
      zh: '国有或受政府控制',
      also: [
        'government owned',
        'state-owned',
        'state owned',
        'government controlled',
        'soe',
        '国有',
        '國有',
        '政府控制',
        '国企',
      ],
    },
  },
  'parties.listed': {
    'entity-list': { en: 'Entity List', zh: '实体清单', also: ['el', 'on the entity list', '實體清單'] },
    'military-end-user': {
      en: 'Military End-User List',
      zh: '军事最终用户清单',
      also: ['meu', 'meu list', 'military end user', '军事最终用户'],
    },
    'military-intelligence-end-user': {
      en: 'Military-intelligence end user',
      zh: '军事情报最终用户',
      also: ['mieu', 'military intelligence end user'],
    },
    sdn: {
      en: 'SDN List',
      zh: '特别指定国民清单',
      also: ['ofac sdn', 'specially designated nationals', 'sdn', '特别指定国民'],
    },
    other: { en: 'Other list', zh: '其他清单', also: ['other', '其他'] },
  },
  'parties.veu.kind': {
    general: { en: 'General VEU', zh: '一般经验证最终用户', also: ['general', 'veu', '一般'] },
    uveu: {
      en: 'Universal VEU',
      zh: '通用经验证最终用户',
      also: ['universal', 'universal validated end user', '通用'],
    },
    nveu: { en: 'National VEU', zh: '国家经验证最终用户', also: ['national', 'national validated end user', '国家'] },
  },
  'prior.eligibility': {
    nlr: { en: 'No license required', zh: '无需许可证', also: ['nlr', 'no licence required', '不需许可证'] },
    'license-exception': {
      en: 'License exception',
      zh: '许可例外',
      also: ['licence exception', 'exception', '许可证例外'],
    },
    'license-required': { en: 'License required', zh: '需要许可证', also: ['licence required', '需许可证'] },
  },
  'held.nacContents': {
    tpp: { en: 'Total processing performance', zh: '总处理性能', also: ['tpp'] },
    'performance-density': { en: 'Performance density', zh: '性能密度', also: ['pd'] },
    'data-sheet': { en: 'Data sheet', zh: '数据表', also: ['datasheet', '规格书'] },
    'approvals-12-months': {
      en: 'Approvals of 12 months',
      zh: '12个月内的批准',
      also: ['approvals in the last 12 months'],
    },
    'memory-bandwidth': { en: 'Memory bandwidth', zh: '内存带宽', also: ['bandwidth'] },
    cluster: { en: 'Cluster', zh: '集群', also: ['clusters'] },
  },
  'held.nacAnswer.result': {
    eligible: { en: 'Eligible', zh: '可用', also: ['符合条件'] },
    'license-required': { en: 'License required', zh: '需要许可证', also: ['licence required', '需许可证'] },
    pending: { en: 'Pending', zh: '待定', also: ['no answer yet', '未答复', '审查中'] },
  },
}

/** The words of the values that a member may hold; undefined for a member that holds no closed list. */
export const choiceWords = (pattern: string): Choices | undefined =>
  Object.hasOwn(byPattern, pattern) ? byPattern[pattern] : undefined

/** Every member that holds a closed list. */
export const choicePatterns: readonly string[] = Object.keys(byPattern)
