// The sample list that ships with the product: invented companies, real accelerators (accelerators.json names the sources).
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIST = 'transactions.csv'

/** Where the list lies: beside the bundles when built, beside this source otherwise. */
export const demoListPath = (): string => {
  const built = fileURLToPath(new URL(`../demo/${LIST}`, import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL(`./${LIST}`, import.meta.url))
}
