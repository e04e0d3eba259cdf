// Short messages of what was done, with the way back. They stay while the pointer or the focus is on them.
import { useEffect, useState } from 'react'
import { desk } from '../../shared/language/desk.ts'
import { Icon } from '../frame/icons.tsx'
import type { Toast } from '../frame/context.ts'
import { useWords } from '../frame/language.tsx'

export type ShownToast = Toast & { readonly id: number }

const stay = 7000

type Props = {
  readonly toasts: readonly ShownToast[]
  readonly dismiss: (id: number) => void
  readonly onUndo: () => void
}

export function Toasts({ toasts, dismiss, onUndo }: Props) {
  const t = useWords(desk)
  return (
    <section className="toasts" aria-label={t('toast.label')} aria-live="polite">
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} dismiss={() => dismiss(toast.id)} onUndo={onUndo} />
      ))}
    </section>
  )
}

function One({
  toast,
  dismiss,
  onUndo,
}: {
  readonly toast: ShownToast
  readonly dismiss: () => void
  readonly onUndo: () => void
}) {
  const t = useWords(desk)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.tone === 'denial') return undefined
    const timer = setTimeout(dismiss, stay)
    return () => clearTimeout(timer)
  })
  const hold = { onMouseEnter: () => setHeld(true), onFocus: () => setHeld(true) }
  const release = { onMouseLeave: () => setHeld(false), onBlur: () => setHeld(false) }
  return (
    <div className="toast" data-tone={toast.tone ?? 'clear'} {...hold} {...release}>
      <Icon name={toast.icon ?? 'check'} />
      <span className="grow">{toast.text}</span>
      {toast.undo === true ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            onUndo()
            dismiss()
          }}
        >
          {t('toast.undo')}
        </button>
      ) : null}
      <button type="button" className="link" aria-label={t('toast.dismiss')} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  )
}
