// docket pack --proof.
import { expect, test } from 'vitest'
import { proofPage } from '../../../../main/cli/command/pack-proof.ts'
import { currentPack, prove } from '../../../../main/law/index.ts'
import type { MutationFigures } from '../../../../main/law/proof-figures.ts'
import { docket } from './world.ts'

const figures: MutationFigures = {
  pack: currentPack.hash,
  date: '2025-07-01',
  mutants: 5000,
  killed: { text: 3000, status: 300, outside: 30, awaited: 3 },
  equivalent: { sameInItself: 1000, sameAnswer: 600, byTheText: 60 },
  survivors: 7,
}

test('the proof shows the census of each edition and no gap in it', { timeout: 60_000 }, async () => {
  const { status, output } = await docket(['pack', '--proof', '--lang', 'en'])
  expect(status).toBe(0)
  expect(output.match(/^Text from .* on, every combination of facts$/gm)).toEqual([
    'Text from 2025-01-13 on, every combination of facts',
    'Text from 2025-01-16 on, every combination of facts',
    'Text from 2026-01-15 on, every combination of facts',
  ])
  expect(output.match(/^requirement +[\d,]+ +0 +0 +0 +[\d,]+$/gm)).toHaveLength(3)
})

const proven = prove(currentPack.pack, ['2025-01-13'])

test('figures of this very pack are shown, with how many mutants were told apart', () => {
  const { text } = proofPage({ proven, mutation: figures, isOfThisPack: true }, 'en')
  expect(text).toMatch(/\n +5,000 .*\n +3,333 .*agrees with the pack\n +1,600 .*\n +60 .*\n +7 {2}Not told apart\n$/)
})

test('figures of another pack are not shown as if they were of this one', () => {
  const { text, json } = proofPage(
    { proven, mutation: { ...figures, pack: 'sha256:other' }, isOfThisPack: false },
    'zh-CN',
  )
  expect(text).toContain('变异测试上次针对另一规则包（sha256:other）运行')
  expect(text).not.toContain('5,000')
  expect(json).toMatchObject({ mutation: { ofAnotherPack: 'sha256:other' } })
})
