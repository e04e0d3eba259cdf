// A cumulative limit as a bar: what is committed, what is reserved on top of it, and the limit, with the figures beside.
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { catalog } from '../../shared/language/catalog.ts'
import { figure, percent, shortFigure } from '../frame/format.tsx'
import { useWords } from '../frame/language.tsx'
import type { Tone } from '../frame/context.ts'
import { Icon, type IconName } from '../frame/icons.tsx'

const words = catalog(
  {
    below: 'Below the limit',
    near: 'Near the limit',
    reached: 'Limit reached',
    crossed: 'Over the limit',
    notice: 'Notice is due',
    unknown: 'No limit stated',
    bar: '{used} of {limit} TPP, {share}',
  },
  {
    below: '低于限额',
    near: '接近限额',
    reached: '已达限额',
    crossed: '超过限额',
    notice: '须作通知',
    unknown: '未规定限额',
    bar: '{limit} TPP 中已用 {used}，{share}',
  },
)

export type AccountShown = OutputOf<'limits', 'list'>['accounts'][number]

type Status = 'below' | 'near' | 'reached' | 'crossed' | 'notice' | 'unknown'

const signs: Readonly<Record<Status, { readonly tone: Tone; readonly icon: IconName }>> = {
  below: { tone: 'clear', icon: 'check-circle' },
  near: { tone: 'license', icon: 'warning' },
  reached: { tone: 'denial', icon: 'warning' },
  crossed: { tone: 'denial', icon: 'error' },
  notice: { tone: 'review', icon: 'info' },
  unknown: { tone: 'none', icon: 'question' },
}

/** From nine tenths of a limit on, a person should look. */
const nearFrom = 0.9

/** For colour and words only; what is over a limit, the ledger says itself. */
export const accountStatus = ({ limit, used, over }: Pick<AccountShown, 'limit' | 'used' | 'over'>): Status => {
  if (limit.kind === 'none') return 'unknown'
  if (over !== undefined && over !== '0') return limit.kind === 'notice' ? 'notice' : 'crossed'
  if (limit.kind !== 'notice' && Number(used) >= Number(limit.tpp)) return 'reached'
  return Number(used) >= Number(limit.tpp) * nearFrom ? 'near' : 'below'
}

export function AccountStatus({ account }: { readonly account: AccountShown }) {
  const t = useWords(words)
  const status = accountStatus(account)
  const { tone, icon } = signs[status]
  return (
    <span className="badge" data-tone={tone}>
      <Icon name={icon} />
      {t(status)}
    </span>
  )
}

export function AccountBar({ account }: { readonly account: AccountShown }) {
  const t = useWords(words)
  const used = Number(account.used)
  if (account.limit.kind === 'none') return <span className="note">{shortFigure(used)} TPP</span>
  const limit = Number(account.limit.tpp)
  const scale = Math.max(limit, used, 1)
  // Others and what is shipped are solid; what is only reserved is hatched on top.
  const reserved = Math.min(Number(account.reserved), used)
  const share = (part: number): string => `${Math.min(100, (part / scale) * 100)}%`
  return (
    <span className="stack-tight">
      <span
        className="meter"
        role="img"
        aria-label={t('bar', { used: figure(used), limit: figure(limit), share: percent(used, limit) })}
        data-tone={signs[accountStatus(account)].tone}
      >
        <span className="meter-committed" style={{ inlineSize: share(used - reserved) }} />
        <span
          className="meter-reserved"
          style={{ insetInlineStart: share(used - reserved), inlineSize: share(reserved) }}
        />
        {used > limit ? <span className="meter-limit" style={{ insetInlineStart: share(limit) }} /> : null}
      </span>
      <span className="spread note">
        <span>
          {shortFigure(used)} / {shortFigure(limit)} TPP
        </span>
        <span>{percent(used, limit)}</span>
      </span>
    </span>
  )
}
