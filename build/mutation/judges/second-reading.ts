// Random records, one a test: what the readers of the product leave possible against what those written apart from it do.
import { expect, test } from 'vitest'
import { axisDifferences, naiveSets, productSets } from '../../../test/law/naive/records/differential.ts'
import { randomRecords } from '../../../test/law/naive/records/random.ts'

const SEED = 904_544
const RECORDS = 1000

test.each([...randomRecords(SEED, RECORDS)].map((drawn) => ({ drawn, naive: naiveSets(drawn) })))(
  'a record is read alike',
  ({ drawn, naive }) => {
    expect(axisDifferences(productSets(drawn), naive)).toEqual([])
  },
)
