// From a route to its screen.
import type { Route } from '../frame/route.ts'
import { Compare } from './compare/compare.tsx'
import { Filings } from './filings/filings.tsx'
import { Import } from './import/import.tsx'
import { Limits } from './limits/limits.tsx'
import { Log } from './log/log.tsx'
import { Overview } from './overview/overview.tsx'
import { Parties } from './parties/parties.tsx'
import { Reports } from './reports/reports.tsx'
import { RuleScreen } from './rule/rule.tsx'
import { SettingsScreen } from './settings/settings.tsx'
import { Start } from './start/start.tsx'
import { Transaction } from './transaction/transaction.tsx'
import { Transactions } from './transactions/transactions.tsx'
import { Windows } from './windows/windows.tsx'

export function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'start':
      return <Start />
    case 'overview':
      return <Overview />
    case 'transactions':
      return (
        <Transactions
          {...(route.filter === undefined ? {} : { asked: route.filter })}
          {...(route.rejected === undefined ? {} : { rejected: route.rejected })}
        />
      )
    case 'transaction':
      return <Transaction id={route.id} {...(route.queue === undefined ? {} : { queue: route.queue })} />
    case 'parties':
      return <Parties {...(route.party === undefined ? {} : { asked: route.party })} />
    case 'limits':
      return <Limits {...(route.account === undefined ? {} : { asked: route.account })} />
    case 'windows':
      return <Windows />
    case 'filings':
      return <Filings {...(route.draft === undefined ? {} : { draft: route.draft })} />
    case 'rule':
      return (
        <RuleScreen
          {...(route.paragraph === undefined ? {} : { paragraph: route.paragraph })}
          {...(route.doubt === undefined ? {} : { doubt: route.doubt })}
        />
      )
    case 'compare':
      return <Compare />
    case 'reports':
      return (
        <Reports
          {...(route.verify === undefined ? {} : { verify: route.verify })}
          {...(route.create === undefined ? {} : { create: route.create })}
        />
      )
    case 'log':
      return <Log />
    case 'settings':
      return <SettingsScreen />
    case 'import':
      return <Import {...(route.path === undefined ? {} : { path: route.path })} />
  }
}
