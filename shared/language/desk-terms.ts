// The words of the interchange as people read them: outcomes, policies, postures, roles, activities, end uses, ledgers.
// One visual language rests on one set of words, so the grid, the charts and the dialogs all take them from here.
import { type Catalog, type Language, type Slots, catalog, say } from './catalog.ts'

export const outcomeTerms = catalog(
  {
    'not-subject-to-ear': 'Not subject to the EAR',
    'no-license-required': 'No license required',
    authorized: 'Authorized',
    'license-required': 'License required',
    'prior-rules-apply': 'Prior rules apply',
    'out-of-scope': 'Out of scope',
    'needs-review': 'Needs review',
    none: 'Not determined',
  },
  {
    'not-subject-to-ear': '不受《出口管理条例》管辖',
    'no-license-required': '无需许可证',
    authorized: '已获授权',
    'license-required': '需要许可证',
    'prior-rules-apply': '适用先前规则',
    'out-of-scope': '超出范围',
    'needs-review': '需要人工复核',
    none: '尚未判定',
  },
)

export const policyTerms = catalog(
  {
    'presumption-of-approval': 'Presumption of approval',
    'presumption-of-denial': 'Presumption of denial',
    'policy-of-denial': 'Policy of denial',
    'case-by-case': 'Case by case',
    'not-stated': 'Policy not stated',
    contested: 'Policy contested',
    undetermined: 'Policy undetermined',
    'not-applicable': 'No review policy applies',
  },
  {
    'presumption-of-approval': '推定批准',
    'presumption-of-denial': '推定拒绝',
    'policy-of-denial': '拒绝政策',
    'case-by-case': '逐案审查',
    'not-stated': '未规定审查政策',
    contested: '审查政策存在争议',
    undetermined: '审查政策未定',
    'not-applicable': '不适用审查政策',
  },
)

export const requirementTerms = catalog(
  { yes: 'A license is required', no: 'No license is required', undetermined: 'The requirement is undetermined' },
  { yes: '须有许可证', no: '无须许可证', undetermined: '是否须有许可证尚未确定' },
)

export const postureTerms = catalog(
  {
    enforced: 'Enforced',
    'not-enforced': 'Not enforced',
    'partly-enforced': 'Partly enforced',
    'not-yet-required': 'Not yet required',
  },
  { enforced: '执行中', 'not-enforced': '不予执行', 'partly-enforced': '部分执行', 'not-yet-required': '尚未要求遵守' },
)

export const routeTerms = catalog(
  {
    available: 'Available',
    conditional: 'Fits; papers still unknown',
    unavailable: 'Not available',
    undetermined: 'Undetermined',
  },
  { available: '可用', conditional: '条件相符，文件待定', unavailable: '不可用', undetermined: '未定' },
)

export const authorizationTerms = catalog(
  {
    AIA: 'AI Authorization',
    ACM: 'Advanced Computing Manufacturing',
    LPP: 'Low Processing Performance',
    NAC: 'Notified Advanced Computing',
    ACA: 'Advanced Computing Authorized',
    UVEU: 'Universal Validated End User',
    NVEU: 'National Validated End User',
    HBM: 'High Bandwidth Memory',
    TMP: 'Temporary exports',
    RPL: 'Servicing and replacement',
    GOV: 'Governments',
    TSU: 'Technology and software, unrestricted',
    LICENSE: 'License held',
    SAVINGS: 'Savings clause',
  },
  {
    AIA: '人工智能授权',
    ACM: '先进计算制造',
    LPP: '低处理性能',
    NAC: '先进计算通知',
    ACA: '先进计算授权',
    UVEU: '通用经验证最终用户',
    NVEU: '国家经验证最终用户',
    HBM: '高带宽内存',
    TMP: '临时出口',
    RPL: '维修与更换',
    GOV: '政府',
    TSU: '不受限制的技术与软件',
    LICENSE: '所持许可证',
    SAVINGS: '保留条款',
  },
)

export const reasonTerms = catalog(
  {
    'missing-fact': 'Missing fact',
    judgment: 'A person must judge',
    'contested-reading': 'Two readings',
    'open-norm': 'Open measure',
    'outside-pack': 'Outside the pack',
    'source-unverified': 'Source not verified',
  },
  {
    'missing-fact': '缺少事实',
    judgment: '须由人判断',
    'contested-reading': '条文有两种解读',
    'open-norm': '条文未定标准',
    'outside-pack': '未收入规则包',
    'source-unverified': '来源未经核实',
  },
)

