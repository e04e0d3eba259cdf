// The cumulative limits in words: whose total, under which limit, what crossed it, and what needs care.
import type { Account, CrossingView, FindingView, ShareView } from '../contract/ledger-view.ts'
import { type Language, catalog, say } from './catalog.ts'

export const accountTexts = catalog(
  {
    'lpp-export-year': '{account}: LPP {year}, by day of export',
    'lpp-receipt-year': '{account}: LPP {year}, by day of receipt',
    country: 'Country allocation of {country}, all years together',
    nveu: '{company} in {country}: NVEU installed base',
    'uveu-owned': '{company}: UVEU, computing power owned',
    'uveu-outside-supplement-5a': '{company}: UVEU, outside Supplement 5(a)',
    'uveu-outside-united-states': '{company}: UVEU, outside the United States',
    'uveu-in-country': '{company}: UVEU, in {country}',
    aia: '{consignee}: cumulative under AIA',
    license: 'license {number}: shipped under it',
  },
  {
    'lpp-export-year': '{account}：LPP {year} 年，按出口日',
    'lpp-receipt-year': '{account}：LPP {year} 年，按收到日',
    country: '{country} 国家额度，各年合计',
    nveu: '{company} 在 {country}：NVEU 已安装总量',
    'uveu-owned': '{company}：UVEU，所拥有的算力',
    'uveu-outside-supplement-5a': '{company}：UVEU，附件 5(a) 之外',
    'uveu-outside-united-states': '{company}：UVEU，美国境外',
    'uveu-in-country': '{company}：UVEU，在 {country}',
    aia: '{consignee}：AIA 项下累计',
    license: '许可证 {number}：依其发运',
  },
)

export const ledgerTexts = catalog(
  {
    account: 'Account',
    limit: 'Limit (TPP)',
    used: 'Used',
    remaining: 'Left',
    citation: 'Citation',
    crossing: '{transaction} ({date}) crossed the limit of {limit} TPP by {over}: {before} before, {after} after.',
    reached: '{transaction} ({date}) reached {limit} TPP: {before} before, {after} after. Notice is owed.',
    'no-limit': 'none stated ({doubt})',
    incomplete: 'Nobody stated what was used beside this case: the total is a lower bound.',
    share: '{numerator} of {denominator} TPP is {percent} %; at most {limit} % {where}.',
    'share-over': '{numerator} of {denominator} TPP is {percent} %; more than {limit} % {where}.',
    'where-25-percent': 'outside Supplement 5(a)',
    'where-7-percent': 'in {country}',
    'where-50-percent': 'outside the United States, measured on {days}',
    none: 'No cumulative limit is touched.',
  },
  {
    account: '账户',
    limit: '限额（TPP）',
    used: '已用',
    remaining: '余量',
    citation: '条文',
    crossing: '{transaction}（{date}）越过 {limit} TPP 的限额，超出 {over}：之前 {before}，之后 {after}。',
    reached: '{transaction}（{date}）达到 {limit} TPP：之前 {before}，之后 {after}。须作通知。',
    'no-limit': '未规定（{doubt}）',
    incomplete: '无人申明本案卷之外的用量：总量仅为下限。',
    share: '{denominator} TPP 中的 {numerator} 为 {percent} %；{where}不超过 {limit} %。',
    'share-over': '{denominator} TPP 中的 {numerator} 为 {percent} %；{where}超过 {limit} %。',
    'where-25-percent': '附件 5(a) 之外',
    'where-7-percent': '在 {country} ',
    'where-50-percent': '美国境外（于 {days}计量）',
    none: '尚未涉及累计限额。',
  },
)

