// What in a case needs a person, by kind.
import { catalog } from './catalog.ts'

export const needTerms = catalog(
  {
    'missing-fact': 'A fact is missing',
    judgment: 'A person has to judge',
    'contested-reading': 'The text bears several readings',
    'open-norm': 'The text leaves the measure open',
    'outside-pack': 'A paragraph is not encoded',
    'source-unverified': 'A source was not read in full',
    'red-flag': 'A red flag is raised',
    overdue: 'Past the day that was set for it',
    'waiting-for-client': 'Waiting for the client',
    'ready-for-review': 'Ready for review',
    stale: 'Not determined with the present facts',
    'invalid-sign-off': 'Signed off before the facts changed',
    'rejected-row': 'Rows of a list that could not be read',
  },
  {
    'missing-fact': '缺少事实',
    judgment: '需要人工判断',
    'contested-reading': '文本有多种解读',
    'open-norm': '文本未定标准',
    'outside-pack': '条款未编入规则包',
    'source-unverified': '来源未经核实',
    'red-flag': '出现危险信号',
    overdue: '已过所定的截止日',
    'waiting-for-client': '待客户回复',
    'ready-for-review': '待复核',
    stale: '尚未按现有事实判定',
    'invalid-sign-off': '签署后事实已变更',
    'rejected-row': '清单中无法读取的行',
  },
)
