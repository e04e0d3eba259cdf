// Fields that several forms share: who files, who is party, what is shipped. One fact has one field id in all of them.
import { words } from '../../law/words.ts'
import type { Role } from '../../../shared/contract/interchange.ts'
import type { Giver } from '../../../shared/contract/filing.ts'
import type { Words } from '../../../shared/contract/values.ts'
import type { Field, Need } from '../form.ts'
import type { FormatName } from '../formats.ts'
import type { DerivedName } from '../derived.ts'

type Rest = {
  readonly no?: string
  readonly need?: Need
  readonly choices?: Readonly<Record<string, Words>>
  readonly inner?: true
}

const made = (
  id: string,
  label: Words,
  citation: string,
  from: Field['from'],
  format: FormatName,
  { no, need = 'required', choices, inner }: Rest,
): Field => ({
  id,
  ...(no === undefined ? {} : { no }),
  label,
  citation,
  from,
  need,
  format,
  ...(choices === undefined ? {} : { choices }),
  ...(inner === undefined ? {} : { inner }),
})

/** A field that only a person can give: the record has no member for it. */
export const stated = (
  id: string,
  label: Words,
  citation: string,
  format: FormatName,
  by: Exclude<Giver, 'record'>,
  rest: Rest = {},
): Field => made(id, label, citation, { kind: 'stated', by }, format, rest)

export const fromRecord = (path: string, label: Words, citation: string, format: FormatName, rest: Rest = {}): Field =>
  made(path, label, citation, { kind: 'record', path }, format, rest)

export const reckoned = (
  id: string,
  name: DerivedName,
  label: Words,
  citation: string,
  format: FormatName,
  rest: Rest = {},
): Field => made(id, label, citation, { kind: 'derived', name }, format, rest)

export const constant = (id: string, text: string, label: Words, citation: string, rest: Rest = {}): Field =>
  made(id, label, citation, { kind: 'constant', text }, 'text', rest)

export const filingDay = (citation: string, rest: Rest = {}): Field =>
  made('date', words('Date', '日期'), citation, { kind: 'case', member: 'filing-day' }, 'day', rest)

export const partyName = (role: Role, id: string, label: Words, citation: string, rest: Rest = {}): Field =>
  made(id, label, citation, { kind: 'party', role, member: 'name' }, 'text', rest)

/** Who can be asked about the paper (748.3(c)(1)(i), blocks 1 to 3). */
export const contact = (citation: string, isNumbered = false): readonly Field[] => [
  stated('contact.name', words('Contact person', '联系人'), citation, 'text', 'filer', isNumbered ? { no: '1' } : {}),
  stated(
    'contact.telephone',
    words('Telephone', '电话'),
    citation,
    'telephone',
    'filer',
    isNumbered ? { no: '2' } : {},
  ),
  stated('contact.fax', words('Facsimile', '传真'), citation, 'telephone', 'filer', {
    ...(isNumbered ? { no: '3' } : {}),
    need: 'optional',
  }),
]

/** A party of the transaction with its address, which no record holds. */
export const partyWithAddress = (
  role: Role,
  id: string,
  label: Words,
  citation: string,
  rest: Rest & { readonly by?: Exclude<Giver, 'record'> } = {},
): readonly Field[] => {
  const { by = 'filer', ...own } = rest
  return [
    partyName(role, `${id}.name`, label, citation, own),
    stated(`${id}.address`, words(`${label.en}: street address`, `${label.zh}：街道地址`), citation, 'text', by, own),
  ]
}

export const eccn = (citation: string, rest: Rest = {}): Field =>
  fromRecord('item.eccn', words('ECCN, to the paragraph', 'ECCN（写到段）'), citation, 'eccn', rest)

export const description = (citation: string, rest: Rest = {}): Field =>
  fromRecord('item.description', words('Description of the item', '物项说明'), citation, 'text', rest)

export const quantity = (citation: string, rest: Rest = {}): Field =>
  fromRecord('item.quantity', words('Quantity (number)', '数量（件）'), citation, 'count', rest)

export const endUse = (citation: string, rest: Rest = {}): Field =>
  fromRecord('endUse', words('End use', '最终用途'), citation, 'end-uses', rest)

export const shipped = (citation: string, rest: Rest = {}): Field =>
  fromRecord('dates.export', words('Day of the shipment', '发运日期'), citation, 'day', rest)

export const destination = (citation: string, rest: Rest = {}): Field =>
  fromRecord('destination', words('Country of ultimate destination', '最终目的国'), citation, 'country', rest)

/** An item in a sentence, as the example of the rule has it: "Boards classified under ECCN 4A090.a". */
export const classified = words(
  '{item.description} classified under ECCN {item.eccn}',
  '归类于 ECCN {item.eccn} 的 {item.description}',
)
