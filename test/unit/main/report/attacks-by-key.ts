// Attacks of somebody who has a key: whatever the forger changes is drawn, sealed and signed as a report is.
import { X509Certificate } from 'node:crypto'
import type { ReviewPolicy } from '../../../../shared/contract/interchange.ts'
import { type Workshop, signed, signedOddly } from './attacks.ts'
import { curveKey, strangerCertificate } from './authority.ts'
import { newIdentity } from './fixtures.ts'
import { attached } from './stamps.ts'

/** `verdict`: what must come of it; `code`: what must be named. */
export type Attack = readonly [name: string, make: () => Promise<Buffer>, verdict: 'broken' | 'unchecked', code: string]

const forged = <Part extends object>(part: Part, changed: Partial<Part>): Part => ({ ...part, ...changed })

const HEAD = 'case-head-malformed'

/** Another policy than the one that the answer has. */
const other = (policy: ReviewPolicy | null): ReviewPolicy =>
  policy === 'presumption-of-approval' ? 'case-by-case' : 'presumption-of-approval'

export const attacksByKey = (workshop: Workshop): readonly Attack[] => {
  const { good, drawn, sealed, entriesWith, repeated, twice } = workshop
  const { withAction, withHiddenBytes, withUnreachableObject, withOtherPage, withReceiptOf, withPictureOf } = workshop
  const verdictForged = entriesWith(({ determination, ...entry }) => ({
    ...entry,
    determination: forged(determination, {
      codified: forged(determination.codified, { outcome: 'authorized', licenseRequirement: 'no' }),
    }),
  }))

  /** Signed by Mallory with a certificate of this validity. */
  const valid = (from: string, to: string): Promise<Buffer> => {
    const key = curveKey()
    return workshop.signedByCertificate(key.privateKey, strangerCertificate('Mallory', { from, to }, key))
  }

  const [first] = workshop.ids
  const withdrawn = (id: string, at = '2026-11-20T00:00:00Z') => ({ id, by: 'Ada', at, reason: 'sent twice' })
  const oddly = async (...odd: Parameters<typeof signedOddly>[2][]): Promise<Buffer> => {
    let pdf = await drawn()
    for (const [index, each] of odd.entries()) pdf = signedOddly(pdf, await newIdentity(`Signer ${index}`), each)
    return pdf
  }

  return [
    ['a memorandum of more than one', () => workshop.memorandum(2), 'broken', 'memorandum-of-other'],
    ['a memorandum of none that it holds', () => workshop.memorandum(1, 'T-none'), 'broken', 'memorandum-of-other'],
    [
      'a memorandum that states what is of a whole case',
      () => sealed({ subject: first ?? '' }),
      'broken',
      'memorandum-has-more',
    ],
    [
      'a transaction both counted and withdrawn',
      () => sealed({ withdrawn: [withdrawn(first ?? '')] }),
      'broken',
      'withdrawn-counted',
    ],
    [
      'a transaction withdrawn twice',
      () => sealed({ withdrawn: [withdrawn('other'), withdrawn('other')] }),
      'broken',
      'withdrawn-repeated',
    ],
    [
      'a transaction withdrawn after the report was made',
      () => sealed({ withdrawn: [withdrawn('other', '2026-11-27T00:00:00Z')] }),
      'broken',
      'withdrawn-after-made',
    ],
    ['a log of less than nothing', () => sealed({ caseHead: { size: -3, root: 'a'.repeat(64) } }), 'broken', HEAD],
    ['a log of no digest', () => sealed({ caseHead: { size: 7, root: 'whatever' } }), 'broken', HEAD],
    ['a signature on no day', () => oddly({ time: '2026-11-31T10:00:00Z' }), 'broken', 'time-malformed'],
    ['a signature at no hour', () => oddly({ time: '2026-11-22T25:61:61Z' }), 'broken', 'time-malformed'],
    [
      'a signature at no hour over one that is stamped',
      async () => signedOddly(attached(await oddly({})), await newIdentity('Bob'), { time: '2026-11-22T25:61:61Z' }),
      'broken',
      'time-malformed',
    ],
    ['a reviewer’s signature and no preparer’s', () => oddly({ field: 'Reviewer' }), 'broken', 'signed-out-of-order'],
    [
      'the preparer’s signature after the approver’s',
      () => oddly({ field: 'Approver' }, { field: 'Preparer', time: '2026-11-22T11:00:00Z' }),
      'broken',
      'signed-out-of-order',
    ],
    [
      'both signatures by one key',
      async () => {
        const mallory = await newIdentity('Mallory')
        return signedOddly(signedOddly(await drawn(), mallory, {}), mallory, { time: '2026-11-22T11:00:00Z' })
      },
      'broken',
      'signed-by-same-key',
    ],
    [
      'both signatures by one key under two names',
      async () => {
        const key = curveKey()
        const named = (name: string) => ({
          key: key.privateKey,
          certificate: new X509Certificate(strangerCertificate(name, undefined, key)),
          issuers: [],
        })
        return signedOddly(signedOddly(await drawn(), named('Alice'), {}), named('Bob'), {
          time: '2026-11-22T11:00:00Z',
        })
      },
      'broken',
      'signed-by-same-key',
    ],
    ['a reason that fills a book', () => oddly({ reason: 'because '.repeat(1_500) }), 'broken', 'reason-too-long'],
    ['a place for a signature of a megabyte', () => oddly({ reserved: 1 << 20 }), 'broken', 'contents-malformed'],
    [
      'a certificate that is valid from no day',
      () => valid('2026-13-45T99:99:99Z', '2040-01-01T00:00:00Z'),
      'broken',
      'cms-malformed',
    ],
    [
      'a certificate that ends after all years',
      () => valid('2020-01-01T00:00:00Z', '99999-12-31T23:59:59Z'),
      'broken',
      'cms-malformed',
    ],
    ['verdicts forged and sealed anew', () => sealed(verdictForged), 'broken', 'differs-in-determination'],
    [
      'a review policy altered',
      () =>
        sealed(
          entriesWith(({ determination, ...entry }) => ({
            ...entry,
            determination: forged(determination, {
              codified: forged(determination.codified, { reviewPolicy: other(determination.codified.reviewPolicy) }),
            }),
          })),
        ),
      'broken',
      'differs-in-determination',
    ],
    [
      'a citation altered',
      () =>
        sealed(
          entriesWith(({ determination, ...entry }) => ({
            ...entry,
            determination: forged(determination, {
              classification: forged(determination.classification, { citations: ['ECCN 5A992'] }),
            }),
          })),
        ),
      'broken',
      'differs-in-determination',
    ],
    ['another law date', () => sealed({ settings: { lawDate: '2025-07-16' } }), 'broken', 'differs-in-trace'],
    [
      'positions that say nothing was crossed',
      () =>
        sealed({
          positions: good.positions.map(({ ledger, key, citation }) => ({ ledger, key, citation, used: '1' })),
        }),
      'broken',
      'register-differs',
    ],
    ['positions left out', () => sealed({ positions: [] }), 'broken', 'register-differs'],
    [
      'deadlines all met',
      () => sealed({ deadlines: good.deadlines.map((row) => ({ ...row, status: 'met' as const })) }),
      'broken',
      'register-differs',
    ],
    [
      'a deadline invented',
      () =>
        sealed({
          deadlines: [
            { date: '2099-01-01', what: { en: 'Nothing', zh: '无' }, citation: '740.99(z)', status: 'information' },
          ],
        }),
      'broken',
      'register-differs',
    ],
    [
      'a pack invented',
      () => sealed({ loadedPacks: [...good.loadedPacks, { id: 'approved-by-bis', version: '9', hash: 'sha256:9' }] }),
      'broken',
      'register-differs',
    ],
    ['a transaction twice', () => sealed(repeated()), 'broken', 'transaction-repeated'],
    ['no transaction at all', () => sealed({ entries: [] }), 'broken', 'no-transactions'],
    [
      'another version of the product named',
      () => sealed({ product: 'Diffusion Docket 0.1.1' }),
      'unchecked',
      'release-not-kept',
    ],
    ['another machine named', () => sealed({ engine: 'docket-engine/99' }), 'unchecked', 'release-not-kept'],
    ['another layout named', () => sealed({ layout: 'docket-layout/sha256:0' }), 'unchecked', 'release-not-kept'],
    [
      'another pack named',
      () => sealed({ pack: { pack: good.pack.pack, hash: `sha256:${'0'.repeat(64)}` } }),
      'unchecked',
      'release-not-kept',
    ],
    [
      'JavaScript that runs on opening',
      () => withAction('/OpenAction <<\n/S /JavaScript\n/JS (app.alert)\n>>'),
      'broken',
      'active-content',
    ],
    ['a program that is started', () => withAction('/AA <<\n/WC <<\n/S /Launch\n>>\n>>'), 'broken', 'active-content'],
    ['bytes hidden after the receipt', withHiddenBytes, 'broken', 'receipt-has-more'],
    ['an object that nothing reaches', withUnreachableObject, 'broken', 'pages-differ'],
    ['another page', withOtherPage, 'broken', 'pages-differ'],
    ['pages that lie around a true receipt', () => withReceiptOf(verdictForged, {}), 'broken', 'pages-differ'],
    [
      'the same under the name of another version',
      () =>
        withReceiptOf({ ...verdictForged, product: 'Diffusion Docket 0.1.1' }, { product: 'Diffusion Docket 0.1.1' }),
      'unchecked',
      'release-not-kept',
    ],
    ['the picture of another person’s signature', () => withPictureOf('Alice Counsel'), 'broken', 'picture-differs'],
    ['a report of before the rule', () => sealed({ created: '2024-12-31T00:00:00Z' }), 'broken', 'made-before-rule'],
    [
      'a report of tomorrow',
      () => sealed({ created: '2026-12-24T00:00:00Z' }, '2026-12-24T00:00:00Z'),
      'broken',
      'made-in-future',
    ],
    [
      'a signature of tomorrow',
      async () => signed(await drawn(), '2027-03-01T00:00:00Z'),
      'broken',
      'signed-in-future',
    ],
    [
      'a signature older than the report',
      () => sealed({ created: '2026-11-25T00:00:00Z' }, '2026-11-24T00:00:00Z'),
      'broken',
      'signed-before-made',
    ],
    [
      'a countersignature older than the signature',
      () => twice('2026-11-23T00:00:00Z', '2026-11-22T12:00:00Z'),
      'broken',
      'signed-before-earlier',
    ],
  ]
}
