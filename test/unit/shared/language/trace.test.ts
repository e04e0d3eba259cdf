import { describe, expect, it } from 'vitest'
import { traceProse, traceTerms } from '../../../../shared/language/trace.ts'
import { determineInvented, inventedPack, inventedRecord } from '../../main/report/sample.ts'

/** Headings and paragraphs as one list. */
const traceParagraphs = (...asked: Parameters<typeof traceProse>) =>
  traceProse(...asked).flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])

const traceOf = (index: number) => determineInvented(inventedRecord(index), { lawDate: '2025-07-15' }).trace

describe('a trace in sentences', () => {
  it('reads in English as a lawyer would paste it', () => {
    // TX-00005: class A to Vietnam with no statement held.
    expect(traceParagraphs(traceOf(4), inventedPack, 'en').map(({ status, text }) => `${status}: ${text}`)).toEqual([
      'determined: Is a license required? A license is required.',
      'applies: A license is required for items of class A to every destination. This applies: the class of the item – class A.',
      'does-not-apply: Items of no listed class need no license. This does not apply: the class of the item – class A.',
      'unavailable: License Exception LPP: not available.',
      'met: The destination is not embargoed. Met: the destination – any other country.',
      'not-met: The consignee has furnished a written statement before the shipment. Not met: the written statement – not held.',
    ])
  })

  it('reads in Chinese with the same standing, citation by citation', () => {
    expect(traceParagraphs(traceOf(4), inventedPack, 'zh-CN').map(({ status, text }) => `${status}: ${text}`)).toEqual([
      'determined: 是否需要许可证？需要许可证。',
      'applies: 向任何目的地出口 A 类物项均须许可证。本条适用：物项类别——A 类。',
      'does-not-apply: 未列类别的物项无需许可证。本条不适用：物项类别——A 类。',
      'unavailable: 许可例外 LPP：不可用。',
      'met: 目的地并非禁运国家。已满足：目的地——其他国家。',
      'not-met: 收货人已在发货前提供书面声明。未满足：书面声明——未持有。',
    ])
  })

  it('says what is not known instead of guessing', () => {
    const [heading, base] = traceParagraphs(traceOf(3), inventedPack, 'en')
    expect(heading?.text).toBe('Is a license required? Undetermined – a license is required or no license is required.')
    expect(base?.text).toBe(
      'A license is required for items of class A to every destination. Whether this applies is not settled: the class of the item – not known.',
    )
  })

  it('has the same paragraphs in both languages for every trace of the sample', () => {
    for (let index = 0; index < 24; index += 1) {
      const [english, chinese] = (['en', 'zh-CN'] as const).map((language) =>
        traceParagraphs(traceOf(index), inventedPack, language).map(({ level, status, citation, doubts }) => ({
          level,
          status,
          citation,
          doubts,
        })),
      )
      expect(chinese).toEqual(english)
    }
  })

  it('leaves no slot open and no label empty', () => {
    for (const language of ['en', 'zh-CN'] as const)
      for (let index = 0; index < 24; index += 1)
        for (const { text } of traceParagraphs(traceOf(index), inventedPack, language)) {
          expect(text).not.toMatch(/\{\w+\}|undefined/)
          expect(text.length).toBeGreaterThan(4)
        }
  })

  it('names a reading that a person elected, and readings that part', () => {
    const reading = (elected: string | undefined, truth: 'true' | 'unknown') => ({
      questions: [],
      routes: [
        {
          route: 'LPP',
          paragraph: '740.29',
          status: 'undetermined' as const,
          conditions: [
            {
              condition: 'place',
              paragraph: '740.29(a)',
              nature: 'substance' as const,
              truth,
              trace: {
                kind: 'reading' as const,
                truth,
                doubt: 'AMB-05',
                citations: ['740.29(c)'],
                ...(elected === undefined ? {} : { elected }),
                readings: [
                  { name: 'denial', trace: { kind: 'always' as const, truth: 'true' as const } },
                  { name: 'approval', trace: { kind: 'outside' as const, truth: 'unknown' as const, citation: '746' } },
                ],
              },
            },
          ],
        },
      ],
    })
    const text = (elected: string | undefined, truth: 'true' | 'unknown') =>
      traceProse(reading(elected, truth), inventedPack, 'en')[0]?.paragraphs[0]
    expect(text('denial', 'true')?.because).toBe('on the reading “The stricter policy governs” elected under AMB-05')
    expect(text(undefined, 'unknown')?.because).toBe(
      'the readings of AMB-05 part: The stricter policy governs or The later paragraph governs',
    )
    expect(text(undefined, 'unknown')?.doubts).toEqual(['AMB-05'])
  })

  it('has every English term in Chinese with the same slots', () => {
    const slots = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).toSorted()
    const chinese: Readonly<Record<string, string>> = traceTerms['zh-CN']
    for (const [key, text] of Object.entries(traceTerms.en)) expect(slots(chinese[key] ?? '')).toEqual(slots(text))
  })
})
