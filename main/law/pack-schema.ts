// The form of a rule pack read from a file: every member, and no other.
import { z } from 'zod'
import { authorizationIds, designers, priorEditions } from '../../shared/contract/interchange.ts'
import { isCivilDate } from '../../shared/kernel/civil-date.ts'
import { deadlineSchema } from '../../shared/contract/windows-view.ts'
import type { Condition } from '../engine/model.ts'
import type { FigureName, FigureTable } from './figure-names.ts'
import type { AxisName, CountryName, DutyName, EccnName, EccnText, QuestionName, ValueName } from './names.ts'
import type { DoubtName } from './raise-names.ts'
import { type ItemLine, type LawPack, type Quantity, quantityFacts, quantityPlaces } from './model.ts'

/** A name that `pack-file.ts` looks up. */
const named = <Name extends string>() => z.custom<Name>((value) => typeof value === 'string' && value !== '')
const figureName = named<FigureName>()
const figureTable = named<FigureTable>()
const dutyName = named<DutyName>()
const doubtName = named<DoubtName>()
const entryName = named<EccnName>()
const eccnText = named<EccnText>()

const words = z.strictObject({ en: z.string(), zh: z.string() })
const message = z.strictObject({ id: z.string().min(1), words })
const date = z.string().refine(isCivilDate, 'no day of the calendar; write YYYY-MM-DD')
const sourcing = z.enum(['text', 'codified', 'secondary'])
const standing = z.strictObject({ from: date.exactOptional(), through: date.exactOptional() })

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('is'), axis: z.string(), values: z.array(z.string()).min(1) }),
    z.strictObject({ kind: z.literal('all'), of: z.array(condition) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition), whenever: z.literal(true).exactOptional() }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({
      kind: z.literal('reading'),
      doubt: z.string(),
      citations: z.array(z.string()),
      readings: z.array(z.strictObject({ name: z.string(), when: condition })).min(1),
    }),
    z.strictObject({ kind: z.literal('outside'), citation: z.string() }),
  ]),
)

const raise = {
  kind: z.enum(['judgment', 'contested-reading', 'open-norm', 'outside-pack', 'source-unverified']),
  doubt: z.string().exactOptional(),
  citation: z.string().exactOptional(),
  facts: z.array(z.string()).exactOptional(),
  settles: z.string().exactOptional(),
}
const raises = z.array(z.strictObject(raise)).exactOptional()

const raisesOfRule = z.array(
  z.strictObject({
    ...raise,
    when: z.enum(['on', 'live', 'contested']),
    against: z.array(z.string()).exactOptional(),
    where: condition.exactOptional(),
  }),
)

const raisesOfValue = z.array(z.strictObject({ ...raise, leaves: z.literal('policy').exactOptional() }))

/** What rules and conditions of routes share. */
const paragraph = {
  id: z.string().min(1),
  paragraph: z.string(),
  cites: z.array(z.string()).exactOptional(),
  when: condition,
  standing: standing.exactOptional(),
  doubts: z.array(z.string()).exactOptional(),
  sourcing,
  words,
}

const itemLine: z.ZodType<ItemLine> = z.lazy(() =>
  z.strictObject({
    ...standing.shape,
    eccn: entryName,
    paragraphs: z.array(z.string()).exactOptional(),
    for: z.array(itemLine).exactOptional(),
  }),
)

const country = z.custom<CountryName>((value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value))
const countryList = z.strictObject({ citation: z.string(), codes: z.array(country).min(1) })
const place = z.strictObject({ groups: z.string(), supp5a: z.literal(true).exactOptional() })
const countryDoubt = z.strictObject({
  doubt: doubtName,
  readings: z.tuple([z.string(), z.string()]),
})

const countries: z.ZodType<LawPack['countries']> = z.strictObject({
  rows: z.array(
    z.strictObject({
      code: country,
      groups: z.string(),
      supp5a: z.literal(true).exactOptional(),
      follows: country.exactOptional(),
      noDestination: z.literal(true).exactOptional(),
      domesticUs: z.literal(true).exactOptional(),
      doubt: z.enum(['low', 'medium', 'high']).exactOptional(),
      places: z.array(place).min(2).exactOptional(),
      note: words.exactOptional(),
    }),
  ),
  changes: z.array(
    z.strictObject({
      code: country,
      date,
      possibleSince: date,
      groups: z.string().exactOptional(),
      supp5a: z.boolean().exactOptional(),
      sourcing,
      citation: z.string(),
      words,
    }),
  ),
  supplement5b: z.array(z.strictObject({ from: date, codes: z.array(country), sourcing })),
  embargo: z.strictObject({
    comprehensive: z.array(country),
    limited: z.array(country),
    regions: z.array(country),
  }),
  macau: countryList,
  chinaOrMacau: countryList,
  deemedExport: z.strictObject({ citation: z.string(), from: country }),
  doubts: z.strictObject({ follower: countryDoubt, place: countryDoubt, change: countryDoubt }),
})

