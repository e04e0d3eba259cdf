// What a form is made of. A form is data: fields with their source, statements in the words of the rule, tables, attachments, where it
// goes and when. The engine (fill.ts) knows no form.
import type { AuthorizationId, Role, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { FilingKind, Giver } from '../../shared/contract/filing.ts'
import type { Words } from '../../shared/contract/values.ts'
import type { DeadlineKind } from '../../shared/contract/windows-view.ts'
import type { DutyId } from '../law/names.ts'
import type { DerivedName } from './derived.ts'
import type { CheckName } from './checks.ts'
import type { FormatName } from './formats.ts'

export type PartyMember = 'name' | 'location' | 'headquarters' | 'ultimateParent'

/** Where a field takes its value from. What the record has a member for is corrected there, and never stated beside it. */
export type Source =
  | { readonly kind: 'record'; readonly path: string }
  | { readonly kind: 'party'; readonly role: Role; readonly member: PartyMember }
  | { readonly kind: 'case'; readonly member: 'client' | 'preparer' | 'filing-day' }
  | { readonly kind: 'derived'; readonly name: DerivedName }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'stated'; readonly by: Exclude<Giver, 'record'> }

/** `when`: only where that field says one of these. */
export type Need =
  'required' | 'optional' | { readonly when: { readonly field: string; readonly is: readonly string[] } }

export type Field = {
  readonly id: string
  readonly no?: string
  readonly label: Words
  readonly citation: string
  readonly from: Source
  readonly need: Need
  readonly format: FormatName
  /** The values that a choice allows, with how each is written. */
  readonly choices?: Readonly<Record<string, Words>>
  /** On the working sheet alone; a sentence of the paper may say its value. */
  readonly inner?: true
}

export type Part =
  | { readonly kind: 'fields'; readonly title: Words; readonly fields: readonly Field[] }
  | {
      readonly kind: 'statement'
      readonly title: Words
      readonly citation: string
      readonly sentences: readonly Sentence[]
    }
  | { readonly kind: 'table'; readonly title: Words; readonly columns: readonly Field[] }
  | { readonly kind: 'signatures'; readonly title: Words; readonly citation: string; readonly by: readonly Words[] }

/**
 * A sentence of the paper. `rule`: the words of its paragraph with their brackets, whose hash the pack knows; `put`: what stands in each
 * bracket instead. `{field}` is filled wherever it stands.
 */
export type Sentence = {
  readonly no?: string
  readonly citation?: string
  readonly text: Words
  readonly put?: readonly { readonly bracket: Words; readonly as: Words }[]
  /** Only where that field says one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] }
}

export type Attachment = {
  readonly id: string
  readonly label: Words
  readonly citation: string
  readonly required: boolean
  /** The member of the record that says it is held; absent: the filer states it with `--state`. */
  readonly held?: string
  /** For a member that lists several: the one that is meant. */
  readonly names?: string
}

/** What must hold before a paper is drawn; each has its reason in words. */
export type Condition =
  | { readonly kind: 'route'; readonly route: AuthorizationId }
  | { readonly kind: 'one-route'; readonly routes: readonly AuthorizationId[] }
  | { readonly kind: 'activity'; readonly of: readonly TransactionRecord['activity'][] }
  | { readonly kind: 'owed'; readonly duty: DutyId }
  | { readonly kind: 'license-required' }
  /** Nothing open that a condition of the route turns on. */
  | { readonly kind: 'settled'; readonly route: AuthorizationId }
  | { readonly kind: 'veu'; readonly of: readonly ('general' | 'uveu' | 'nveu')[] }
  | { readonly kind: 'doubt' }

/** Which transactions stand together in one paper. `one`: each has its own. */
export type Gathering = 'one' | 'lpp-year' | 'acm-facility' | 'veu-period'

export type Channel = {
  readonly kind: 'snap-r' | 'e-mail' | 'mail' | 'written-notice' | 'kept'
  readonly words: Words
  readonly to?: string
  readonly subject?: string
  readonly mark?: string
}

export type Sourced = { readonly level: 'text' | 'agency-page' | 'secondary' | 'memory'; readonly words: Words }

export type Form = {
  readonly kind: FilingKind
  readonly title: Words
  readonly basis: readonly string[]
  readonly gathers: Gathering
  readonly asks: readonly Condition[]
  /** Papers of the record that this one is: stated as not held, they are still to be made. */
  readonly papers: readonly (keyof NonNullable<TransactionRecord['held']>)[]
  readonly channel: Channel
  /** The kind of its day in the register of deadlines; absent: the text counts no days for it. */
  readonly due?: DeadlineKind
  readonly parts: readonly Part[]
  readonly attachments: readonly Attachment[]
  readonly checks: readonly CheckName[]
  /** `export-paper`: information under section 1761(h) of ECRA, which never goes into a public comment. */
  readonly footer: 'export-paper' | 'none'
  readonly sourcing: readonly Sourced[]
}
