// A day as YYYY-MM-DD, typed. The browser's own field shows days in the order of the machine's region, which is not the desk's language.
import { useEffect, useState } from 'react'
import { isCivilDate } from '../../shared/kernel/civil-date.ts'

type Props = {
  /** The day, or nothing. */
  readonly value: string
  readonly onValue: (value: string) => void
  readonly id?: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean | undefined
}

/** Tells of a day only when it exists, or of none when the field is emptied. */
export function DateInput({ value, onValue, ...rest }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const wrong = typed !== '' && !isCivilDate(typed)
  return (
    <input
      {...rest}
      {...(wrong ? { 'aria-invalid': true } : {})}
      className="input date-input"
      inputMode="numeric"
      placeholder="YYYY-MM-DD"
      maxLength={10}
      spellCheck={false}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        const text = event.target.value.trim()
        setTyped(text)
        if (text === '' || isCivilDate(text)) onValue(text)
      }}
      onBlur={() => {
        if (wrong) setTyped(value)
      }}
    />
  )
}
