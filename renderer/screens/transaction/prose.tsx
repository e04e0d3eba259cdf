// The determination in sentences a lawyer can paste.
import { desk } from '../../../shared/language/desk.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../frame/context.ts'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import { Icon } from '../../frame/icons.tsx'
import { Answered } from '../../widgets/parts.tsx'

export function Prose({ id }: { readonly id: string }) {
  const t = useWords(transaction)
  const d = useWords(desk)
  const language = useLanguage()
  const { toast } = useDesk()
  const prose = useQuery('explain', 'prose', { id, language })
  return (
    <Answered query={prose}>
      {(parts) => (
        <div className="stack">
          <div>
            <button
              type="button"
              className="button"
              data-kind="quiet"
              onClick={() => {
                const text = parts.map(({ heading, sentences }) => [heading, ...sentences].join('\n')).join('\n\n')
                void navigator.clipboard.writeText(text).then(() => toast({ text: d('toast.copied'), icon: 'copy' }))
              }}
            >
              <Icon name="copy" />
              {t('copyProse')}
            </button>
          </div>
          {parts.map(({ heading, sentences }) => (
            <section key={heading} className="stack-tight">
              <h3>{heading}</h3>
              {sentences.map((sentence) => (
                <p key={sentence} className="read">
                  {sentence}
                </p>
              ))}
            </section>
          ))}
        </div>
      )}
    </Answered>
  )
}
