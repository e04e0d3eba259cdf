// Supplement No. 1 to part 774: the parameters of 3A090 (.a, .b, .c; Note 2) and of 4E091 (Notes 1 and 2; Technical
// Notes 2 and 3), as rules that classify an item from its figures.
import type { Rule } from '../../engine/model.ts'
import { always, either, every, is, not, readings, rulesOf, words } from '../dsl.ts'

const circuit = rulesOf('circuit', 'codified')

export const entry3A090: readonly Rule[] = [
  circuit({
    id: '3A090.none',
    paragraph: 'ECCN 3A090',
    when: always,
    then: 'other',
    words: words(
      'A circuit below every parameter of 3A090 is not controlled there.',
      '低于3A090各项参数的集成电路不受该条目管制。',
    ),
  }),
  circuit({
    id: '3A090.a.1',
    paragraph: 'ECCN 3A090.a.1',
    when: is('tpp', '4800-or-more'),
    then: 'A',
    overrides: ['3A090.none', '3A090.b.1', '3A090.b.2', '3A090.c'],
    doubts: ['AMB-16'],
    words: words(
      'A total processing performance of 4,800 or more is 3A090.a, whatever the density.',
      '总处理性能达到4,800或以上即属3A090.a，不论密度。',
    ),
  }),
  circuit({
    id: '3A090.a.2',
    paragraph: 'ECCN 3A090.a.2',
    when: every(is('tpp', '1600-to-2400', '2400-to-4800', '4800-or-more'), is('density', '5.92-or-more')),
    then: 'A',
    overrides: ['3A090.none', '3A090.c'],
    words: words(
      'A total processing performance of 1,600 or more with a density of 5.92 or more is 3A090.a.',
      '总处理性能达到1,600或以上且性能密度达到5.92或以上即属3A090.a。',
    ),
  }),
  circuit({
    id: '3A090.b.1',
    paragraph: 'ECCN 3A090.b.1',
    when: every(is('tpp', '2400-to-4800'), is('density', '1.6-to-3.2', '3.2-to-5.92')),
    then: 'B',
    overrides: ['3A090.none', '3A090.c'],
    words: words(
      'A total processing performance from 2,400 to below 4,800 with a density from 1.6 to below 5.92 is 3A090.b.',
      '总处理性能为2,400至4,800以下且性能密度为1.6至5.92以下即属3A090.b。',
    ),
  }),
  circuit({
    id: '3A090.b.2',
    paragraph: 'ECCN 3A090.b.2',
    when: every(is('tpp', '1600-to-2400', '2400-to-4800', '4800-or-more'), is('density', '3.2-to-5.92')),
    then: 'B',
    overrides: ['3A090.none', '3A090.c'],
    words: words(
      'A total processing performance of 1,600 or more with a density from 3.2 to below 5.92 is 3A090.b.',
      '总处理性能达到1,600或以上且性能密度为3.2至5.92以下即属3A090.b。',
    ),
  }),
  circuit({
    id: '3A090.c',
    paragraph: 'ECCN 3A090.c',
    when: is('hbm', 'yes'),
    then: 'C',
    overrides: ['3A090.none'],
    words: words(
      'Memory with a bandwidth density above 2 GB/s/mm² is 3A090.c; a circuit that processes is not, whatever memory it carries.',
      '带宽密度高于2 GB/s/mm²的存储器属3A090.c;带有存储器的处理类集成电路不在其内。',
    ),
  }),
  circuit({
    id: '3A090.note-2',
    paragraph: 'ECCN 3A090 Note 2',
    when: every(is('datacenter', 'no'), is('tpp', 'below-1600', '1600-to-2400', '2400-to-4800'), is('hbm', 'no')),
    then: 'other',
    overrides: ['3A090.a.2', '3A090.b.1', '3A090.b.2'],
    doubts: ['AMB-15'],
    words: words(
      'Paragraphs .a and .b do not reach a circuit below 4,800 that is neither designed nor marketed for datacenters.',
      '总处理性能低于4,800且非为数据中心设计或营销的集成电路不属.a和.b管制范围。',
    ),
  }),
]

const weights = rulesOf('weights', 'codified')

export const entry4E091: readonly Rule[] = [
  weights({
    id: '4E091.below',
    paragraph: 'ECCN 4E091',
    cites: ['ECCN 4E091 Technical Note 2', 'ECCN 4E091 Technical Note 3'],
    when: is('operations', 'below'),
    then: 'other',
    words: words(
      'Weights trained with fewer than 10²⁶ operations, all training and counted synthetic data included, are not 4E091.',
      '全部训练及应计合成数据合计少于10²⁶次运算的权重不属4E091。',
    ),
  }),
  weights({
    id: '4E091.heading',
    paragraph: 'ECCN 4E091',
    cites: ['ECCN 4E091 Technical Note 2'],
    when: is('operations', 'at-least'),
    then: 'W',
    words: words('Weights trained with 10²⁶ operations or more are 4E091.', '使用10²⁶次或以上运算训练的权重属4E091。'),
  }),
  weights({
    id: '4E091.note-1-published',
    paragraph: 'ECCN 4E091 Note 1',
    when: is('weights-published', 'yes'),
    then: 'other',
    overrides: ['4E091.heading'],
    words: words('Published weights are not controlled.', '已公开的权重不受管制。'),
  }),
  weights({
    id: '4E091.note-1-derived',
    paragraph: 'ECCN 4E091 Note 1',
    when: either(
      is('derived', 'within'),
      every(
        is('derived', 'between'),
        readings('AMB-13', ['ECCN 4E091 Note 1'], {
          'of-base': not(is('derived', 'between')),
          'of-total': is('derived', 'between'),
        }),
      ),
    ),
    then: 'other',
    overrides: ['4E091.heading'],
    doubts: ['AMB-13'],
    examined: not(is('derived', 'not')),
    words: words(
      'Weights derived from published weights are not controlled unless the additional training exceeds 2.5 × 10²⁵ operations or 25 percent, whichever is more.',
      '源自已公开权重的权重不受管制，除非追加训练超过2.5×10²⁵次运算与25%两者中较高者。',
    ),
  }),
  weights({
    id: '4E091.note-2',
    paragraph: 'ECCN 4E091 Note 2',
    cites: ['748.3(f)'],
    when: is('capability', 'guidance', 'classification'),
    then: 'other',
    overrides: ['4E091.heading'],
    doubts: ['AMB-14'],
    words: words(
      'Weights of a model trained with fewer operations than the most capable published model would need are not controlled, on published guidance or a classification.',
      '运算量少于最强已公开模型所需者，依据已发布指引或归类决定，其权重不受管制。',
    ),
  }),
]