const items: z.ZodType<LawPack['items']> = z.strictObject({
  entries: z.array(
    z.strictObject({
      ...standing.shape,
      base: entryName,
      entry: named<ValueName<'entry'>>(),
      paragraphs: z.array(z.string()).exactOptional(),
      whole: z.literal(true).exactOptional(),
      coarse: z.literal(true).exactOptional(),
      limbs: z.record(z.string(), z.enum(['a', 'b'])).exactOptional(),
      limbless: z.literal(true).exactOptional(),
      byPurpose: z.literal(true).exactOptional(),
      purpose: entryName.exactOptional(),
      family: z.literal('weights').exactOptional(),
      otherControls: z.enum(['none', 'for']).exactOptional(),
      holdsCircuits: z.literal(true).exactOptional(),
    }),
  ),
  lists: z.array(z.strictObject({ citation: z.string(), lines: z.array(itemLine) })),
  classes: z.array(
    z.strictObject({
      class: named<ValueName<'class'>>(),
      list: z.string(),
      presumed: z.strictObject({ one: eccnText, several: eccnText.exactOptional() }).exactOptional(),
    }),
  ),
  trainingHardware: z.string(),
})

const citation = z.string().min(1)
/** A day of every year: 29 February is none. */
const monthAndDay = z.string().refine((text) => isCivilDate(`2025-${text}`), 'no day of every year; write MM-DD')

const ledgers: z.ZodType<LawPack['ledgers']> = z.strictObject({
  lpp: z.strictObject({
    annual: figureName,
    citation,
    receivedCitation: citation,
    notice: figureName,
    noticeCitation: citation,
  }),
  country: z.strictObject({
    allocation: figureName,
    firstYear: figureName,
    lastYear: figureName,
    citation,
    doubt: doubtName,
  }),
  nveu: z.strictObject({ levels: figureTable, citation, doubt: doubtName }),
  uveu: z.strictObject({
    outsideSupplement5a: figureName,
    singleCountry: figureName,
    outsideUnitedStates: figureName,
    citation,
    doubt: doubtName,
    measuringDoubt: doubtName,
    measuredOn: z.array(monthAndDay).min(1),
  }),
  aia: z.strictObject({ submission: figureName, citation }),
  license: z.strictObject({ citation }),
})

const windows: z.ZodType<LawPack['windows']> = z.array(
  z.strictObject({
    id: z.enum(['compliance', 'completion', 'security']),
    days: figureName,
    governing: figureName,
    citation,
    doubts: z.array(doubtName),
  }),
)

const reckoned = {
  id: deadlineSchema.shape.kind,
  count: z
    .strictObject({
      figure: figureName,
      unit: z.enum(['days', 'months']),
      direction: z.enum(['before', 'after']),
    })
    .exactOptional(),
  day: figureName.exactOptional(),
  threshold: figureName.exactOptional(),
  yearly: z
    .array(
      z.strictObject({
        on: monthAndDay,
        citation,
        period: z.strictObject({ through: monthAndDay, words }).exactOptional(),
      }),
    )
    .exactOptional(),
  doubts: z.array(doubtName).exactOptional(),
}

const dues: z.ZodType<LawPack['dues']> = z.array(
  z.union([
    z.strictObject({ ...reckoned, duty: dutyName, words: words.exactOptional() }),
    z.strictObject({ ...reckoned, citation, words }),
  ]),
)

const holidays: z.ZodType<LawPack['holidays']> = z.array(
  z.union([
    z.strictObject({ name: z.string(), on: monthAndDay }),
    z.strictObject({
      name: z.string(),
      month: z.int().min(1).max(12),
      weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
      nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]),
    }),
  ]),
)

const outlook: z.ZodType<LawPack['outlook']> = z.strictObject({
  searchedThrough: date,
  newestSource: date,
  scheduled: z.array(
    z.strictObject({
      id: z.string().min(1),
      on: date,
      citation: z.string().min(1),
      sourcing,
      words,
      touches: z.strictObject({
        foreignParties: z.literal(true).exactOptional(),
        designers: z.array(z.enum(designers)).exactOptional(),
        countries: z.array(country).exactOptional(),
        limits: z.array(z.enum(['country', 'nveu'])).exactOptional(),
      }),
    }),
  ),
})

const figures = z.array(
  z.strictObject({
    id: z.string(),
    values: z.array(z.strictObject({ from: date.exactOptional(), value: z.string() })).min(1),
    unit: z.enum([
      'TPP',
      'TPP/mm²',
      'GB/s',
      'GB/s/mm²',
      'operations',
      'circuits',
      'percent',
      'days',
      'months',
      'year',
      'date',
    ]),
    citation: z.string(),
  }),
)

const axes = z.array(
  z.strictObject({
    id: z.string().min(1),
    words,
    values: z
      .array(z.strictObject({ id: z.string().min(1), words, raises: raisesOfValue.exactOptional() }))
      .min(1)
      .max(31),
    raises,
  }),
)

