// Small parts used on every screen: page heads, citations, notices, empty states, fields, tables behind pictures.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { IpcError } from '../../shared/contract/ipc.ts'
import { desk } from '../../shared/language/desk.ts'
import { type Tone, useDesk } from '../frame/context.ts'
import { useWords } from '../frame/language.tsx'
import type { Query } from '../data/query.ts'
import { Icon, type IconName } from '../frame/icons.tsx'

/** The heading of a screen; it takes the focus when the screen opens, so that a reader hears where they are. */
export function PageHead({
  title,
  text,
  children,
}: {
  readonly title: ReactNode
  readonly text?: ReactNode
  readonly children?: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <header className="page-head">
      <div className="stack-tight">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {text === undefined ? null : <p>{text}</p>}
      </div>
      {children === undefined ? null : <div className="row">{children}</div>}
    </header>
  )
}

export function Section({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** A citation: opens the paragraph on the Rule screen. */
export function Citation({ of }: { readonly of: string }) {
  const { go } = useDesk()
  return (
    <button type="button" className="citation" onClick={() => go({ screen: 'rule', paragraph: of })}>
      {of}
    </button>
  )
}

export function Citations({ of }: { readonly of: readonly string[] }) {
  return (
    <span className="row citations">
      {of.map((citation) => (
        <Citation key={citation} of={citation} />
      ))}
    </span>
  )
}

export function Notice({
  tone = 'none',
  icon,
  children,
}: {
  readonly tone?: Tone
  readonly icon: IconName
  readonly children: ReactNode
}) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={icon} />
      <div className="grow">{children}</div>
    </div>
  )
}

/** What went wrong, in the main process's words, which say why and what to do. */
export function ErrorNotice({ error, retry }: { readonly error: IpcError; readonly retry?: () => void }) {
  const t = useWords(desk)
  return (
    <div className="notice" data-tone="denial" role="alert">
      <Icon name="error" />
      <div className="grow stack-tight">
        <span>{error.message}</span>
        <span className="row">
          <span className="note">{t('error.code', { code: error.code })}</span>
          {retry === undefined ? null : (
            <button type="button" className="link" onClick={retry}>
              {t('error.retry')}
            </button>
          )}
        </span>
      </div>
    </div>
  )
}

/** The value of a query, or what stands in for it while it loads or after it failed. */
export function Answered<Value>({
  query,
  children,
}: {
  readonly query: Query<Value>
  readonly children: (value: Value) => ReactNode
}) {
  const t = useWords(desk)
  if (query.state === 'failed') return <ErrorNotice error={query.error} retry={query.reload} />
  if (query.value === undefined)
    return (
      <p className="soft" role="status">
        {t('common.loading')}
      </p>
    )
  return children(query.value)
}

/** An empty place that teaches: what would be here, and the way to it. */
export function Empty({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children === undefined ? null : <div className="row">{children}</div>}
    </div>
  )
}

/** A labelled control with its hint and its error. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean | undefined
  }) => ReactNode
}) {
  const id = useId()
  const about = `${id}-about`
  const described = error !== undefined || hint !== undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': described ? about : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined ? (
        <span className="field-error" id={about} role="alert">
          <Icon name="error" />
          {error}
        </span>
      ) : hint !== undefined ? (
        <span className="note" id={about}>
          {hint}
        </span>
      ) : null}
    </div>
  )
}

/** The passphrase of an identity; what is typed is neither shown nor remembered. */
export function PassphraseField({
  value,
  onChange,
  ...named
}: Pick<Parameters<typeof Field>[0], 'label' | 'hint' | 'error'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <Field {...named}>
      {(ids) => (
        <input
          {...ids}
          type="password"
          className="input"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A few choices side by side, of which one holds. */
export function Segments<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** A picture with its table: the table is there for screen readers always, and for everybody on demand. */
export function Figure({
  caption,
  picture,
  table,
}: {
  readonly caption: string
  readonly picture: ReactNode
  readonly table: ReactNode
}) {
  const t = useWords(desk)
  const [shown, setShown] = useState(false)
  return (
    <figure className="stack-tight">
      <div aria-hidden={shown ? undefined : true} className="figure-picture">
        {picture}
      </div>
      <div className="spread">
        <figcaption className="note">{caption}</figcaption>
        <button type="button" className="link note" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('common.table')}
        </button>
      </div>
      <div className={shown ? 'table-scroll' : 'visually-hidden'}>{table}</div>
    </figure>
  )
}

export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="row-tight">
      {keys.map((key) => (
        <kbd key={key} className="kbd">
          {key}
        </kbd>
      ))}
    </span>
  )
}

type ReasonProps = { readonly value: string; readonly onValue: (value: string) => void; readonly asked: boolean }

/** Why a fact is changed: asked for with every change, and missed once somebody tried without. */
export function ReasonField({ value, onValue, asked }: ReasonProps) {
  const t = useWords(desk)
  return (
    <Field
      label={t('common.reason')}
      hint={t('common.reasonHint')}
      error={asked && value.trim() === '' ? t('common.reasonNeeded') : undefined}
    >
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          required
          maxLength={4000}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  )
}
