// Outcome, policy, posture and route as people meet them everywhere: an icon, a word and a colour, never the colour alone.
import {
  authorizationTerms,
  outcomeTerms,
  policyTerms,
  postureTerms,
  routeTerms,
  term,
} from '../../shared/language/desk-terms.ts'
import { type Mark, outcomeMarks, policyMarks, postureMarks, routeMarks } from '../../shared/charts/marks.ts'
import type { Tone } from '../frame/context.ts'
import { useLanguage } from '../frame/language.tsx'
import { Icon, type IconName } from '../frame/icons.tsx'

/** What stands before a word: never without it. */
export type Sign = { readonly ink: Tone; readonly icon: IconName }

const unknownSign: Sign = { ink: 'none', icon: 'none' }

const sign = (marks: Readonly<Record<string, Mark>>, code: string): Sign => marks[code] ?? unknownSign

export const outcomeSign = (code: string): Sign => sign(outcomeMarks, code)
export const policySign = (code: string): Sign => sign(policyMarks, code)
export const postureSign = (code: string): Sign => sign(postureMarks, code)

/** The signs of outcome, policy and posture, and that of a code without one. */
export const markSigns: readonly Sign[] = [
  unknownSign,
  ...Object.values(outcomeMarks),
  ...Object.values(policyMarks),
  ...Object.values(postureMarks),
]

type BadgeProps = {
  readonly ink: Tone
  readonly icon: IconName
  readonly children: string
  readonly fill?: 'soft'
  readonly size?: 'large'
}

export function Badge({ ink, icon, children, fill, size }: BadgeProps) {
  return (
    <span className="badge" data-tone={ink} data-fill={fill} data-size={size}>
      <Icon name={icon} />
      <span className="clip">{children}</span>
    </span>
  )
}

type CodeProps = { readonly code: string | null | undefined; readonly fill?: 'soft'; readonly size?: 'large' }

const optional = ({ fill, size }: CodeProps) => ({
  ...(fill === undefined ? {} : { fill }),
  ...(size === undefined ? {} : { size }),
})

export function OutcomeBadge(props: CodeProps) {
  const language = useLanguage()
  const code = props.code ?? 'none'
  return (
    <Badge {...outcomeSign(code)} {...optional(props)}>
      {term(outcomeTerms, language, code)}
    </Badge>
  )
}

export function PolicyBadge(props: CodeProps) {
  const language = useLanguage()
  const code = props.code ?? 'undetermined'
  return (
    <Badge {...policySign(code)} {...optional(props)}>
      {term(policyTerms, language, code)}
    </Badge>
  )
}

export function PostureBadge(props: CodeProps) {
  const language = useLanguage()
  const code = props.code ?? ''
  return (
    <Badge {...postureSign(code)} {...optional(props)}>
      {term(postureTerms, language, code)}
    </Badge>
  )
}

export function RouteBadge(props: CodeProps) {
  const language = useLanguage()
  const code = props.code ?? ''
  return (
    <Badge {...sign(routeMarks, code)} {...optional(props)}>
      {term(routeTerms, language, code)}
    </Badge>
  )
}

/** The sign of a route's status alone, its word for screen readers; for lines where the route's name stands beside it. */
export function RouteMark({ status }: { readonly status: string }) {
  const language = useLanguage()
  const { ink, icon } = sign(routeMarks, status)
  return (
    <span className="badge" data-tone={ink}>
      <Icon name={icon} />
      <span className="visually-hidden">{term(routeTerms, language, status)}</span>
    </span>
  )
}

/** The short name practitioners use, with the long one beside it. */
export function AuthorizationName({ id }: { readonly id: string }) {
  const language = useLanguage()
  return (
    <span>
      <span className="strong">{id}</span> <span className="soft">{term(authorizationTerms, language, id)}</span>
    </span>
  )
}
