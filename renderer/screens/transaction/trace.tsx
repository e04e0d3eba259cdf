// The trace: every rule that was looked at, as a tree, with the paragraph of the chosen node to read beside it.
import { useCallback, useMemo, useState } from 'react'
import type { TraceNode, TraceStatus } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../frame/context.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import type { Tone } from '../../frame/context.ts'
import { Icon, type IconName } from '../../frame/icons.tsx'
import { Answered, Segments } from '../../widgets/parts.tsx'
import { Tree } from '../../widgets/tree.tsx'
import { DoubtLink } from './verdicts.tsx'

type Sign = { readonly icon: IconName; readonly tone: Tone }
const holds: Sign = { icon: 'check', tone: 'clear' }
const not: Sign = { icon: 'cross', tone: 'outside' }
const maybe: Sign = { icon: 'question', tone: 'review' }

const signs: Readonly<Record<TraceStatus, Sign>> = {
  true: holds,
  on: holds,
  determined: holds,
  available: holds,
  false: not,
  off: not,
  unavailable: not,
  unknown: maybe,
  maybe,
  open: maybe,
  undetermined: maybe,
  conditional: { icon: 'license', tone: 'license' },
  defeated: { icon: 'minus', tone: 'prior' },
  'not-in-force': { icon: 'clock', tone: 'prior' },
  'not-needed': { icon: 'minus', tone: 'prior' },
}

const rejected: readonly TraceStatus[] = ['off', 'unavailable', 'not-in-force']

/** The tree without the rules that did not apply; what decided and what may have stays, whole. */
const withoutRejected = (nodes: readonly TraceNode[]): TraceNode[] =>
  nodes
    .filter(({ kind, status }) => !((kind === 'rule' || kind === 'route') && rejected.includes(status)))
    .map((node) => ({ ...node, children: withoutRejected(node.children) }))

type Drawn = TraceNode & { readonly text: string; readonly children: Drawn[] }

export function TracePane({ id }: { readonly id: string }) {
  const explained = useQuery('explain', 'trace', { id })
  return <Answered query={explained}>{({ nodes }) => <TraceOf nodes={nodes} />}</Answered>
}

function TraceOf({ nodes }: { readonly nodes: readonly TraceNode[] }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const [all, setAll] = useState(false)
  const [chosen, setChosen] = useState<TraceNode | undefined>(undefined)
  const drawn = useMemo(() => {
    const draw = (list: readonly TraceNode[]): Drawn[] =>
      list.map((node) => ({ ...node, text: words(node.words), children: draw(node.children) }))
    return draw(all ? nodes : withoutRejected(nodes))
  }, [nodes, all, words])
  const openAtFirst = useCallback(
    (node: Drawn, level: number) => level === 1 && node.status !== 'off' && node.status !== 'unavailable',
    [],
  )
  return (
    <div className="trace">
      <div className="stack">
        <div className="spread">
          <p className="note">{t('traceText')}</p>
          <Segments
            label={t('trace')}
            value={all ? 'all' : 'some'}
            onChange={(value) => setAll(value === 'all')}
            choices={[
              { value: 'some', label: t('onlyDeciding') },
              { value: 'all', label: t('everything') },
            ]}
          />
        </div>
        <Tree
          label={t('trace')}
          nodes={drawn}
          openAtFirst={openAtFirst}
          onChoose={setChosen}
          draw={(node) => <NodeLine node={node} />}
        />
      </div>
      <Reading node={chosen} />
    </div>
  )
}

function NodeLine({ node }: { readonly node: Drawn }) {
  const t = useWords(transaction)
  const { icon, tone } = signs[node.status]
  return (
    <span className="node" data-status={node.status} data-kind={node.kind}>
      <span className="badge" data-tone={tone} title={t(`truth.${node.status}`)}>
        <Icon name={icon} />
        <span className="visually-hidden">{t(`truth.${node.status}`)}</span>
      </span>
      <span className="node-words">{node.text}</span>
      {node.citation === null ? null : <span className="node-citation">{node.citation}</span>}
    </span>
  )
}

function Reading({ node }: { readonly node: TraceNode | undefined }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  return (
    <aside className="reading" aria-label={t('read')} aria-live="polite">
      {node === undefined ? (
        <p className="soft">{t('readNone')}</p>
      ) : (
        <div className="stack">
          <span className="badge" data-tone={signs[node.status].tone}>
            <Icon name={signs[node.status].icon} />
            {t(`truth.${node.status}`)}
          </span>
          <p className="read">{words(node.words)}</p>
          {node.details.length === 0 ? null : (
            <ul className="stack-tight note">
              {node.details.map((detail) => (
                <li key={detail.en}>{words(detail)}</li>
              ))}
            </ul>
          )}
          {node.doubt === null ? null : <DoubtLink doubt={node.doubt} />}
          {node.citation === null ? null : <ParagraphBeside citation={node.citation} />}
        </div>
      )}
    </aside>
  )
}

/** The paragraph in our words, and the official text where the person imported it. */
function ParagraphBeside({ citation }: { readonly citation: string }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const { go } = useDesk()
  const paragraph = useQuery('rule', 'paragraph', { paragraph: citation })
  if (paragraph.state === 'failed') return <span className="note">{citation}</span>
  if (paragraph.value === undefined) return null
  const { entry, officialText } = paragraph.value
  return (
    <section className="stack paragraph-beside">
      <h3>
        <button
          type="button"
          className="citation"
          aria-label={t('openParagraph', { citation })}
          onClick={() => go({ screen: 'rule', paragraph: citation })}
        >
          {entry.paragraph}
        </button>
      </h3>
      <div className="stack-tight">
        <h4 className="note">{t('ourWords')}</h4>
        <p className="read">{words(entry.words)}</p>
      </div>
      {officialText === null ? (
        <p className="note">{t('officialTextNone')}</p>
      ) : (
        <div className="stack-tight">
          <h4 className="note">
            {t('officialTextAsOf', { source: officialText.source, date: officialText.asOf ?? '–' })}
          </h4>
          <blockquote className="official" lang="en">
            {officialText.text}
          </blockquote>
        </div>
      )}
    </section>
  )
}
