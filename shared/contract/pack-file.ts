// What can be wrong with a rule pack read from a file.
export type PackFileProblem =
  | { readonly code: 'pack-not-json' }
  | { readonly code: 'pack-form'; readonly path: string; readonly detail: string }
  | { readonly code: 'pack-hash-differs'; readonly stated: string; readonly actual: string }
  | { readonly code: 'pack-id-repeated'; readonly id: string }
  /** This product reaches for it by name. */
  | {
      readonly code: 'pack-lacks'
      readonly kind:
        | 'axis'
        | 'question'
        | 'figure'
        | 'route'
        | 'stage'
        | 'finding'
        | 'duty'
        | 'message'
        | 'country'
        | 'window'
        | 'deadline'
        | 'cut'
        | 'class'
      readonly name: string
    }
  /** This product has no reader for it. */
  | { readonly code: 'pack-axis-not-read'; readonly axis: string }
  | {
      readonly code: 'pack-name-unknown'
      readonly kind:
        | 'axis'
        | 'value'
        | 'doubt'
        | 'reading'
        | 'answer'
        | 'rule'
        | 'route'
        | 'message'
        | 'duty'
        | 'figure'
        | 'fact'
        | 'country'
        | 'group'
        | 'entry'
        | 'list'
        | 'paragraph'
      readonly name: string
      readonly at: string
    }
  /** A figure that is no number of its unit, or a day that the calendar does not have. */
  | { readonly code: 'pack-value-not-read'; readonly at: string; readonly unit: string; readonly value: string }
  /** Values or changes that do not stand in the order of their days. */
  | { readonly code: 'pack-out-of-order'; readonly at: string }
  | { readonly code: 'pack-overrides-cyclic'; readonly rules: string }
  /** A country whose group or supplement follows itself, directly or through others. */
  | { readonly code: 'pack-follows-cyclic'; readonly countries: string }
  /** A time in force that ends before it begins. */
  | { readonly code: 'pack-days-reversed'; readonly at: string; readonly from: string; readonly through: string }
