// Mutants of the outcome that differ only at stages no facts can bring together, and the reason in the text. The walk over stages
// does not know these reasons; it takes every stage as possible.
type Reasoned = { readonly id: RegExp; readonly reason: string }

export const equivalent: readonly Reasoned[] = [
  {
    id: /^outcome\.service-flagged: (part 1 of all dropped|with activity=[-a-z]+)$/,
    reason: 'The red flag is one of providers of computing power, and of no other transaction: 732 Supp. 3 No. 28.',
  },
  {
    id: /^outcome\.(compliance-optional|saved|authorized|license-required): (part 3 of all dropped|with activity=(domestic-transfer|computing-service))$/,
    reason:
      'Licenses are required for exports, reexports, transfers (in-country) and releases, not for other dealings: 742.6(a).',
  },
  {
    id: /^outcome\.other-item: with activity=domestic-transfer$/,
    reason:
      'Where part 744 or 746 may reach a movement inside the United States, whether a license is required is never settled as none: 744.11, 746.',
  },
  {
    id: /^outcome\.saved: with(out)? activity=deemed-(re)?export$/,
    reason:
      'A release to a person is aboard no carrier; the savings clause never holds for it, it is at most left open: 90 FR 4544.',
  },
]

export const reasonFor = (id: string): string | undefined => equivalent.find((reasoned) => reasoned.id.test(id))?.reason
