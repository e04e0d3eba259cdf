// Start: the ways in.
import { start } from '../../../shared/language/desk-start.ts'
import type { CommandId } from '../../../shared/contract/commands.ts'
import { useDesk } from '../../frame/context.ts'
import { moment } from '../../frame/format.tsx'
import { IconButton } from '../../widgets/icon-button.tsx'
import { labels, onMac } from '../../frame/keys.ts'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Icon, type IconName } from '../../frame/icons.tsx'
import { Answered, Kbd, PageHead, Section } from '../../widgets/parts.tsx'

const ways: readonly {
  readonly command: CommandId
  readonly icon: IconName
  readonly words: 'new' | 'open' | 'sample' | 'verify'
  readonly keys?: string
}[] = [
  { command: 'case.sample', icon: 'play', words: 'sample' },
  { command: 'case.new', icon: 'plus', words: 'new', keys: 'CmdOrCtrl+N' },
  { command: 'case.open', icon: 'open', words: 'open', keys: 'CmdOrCtrl+O' },
  { command: 'report.verify', icon: 'seal', words: 'verify' },
]

export function Start() {
  const t = useWords(start)
  const { run, take } = useDesk()
  const recent = useQuery('case', 'recent', {})
  const mac = onMac()
  return (
    <div className="page start">
      <PageHead title={t('title')} text={t('text')} />
      <div className="stack-loose">
        <ul className="ways">
          {ways.map(({ command, icon, words, keys }) => (
            <li key={command}>
              <button type="button" className="way" onClick={() => run(command)}>
                <Icon name={icon} />
                <span className="grow">
                  <span className="strong">{t(words)}</span>
                  <span className="soft">{t(`${words}Text`)}</span>
                </span>
                {keys === undefined ? null : <Kbd keys={labels(keys, mac)} />}
              </button>
            </li>
          ))}
        </ul>
        <Section title={t('recent')}>
          <Answered query={recent}>
            {(cases) =>
              cases.length === 0 ? (
                <p className="soft">{t('recentNone')}</p>
              ) : (
                <ul>
                  {cases.map((one) => (
                    <li key={one.path} className="recent">
                      <button
                        type="button"
                        className="way"
                        disabled={!one.exists}
                        onClick={() => void take(call('case', 'open', { path: one.path }))}
                      >
                        <span className="grow">
                          <span className="strong">{one.title}</span>
                          <span className="soft clip">{one.exists ? one.path : `${t('missing')}: ${one.path}`}</span>
                        </span>
                        <span className="note">{moment(one.openedAt)}</span>
                      </button>
                      <IconButton
                        icon="close"
                        label={t('forget', { name: one.title })}
                        onClick={() => void take(call('case', 'forget', { path: one.path })).then(recent.reload)}
                      />
                    </li>
                  ))}
                </ul>
              )
            }
          </Answered>
        </Section>
        <p className="note">{t('drop')}</p>
      </div>
    </div>
  )
}
