// One country, found by its code or by any name in use in either language, and never taken from letters that name none.
import { ComboBox, Button, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import names from '../../shared/language/country-names.json' with { type: 'json' }
import { countryNamings } from '../../shared/language/countries.ts'
import { desk } from '../../shared/language/desk.ts'
import { useLanguage, useWords } from '../frame/language.tsx'
import { Icon } from '../frame/icons.tsx'

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const otherNames: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(names))

/** Everything a country may be typed as, folded, each after a blank. */
const written: ReadonlyMap<string, string> = new Map(
  countryNamings.map(({ code, alpha3, en, zh }) => [
    code,
    [code, alpha3, en, zh, ...(otherNames.get(code) ?? [])].map((name) => ` ${folded(name)}`).join('\n'),
  ]),
)

const codeIn = (text: string): string => /\(([A-Z]{2})\)$/.exec(text)?.[1] ?? ''

export function CountryInput({
  value,
  onValue,
  'aria-describedby': about,
  ...rest
}: {
  /** The code, or nothing. */
  readonly value: string
  readonly onValue: (code: string) => void
  readonly id?: string
  readonly 'aria-label': string
  readonly 'aria-describedby'?: string | undefined
}) {
  const language = useLanguage()
  const t = useWords(desk)
  const items = countryNamings.map(({ code, en, zh }) => ({
    id: code,
    text: `${language === 'en' ? en : zh} (${code})`,
  }))
  return (
    <ComboBox
      {...rest}
      {...(about === undefined ? {} : { 'aria-describedby': about })}
      className="combo"
      defaultItems={items}
      selectedKey={value === '' ? null : value}
      defaultFilter={(text, typed) =>
        // A word of the name begins so; letters inside one are no hint.
        (written.get(codeIn(text)) ?? '').includes(` ${folded(typed)}`)
      }
      onSelectionChange={(key) => onValue(key === null ? '' : String(key))}
    >
      <div className="row-tight">
        <Input className="input" spellCheck={false} autoComplete="off" />
        <Button className="button button-icon" aria-label={t('common.choose')}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="picker-fields">
          {({ id, text }: (typeof items)[number]) => (
            <ListBoxItem id={id} textValue={text} className="picker-field">
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
