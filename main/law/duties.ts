// Duties that come with a determination, each with the paragraph that makes it.
import type { Duty } from '../engine/model.ts'
import { words } from './words.ts'

const duty = <const Id extends string>(id: Id, paragraph: string, en: string, zh: string) => ({
  id,
  paragraph,
  words: words(en, zh),
})

export const duties = [
  duty(
    'nac-notice',
    '740.8(c)(1)',
    'File the NAC notification twenty-five calendar days before shipment',
    '于发运二十五个日历日前提交NAC通知',
  ),
  duty(
    'acm-accounting',
    '740.28(e)',
    'Update the accounting of each facility every six months',
    '每六个月更新各设施的台账',
  ),
  duty(
    'aia-eccn',
    '740.27(b)(1)',
    'Furnish the ECCN of each item to the ultimate consignee',
    '向最终收货人告知各物项的ECCN',
  ),
  duty(
    'aia-certification',
    '740.27(b)(2)',
    'Obtain the one-time certification of the ultimate consignee before use',
    '使用前取得最终收货人的一次性认证',
  ),
  duty(
    'aia-notice',
    '740.27(b)(3)',
    'Notify the ultimate consignee in writing that the shipment is made under AIA',
    '书面通知最终收货人该批货物依AIA发运',
  ),
  duty(
    'aia-submission',
    '740.27(c)',
    'Submit the AIA certification to BIS (cumulative 253,000,000 TPP)',
    '向BIS提交AIA认证（累计253,000,000 TPP）',
  ),
  duty(
    'lpp-statement',
    '740.29(f)',
    'Obtain the LPP statement of the ultimate consignee before use',
    '使用前取得最终收货人的LPP声明',
  ),
  duty(
    'lpp-copy',
    '740.29(g)(1)',
    'Send BIS a copy of the LPP statement within thirty days of the shipment',
    '发运后三十日内向BIS提交LPP声明副本',
  ),
  duty(
    'lpp-reached',
    '740.29(g)(2)',
    'The ultimate consignee tells BIS on receipt that the LPP limit is reached',
    '最终收货人收货时通知BIS已达LPP限额',
  ),
  duty(
    'lpp-notice',
    '740.29(g)(3)',
    'Notify BIS before a shipment with an aggregate of 3,200,000 TPP or more',
    '总TPP达3,200,000或以上的发运须事先通知BIS',
  ),
  duty(
    'site-notice',
    '748.15(a)(2)(ii)(A)',
    'Notify BIS of a new data center location 180 days before the first shipment',
    '新数据中心地点须于首次发运180日前通知BIS',
  ),
  duty(
    'move-notice',
    '748 Supp. 10 para 5',
    'Notify BIS of a transfer between countries 60 days before',
    '跨国转移须于60日前通知BIS',
  ),
  duty(
    'security-paragraphs',
    '748 Supp. 10 para 14',
    'Follow paragraphs 14, 15 and 18 of Supplement No. 10 to part 748 from 15 January 2026 on',
    '自2026年1月15日起遵守第748部分附件10第14、15、18段',
  ),
  duty(
    'veu-report',
    '748.15(f)(1)(iii)',
    'Report receipts and inventory each 15 January and 15 July',
    '每年1月15日和7月15日报告收货与库存',
  ),
  duty(
    'chip-account',
    '748 Supp. 10 para 10',
    'Account for installed chips each 1 February and 1 August',
    '每年2月1日和8月1日申报已安装芯片',
  ),
  duty(
    'purchase-order',
    '748 Supp. 2 (c)(3)',
    'File a purchase order or equivalent with the license application',
    '随许可证申请提交采购订单或同等文件',
  ),
  duty(
    'aggregate-tpp',
    '748 Supp. 2 (c)(4)',
    'State the aggregate TPP of each item in block 22(j), one application for each country with an allocation',
    '在22(j)栏填报各物项总TPP；有额度的国家一国一申请',
  ),
  duty(
    'red-flag',
    '732 Supp. 3 No. 28',
    'Ask whether the customer intends to export the model, then apply for a license or inform the customer',
    '询问客户是否拟出口该模型，然后申请许可证或告知客户',
  ),
  duty(
    'records',
    '762.6(a)',
    'Keep the records of the transaction five years from its latest event',
    '自交易最近事件起保存记录五年',
  ),
] as const satisfies readonly Duty[]
