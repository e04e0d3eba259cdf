// The days and spans of the rule on the timeline, and how each day is counted.
import { catalog } from './catalog.ts'

export const markTerms = catalog(
  {
    effective: 'Effective date',
    published: 'Publication',
    compliance: 'Compliance date',
    comments: 'Comments close',
    'savings-counted': 'Savings clause, as counted',
    'savings-printed': 'Savings clause, as printed',
    security: 'Supplement 10 paragraphs 14, 15, 18',
  },
  {
    effective: '生效日',
    published: '公布日',
    compliance: '合规日',
    comments: '评论截止',
    'savings-counted': '保留条款（按天数计算）',
    'savings-printed': '保留条款（印定之日）',
    security: '附件 10 第 14、15、18 段',
  },
)

export const spanTerms = catalog(
  { optional: 'Compliance optional', savings: 'Saved shipments complete' },
  { optional: '合规可选期', savings: '保留货运完成期' },
)

export const countingTerms = catalog(
  { printed: 'printed in the rule', counted: 'publication + {days} days' },
  { printed: '规则所载日期', counted: '公布日 + {days} 天' },
)
