// Dialogs in the page: the focus is held inside, goes back where it came from, and Escape closes. The safest button comes first.
import { type FormEvent, type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { desk } from '../../shared/language/desk.ts'
import { useWords } from '../frame/language.tsx'

type Props = {
  readonly title: string
  readonly size?: 'wide'
  readonly onClose: () => void
  /**
   * What the confirming button says and does; a dialog without one only informs. What `run` gives is awaited, and a dialog that
   * asks stays with all that was typed until it is closed: a change that is refused is mended, not typed again.
   */
  readonly confirm?: { readonly label: string; readonly run: () => unknown; readonly disabled?: boolean }
  readonly children: ReactNode
}

export function Dialog({ title, size, onClose, confirm, children }: Props) {
  const t = useWords(desk)
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // Dialogs over this one are part of it for React, and what they send is theirs.
    event.stopPropagation()
    if (confirm === undefined || confirm.disabled === true || busy) return
    const act = async (): Promise<void> => {
      setBusy(true)
      try {
        await confirm.run()
      } finally {
        setBusy(false)
      }
    }
    void act()
  }
  return (
    <ModalOverlay
      className="veil"
      isOpen
      // A press beside a dialog that asks throws nothing away.
      isDismissable={confirm === undefined}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="sheet" {...(size === undefined ? {} : { 'data-size': size })}>
        <AriaDialog>
          <form className="sheet-form" onSubmit={submit}>
            <div className="sheet-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
            {/* A sheet that only informs may be longer than the window: it can be scrolled by keyboard. */}
            <div className="sheet-body stack" {...(confirm === undefined ? { tabIndex: 0 } : {})}>
              {children}
            </div>
            <div className="sheet-foot">
              <button type="button" className="button" onClick={onClose}>
                {confirm === undefined ? t('dialog.close') : t('dialog.cancel')}
              </button>
              {confirm === undefined ? null : (
                <button
                  type="submit"
                  className="button"
                  data-kind="primary"
                  disabled={confirm.disabled === true || busy}
                >
                  {confirm.label}
                </button>
              )}
            </div>
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