/** Where a destination stands in the country table. */
export const tierTerms = catalog(
  {
    'supplement-5a': 'Supplement 5(a)',
    other: 'Other destinations',
    'macau-or-d5': 'Macau or D:5',
    'united-states': 'United States',
  },
  { 'supplement-5a': '附件5(a)', other: '其他目的地', 'macau-or-d5': '澳门或 D:5', 'united-states': '美国' },
)

export const classTerms = catalog(
  {
    A: 'A · 3A090.a, 4A090.a and .z',
    B: 'B · 3A090.b, 4A090.b and .z',
    C: 'C · 3A090.c high bandwidth memory',
    S: 'S · software',
    T: 'T · technology',
    W: 'W · model weights 4E091',
    other: 'Other item',
    undetermined: 'Class undetermined',
  },
  {
    A: 'A · 3A090.a、4A090.a 及 .z',
    B: 'B · 3A090.b、4A090.b 及 .z',
    C: 'C · 3A090.c 高带宽内存',
    S: 'S · 软件',
    T: 'T · 技术',
    W: 'W · 模型权重 4E091',
    other: '其他物项',
    undetermined: '类别未定',
  },
)

export const activityTerms = catalog(
  {
    export: 'Export',
    reexport: 'Reexport',
    'transfer-in-country': 'Transfer (in-country)',
    'deemed-export': 'Deemed export',
    'deemed-reexport': 'Deemed reexport',
    'computing-service': 'Computing service',
    'domestic-transfer': 'Domestic transfer',
  },
  {
    export: '出口',
    reexport: '再出口',
    'transfer-in-country': '国内转让',
    'deemed-export': '视同出口',
    'deemed-reexport': '视同再出口',
    'computing-service': '算力服务',
    'domestic-transfer': '美国境内转让',
  },
)

export const roleTerms = catalog(
  {
    exporter: 'Exporter',
    purchaser: 'Purchaser',
    'intermediate-consignee': 'Intermediate consignee',
    'ultimate-consignee': 'Ultimate consignee',
    'end-user': 'End user',
    operator: 'Operator',
    owner: 'Owner',
    employer: 'Employer',
    employee: 'Employee',
    customer: 'Customer',
    'final-customer': 'Final customer',
    designer: 'Designer',
    'service-provider': 'Service provider',
  },
  {
    exporter: '出口商',
    purchaser: '买方',
    'intermediate-consignee': '中间收货人',
    'ultimate-consignee': '最终收货人',
    'end-user': '最终用户',
    operator: '运营方',
    owner: '所有方',
    employer: '雇主',
    employee: '雇员',
    customer: '客户',
    'final-customer': '最终客户',
    designer: '设计方',
    'service-provider': '服务提供方',
  },
)

export const endUseTerms = catalog(
  {
    'datacenter-operation': 'Datacenter operation',
    development: 'Development',
    production: 'Production',
    'storage-before-delivery': 'Storage before delivery',
    'training-4e091': 'Training of 4E091 weights',
    'training-other': 'Other training',
    inference: 'Inference',
    'fine-tuning': 'Fine-tuning',
    resale: 'Resale',
    gaming: 'Gaming',
    workstation: 'Workstation',
    'repair-replacement': 'Repair or replacement',
    temporary: 'Temporary use',
    government: 'Government use',
    'prohibited-744': 'Prohibited end use (part 744)',
    unknown: 'Unknown',
  },
  {
    'datacenter-operation': '数据中心运营',
    development: '开发',
    production: '生产',
    'storage-before-delivery': '交付前存放',
    'training-4e091': '训练 4E091 权重',
    'training-other': '其他训练',
    inference: '推理',
    'fine-tuning': '微调',
    resale: '转售',
    gaming: '游戏',
    workstation: '工作站',
    'repair-replacement': '维修或更换',
    temporary: '临时使用',
    government: '政府使用',
    'prohibited-744': '第744部分禁止的最终用途',
    unknown: '未知',
  },
)

/** A word of the interchange, or the code itself where the interchange grew and the words have not yet. */
export const term = <Key extends string>(
  from: { readonly [language in 'en' | 'zh-CN']: Readonly<Record<Key, string>> },
  language: 'en' | 'zh-CN',
  code: string,
): string => {
  const words: Readonly<Record<string, string>> = from[language]
  return words[code] ?? code
}

/** A message by a code that crossed as text; a code this version does not know shows itself. */
export const sayCode = (from: Catalog, language: Language, code: string, slots: Slots = {}): string =>
  Object.hasOwn(from[language], code) ? say(from, language, code, slots) : code
