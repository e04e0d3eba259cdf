// One field of the record, found by typing its name in either language, in the groups of the record.
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Button,
  Collection,
  Dialog as AriaDialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
} from 'react-aria-components'
import type { ImportField } from '../../../shared/contract/ipc.ts'
import { importing } from '../../../shared/language/desk-import.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'

type Group = { readonly name: string; readonly fields: readonly ImportField[] }

const groupsOf = (fields: readonly ImportField[], words: (text: ImportField['group']) => string): Group[] => {
  const groups = new Map<string, ImportField[]>()
  for (const field of fields) groups.set(words(field.group), [...(groups.get(words(field.group)) ?? []), field])
  return [...groups].map(([name, inGroup]) => ({ name, fields: inGroup }))
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character)

/** Whether the words typed begin words of the name, in the order they are typed: another order may be another role. */
const namesIt = (name: string, typed: readonly string[]): boolean => {
  let from = 0
  return typed.every((word) => {
    let at = name.indexOf(word, from)
    while (at > 0 && isLetter(word[0]) && isLetter(name[at - 1])) at = name.indexOf(word, at + 1)
    from = at + word.length
    return at !== -1
  })
}

const isFound = (names: string, typed: string): boolean => {
  const words = typed.toLowerCase().trim().split(/\s+/)
  return names
    .toLowerCase()
    .split('\n')
    .some((name) => namesIt(name, words))
}

const LEAVE_OUT = 'leave-out'

export function FieldPicker({
  label,
  fields,
  value,
  takenBy,
  mayLeaveOut,
  onValue,
}: {
  readonly label: string
  readonly fields: readonly ImportField[]
  readonly value: string | null
  /** The column that has a field already. */
  readonly takenBy: ReadonlyMap<string, string>
  readonly mayLeaveOut: boolean
  readonly onValue: (field: string | null) => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  const [isOpen, setOpen] = useState(false)
  const chosen = fields.find(({ field }) => field === value)
  const shown = chosen === undefined ? t(mayLeaveOut ? 'leaveOut' : 'chooseField') : words(chosen.words)
  const groups = useMemo(() => (isOpen ? groupsOf(fields, words) : []), [isOpen, fields, words])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="input picker" aria-label={`${label}: ${shown}`} data-empty={chosen === undefined}>
        {shown}
      </Button>
      <Popover className="popover" placement="bottom start">
        <AriaDialog className="picker-list" aria-label={label}>
          <Autocomplete filter={isFound}>
            {/* Opening the list means to look for a field. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <SearchField aria-label={t('search')} autoFocus className="picker-search">
              <Input className="input" placeholder={t('search')} />
            </SearchField>
            <ListBox
              aria-label={label}
              className="picker-fields"
              selectionMode="single"
              selectedKeys={[value ?? LEAVE_OUT]}
              renderEmptyState={() => <p className="note">{t('noField')}</p>}
              disallowEmptySelection
              onSelectionChange={(keys) => {
                const [key = LEAVE_OUT] = keys === 'all' ? [] : [...keys]
                onValue(key === LEAVE_OUT ? null : String(key))
                setOpen(false)
              }}
            >
              {mayLeaveOut ? (
                <ListBoxItem id={LEAVE_OUT} textValue={t('leaveOut')} className="picker-field">
                  {t('leaveOut')}
                </ListBoxItem>
              ) : null}
              <Collection items={groups}>
                {(group) => (
                  <ListBoxSection id={`group ${group.name}`}>
                    <Header className="picker-group">{group.name}</Header>
                    <Collection items={group.fields}>
                      {(one) => (
                        <ListBoxItem
                          id={one.field}
                          textValue={[one.words.en, one.words.zh, one.field, ...one.also].join('\n')}
                          className="picker-field"
                        >
                          <span>{words(one.words)}</span>
                          {takenBy.has(one.field) && one.field !== value ? (
                            <span className="note">{t('takenBy', { column: takenBy.get(one.field) ?? '' })}</span>
                          ) : null}
                        </ListBoxItem>
                      )}
                    </Collection>
                  </ListBoxSection>
                )}
              </Collection>
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  )
}
