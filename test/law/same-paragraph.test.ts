// What a paragraph asks in the pack it asks of the edition before it too: where the interim final rule left 744.23 and 742.6(a)(6)(i) and (ii)
// as they were, the two verdicts of one answer agree on whether a license is needed.
import { expect, it } from 'vitest'
import { another, lesser, memory, recordOf, type CaseFacts } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const answers = (facts: CaseFacts) => determine(transactionRecordSchema.parse(recordOf(facts))).determination

const technology = (forEccn: '3A090.a' | '3A090.b'): NonNullable<CaseFacts['item']> => ({
  eccn: '3E001',
  forEccn,
  origin: 'foreign',
  foreignProduct: { directProductOfListedTechnology: true, listedPlant: false },
  usContentPercent: 0,
})

const sent = (from: string, destination: string, developer: string | null, more: CaseFacts = {}): CaseFacts => ({
  activity: 'reexport',
  from,
  destination,
  item: technology('3A090.b'),
  endUse: ['inference'],
  ...(developer === null ? {} : { others: [another('designer', developer)] }),
  ...more,
})

it.each([
  ['VN', 'GB', 'CN'],
  ['VN', 'BR', 'CN'],
  ['CN', 'DE', 'CN'],
  ['CN', 'GB', 'CN'],
  ['AE', 'SG', 'MO'],
])(
  'asks a license of technology that leaves %s for %s, developed by a firm of %s (744.23(a)(3)(ii))',
  (from, to, by) => {
    const { codified, prior } = answers(sent(from, to, by))
    expect([codified.outcome, prior?.outcome]).toEqual(['license-required', 'license-required'])
  },
)

it('asks who developed it where nobody says so', () => {
  const { codified } = answers(sent('VN', 'BR', null))
  expect(codified.outcome).toBe('needs-review')
  expect(codified.reasons.flatMap(({ facts }) => facts)).toContain('parties[designer].headquarters')
})

it('asks nothing of technology from elsewhere, of another developer or made in the United States', () => {
  expect(answers(sent('DE', 'BR', 'CN')).codified.outcome).toBe('no-license-required')
  expect(answers(sent('VN', 'BR', 'SG')).codified.outcome).toBe('no-license-required')
  const made = { ...technology('3A090.b'), origin: 'us' as const }
  expect(answers(sent('VN', 'BR', 'CN', { item: made })).codified.outcome).toBe('no-license-required')
})

const places = ['US', 'CN', 'VN', 'GB', 'BR'] as const
const recipients = ['CN', 'GB'] as const
const items = [lesser, memory, technology('3A090.b')] as const
const activities = ['export', 'reexport', 'transfer-in-country'] as const

const combinations = activities.flatMap((activity) =>
  places.flatMap((from) =>
    places.flatMap((to) =>
      items.flatMap((item) =>
        recipients.flatMap((seat) =>
          (['CN', 'US', null] as const).map((developer) => ({ activity, from, to, item, seat, developer })),
        ),
      ),
    ),
  ),
)

it('answers alike before and since on what was left as it was', () => {
  const apart = combinations.flatMap(({ activity, from, to, item, seat, developer }) => {
    const destination = activity === 'transfer-in-country' ? from : to
    const { codified, prior } = answers(
      sent(from, destination, developer, { activity, item, recipient: { location: destination, headquarters: seat } }),
    )
    return codified.licenseRequirement === prior?.licenseRequirement
      ? []
      : [
          `${activity} ${from}-${destination} ${item.eccn} for ${seat} by ${developer}: ${codified.licenseRequirement}, before ${prior?.licenseRequirement}`,
        ]
  })
  expect(apart).toEqual([])
})