const rules = z.array(
  z.strictObject({
    ...paragraph,
    question: z.string(),
    then: z.string(),
    overrides: z.array(z.string()).exactOptional(),
    raises: raisesOfRule.exactOptional(),
    exempts: z.literal(true).exactOptional(),
    evident: z.literal(true).exactOptional(),
    shows: z.array(z.string()).exactOptional(),
    examined: condition.exactOptional(),
    limit: z.literal('country').exactOptional(),
    flag: z.strictObject({ number: z.string(), because: z.array(z.string()) }).exactOptional(),
  }),
)

const routes = z.array(
  z.strictObject({
    id: z.enum(authorizationIds),
    paragraph: z.string(),
    words,
    conditions: z.array(
      z.strictObject({
        ...paragraph,
        nature: z.enum(['substance', 'paper']),
        statesOnly: z.literal(true).exactOptional(),
        limit: z.enum(['lpp', 'nveu', 'license']).exactOptional(),
      }),
    ),
  }),
)

const quantity: z.ZodType<Quantity> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fact'), fact: z.enum(quantityFacts) }),
    z.strictObject({ kind: z.literal('figure'), figure: figureName }),
    z.strictObject({ kind: z.literal('of-quarter'), table: figureTable }),
    z.strictObject({ kind: z.enum(['sum', 'greater']), of: z.array(quantity) }),
    z.strictObject({ kind: z.literal('percent'), figure: figureName, of: quantity }),
    z.strictObject({ kind: z.literal('raised'), by: z.enum(quantityFacts), of: quantity }),
    z.strictObject({
      kind: z.literal('where'),
      destination: z.enum(quantityPlaces),
      of: quantity,
      otherwise: quantity,
    }),
    z.strictObject({ kind: z.literal('beyond'), share: z.enum(quantityFacts), figure: figureName, of: quantity }),
  ]),
)

const cuts: z.ZodType<LawPack['cuts']> = z.array(
  z.strictObject({
    axis: named<AxisName>(),
    citation,
    of: quantity,
    bands: z
      .array(
        z.strictObject({
          value: z.string(),
          of: quantity.exactOptional(),
          through: quantity.exactOptional(),
          below: quantity.exactOptional(),
          from: quantity.exactOptional(),
        }),
      )
      .min(1),
    without: z.string().exactOptional(),
    words,
  }),
)

const prior: z.ZodType<LawPack['prior']> = z.strictObject({
  edition: z.enum(priorEditions),
  from: date,
  through: date,
  figures,
  axes,
  cuts,
  questions: z.array(named<QuestionName>()),
  rules,
  routes,
  sources: z.array(z.strictObject({ cites: z.array(z.string()), source: z.string() })),
  secondhand: z.array(z.string()),
})

/** A whole pack as a file carries it. */
export const packSchema: z.ZodType<LawPack> = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  figures,
  axes,
  questions: z.array(
    z.strictObject({
      id: z.string().min(1),
      words,
      paragraph: z.string().exactOptional(),
      answers: z.array(z.strictObject({ id: z.string().min(1), words, raises })).min(1),
      combine: z.enum(['single', 'every']),
    }),
  ),
  rules,
  routes,
  stages: z.array(
    z.union([
      z.strictObject({
        axis: z.string(),
        question: z.string(),
        values: z.array(z.strictObject({ answer: z.string(), value: z.string() })),
      }),
      z.strictObject({ axis: z.string(), routes: z.array(z.string()), available: z.string(), none: z.string() }),
    ]),
  ),
  doubts: z.array(
    z.strictObject({
      id: z.string().min(1),
      citations: z.array(z.string()),
      issue: words,
      readings: z.array(z.strictObject({ name: z.string().min(1), words })),
      taken: z.string().exactOptional(),
      why: words,
      settledBy: words,
      finding: z.strictObject({ id: z.string().min(1), kind: raise.kind, citation: raise.citation }).exactOptional(),
      ofTables: z.literal(true).exactOptional(),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      paragraph: z.string(),
      status: z.enum(['encoded', 'needs-judgment', 'outside']),
      words,
      by: z.array(z.string()),
      hash: z.string().exactOptional(),
    }),
  ),
  posture: z.array(
    z.strictObject({
      id: z.string(),
      date,
      words,
      codifiedEffect: z.enum(['yes', 'no']),
      sourcing: z.enum(['text', 'codified', 'secondary', 'memory']),
      source: z.string(),
      ofEnforcement: z.literal(true).exactOptional(),
    }),
  ),
  duties: z.array(z.strictObject({ id: z.string().min(1), paragraph: z.string(), words })),
  messages: z.array(message),
  countries,
  items,
  ledgers,
  windows,
  dues,
  holidays,
  prior,
  cuts,
  outlook,
  redFlags: z.array(z.strictObject({ number: z.string().regex(/^[1-9]\d?$/), citation: z.string().min(1), words })),
})
