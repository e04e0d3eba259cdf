// Where each cumulative limit is written and the figures that make it: 740.27(c), 740.29, 742.6(b)(10)(iii), 748.15(a)(2)(iii)(B) Table 1,
// 748 Supp. 10 paras 6 and 10, 748 Supp. 2 (c)(3).
import type { LedgerRules } from '../model.ts'

export const ledgers: LedgerRules = {
  lpp: {
    annual: 'LPP year',
    citation: '740.29(d)',
    receivedCitation: '740.29(h)(2)',
    notice: 'LPP notice',
    noticeCitation: '740.29(g)(3)',
  },
  country: {
    allocation: 'country allocation',
    firstYear: 'allocation first year',
    lastYear: 'allocation last year',
    citation: '742.6(b)(10)(iii)(B)(1)',
    doubt: 'AMB-04',
  },
  nveu: { levels: 'NVEU', citation: '748.15(a)(2)(iii)(B)', doubt: 'A-8' },
  uveu: {
    outsideSupplement5a: 'UVEU outside percent',
    singleCountry: 'UVEU country percent',
    outsideUnitedStates: 'UVEU abroad percent',
    citation: '748 Supp. 10 para 6',
    doubt: 'A-3',
    measuringDoubt: 'A-4',
    measuredOn: ['02-01', '08-01'],
  },
  aia: { submission: 'AIA submission', citation: '740.27(c)' },
  license: { citation: '748 Supp. 2 (c)(3)' },
}
