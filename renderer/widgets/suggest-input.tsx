// A text with suggestions: one of them is chosen, or anything else is typed.
import { ComboBox, Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { desk } from '../../shared/language/desk.ts'
import { useWords } from '../frame/language.tsx'
import { Icon } from '../frame/icons.tsx'

export type Suggestion = { readonly id: string; readonly text: string; readonly note?: string }

type Props = {
  readonly items: readonly Suggestion[]
  readonly value: string
  /** What was typed, and the suggestion where one was chosen. */
  readonly onValue: (text: string, chosen: Suggestion | undefined) => void
  readonly id?: string
  readonly 'aria-label': string
  readonly 'aria-describedby'?: string | undefined
}

export function SuggestInput({ items, value, onValue, 'aria-describedby': about, ...rest }: Props) {
  const t = useWords(desk)
  return (
    <ComboBox
      {...rest}
      {...(about === undefined ? {} : { 'aria-describedby': about })}
      className="combo"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      items={items}
      inputValue={value}
      onInputChange={(text) => onValue(text, undefined)}
      onSelectionChange={(key) => {
        const chosen = items.find(({ id }) => id === key)
        if (chosen !== undefined) onValue(chosen.text, chosen)
      }}
    >
      <div className="row-tight">
        <Input className="input" spellCheck={false} autoComplete="off" maxLength={500} />
        <Button className="button button-icon" aria-label={t('common.choose')}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox
          className="picker-fields"
          renderEmptyState={() => <span className="note">{t('common.noSuggestion')}</span>}
        >
          {({ id, text, note }: Suggestion) => (
            <ListBoxItem id={id} textValue={text} className="picker-field">
              <span>{text}</span>
              {note === undefined ? null : <span className="soft small">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