export const findingTexts = catalog(
  {
    'carried-above-stated':
      '{transaction} states {stated} TPP, but the transactions of this case already make {carried}. The larger figure counts; correct the statement or the transactions.',
    'split-below-notice':
      '{since} to {transaction}, each below {threshold} TPP and no more than {days} days apart, make {together} TPP together. The text speaks of a shipment, so this is a caution and not a breach.',
    'conflicting-entries':
      'Two entries of {transaction} claim the same place and differ; the one that uses more counts. Correct one of them.',
    'receipt-date-assumed':
      '{transaction} states no day of receipt; the day of export, {date}, is taken for the count by receipt.',
    'readings-differ':
      '{transaction} is {over} TPP over the limit on this count of the year and within it on the other; the text fixes neither.',
    'license-quantities-differ':
      '{transaction} states {stated} TPP for this license number, and {before} was stated before. What is left of the license is open until one of them is corrected.',
    'same-day-by-id':
      'Other transactions of {date} were counted before {transaction}, and it does not fit: those of one day count in the order of their ids.',
    'earlier-order-open':
      '{transaction} fits only if {order} and other earlier orders, which are not settled yet, take nothing of this limit. Settle the earlier ones first: until then the answer stays open.',
  },
  {
    'carried-above-stated':
      '{transaction} 申明 {stated} TPP，而本案卷的交易已达 {carried}。以较大者为准；请更正申明或交易。',
    'split-below-notice':
      '{since} 至 {transaction} 各批均低于 {threshold} TPP，且相隔不超过 {days} 日，合计 {together} TPP。条文以一批发运为准，故此处为提示，并非违规。',
    'conflicting-entries': '{transaction} 的两项记录占同一位置而内容不同；以用量较大者为准。请更正其中一项。',
    'receipt-date-assumed': '{transaction} 未载明收到日；按收到日计算时取出口日 {date}。',
    'readings-differ': '按此种年度计算，{transaction} 超出限额 {over} TPP；按另一种计算则未超出；条文未定其一。',
    'license-quantities-differ':
      '{transaction} 就该许可证编号载明 {stated} TPP，而此前载明 {before}。更正其一之前，许可证余量不明。',
    'same-day-by-id': '{date} 的其他交易先于 {transaction} 计入，后者因而超限：同日交易按编号顺序计入。',
    'earlier-order-open':
      '只有 {order} 等更早而尚未确定的交易完全不占用此限额，{transaction} 才在限额之内。请先确定更早的交易；在此之前结论未定。',
  },
)

/** An exact figure with its thousands separated; the digits stay as they are. */
export const figureText = (figure: string): string => {
  const [whole = '', fraction] = figure.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Whose total it is and which, in one line. */
export const sayAccount = (account: Account, language: Language): string => {
  switch (account.ledger) {
    case 'lpp':
      return say(accountTexts, language, `lpp-${account.reading}`, { account: account.account, year: account.year })
    case 'country':
      return say(accountTexts, language, 'country', { country: account.country })
    case 'nveu':
      return say(accountTexts, language, 'nveu', { company: account.company, country: account.country })
    case 'uveu':
      return account.part === 'in-country'
        ? say(accountTexts, language, 'uveu-in-country', { company: account.company, country: account.country })
        : say(accountTexts, language, `uveu-${account.part}`, { company: account.company })
    case 'aia':
      return say(accountTexts, language, 'aia', { consignee: account.consignee })
    case 'license':
      return say(accountTexts, language, 'license', { number: account.number })
  }
}

const crossingSlots = ({ transaction, date, before, after, limit, over }: CrossingView) => ({
  transaction,
  date,
  before: figureText(before),
  after: figureText(after),
  limit: figureText(limit),
  over: figureText(over),
})

/** Which transaction went over a ceiling or reached a notice threshold, and by how much. */
export const sayCrossing = (crossing: CrossingView, kind: 'ceiling' | 'notice', language: Language): string =>
  say(ledgerTexts, language, kind === 'ceiling' ? 'crossing' : 'reached', crossingSlots(crossing))

export const sayFinding = ({ code, transaction, figures }: FindingView, language: Language): string =>
  say(findingTexts, language, code, {
    transaction,
    ...Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, /^\d+(\.\d+)?$/.test(value) ? figureText(value) : value]),
    ),
  })

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** Days of every year, month and day each: `1 February and 1 August`. */
const yearlyDays = (days: readonly string[], language: Language): string => {
  const each = days.map((day) => {
    const [month = 1, on = 1] = day.split('-').map(Number)
    // Any year that has every day.
    return language === 'en' ? dayAndMonth.format(Date.UTC(2000, month - 1, on)) : `${month} 月 ${on} 日`
  })
  return each.join(language === 'en' ? ' and ' : '与 ')
}

/** A UVEU share with its numerator and denominator. */
export const sayShare = (share: ShareView, language: Language): string =>
  say(ledgerTexts, language, share.within ? 'share' : 'share-over', {
    numerator: figureText(share.numerator),
    denominator: figureText(share.denominator),
    percent: share.percent,
    limit: share.limitPercent,
    where: say(ledgerTexts, language, `where-${share.test}`, {
      country: share.country ?? '',
      days: yearlyDays(share.yearly, language),
    }),
  })
