// Supplement No. 1 to part 774: the parameters of 3A090 (.a, .b, .c; Note 2) and of 4E091 (Notes 1 and 2; Technical
// Notes 2 and 3), as rules that classify an item from its figures.
import type { Rule } from '../../engine/model.ts'
import { always, either, every, is, not, readings, rulesOf, words } from '../dsl.ts'
import { modelWeights, reaching, unclassified } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

const circuit = rulesOf('circuit', 'codified')

export const paragraphs3A090: readonly Paragraph[] = [
  paragraph(
    encoded(
      'ECCN 3A090',
      'Circuits are classed by processing performance and density into .a and .b, memory into .c.',
      '集成电路按处理性能与密度分入.a与.b，存储器分入.c。',
    ),
    {
      rules: [
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
      ],
      cases: [
        reaching(
          '3A090.none',
          'on',
          { item: unclassified({ totalProcessingPerformance: 1_599, performanceDensity: 20 }), destination: 'VN' },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'ECCN 3A090.a',
      'Circuits of 4,800 TPP or more, or of 1,600 or more with a density of 5.92 or more.',
      '总处理性能4,800以上，或1,600以上且性能密度5.92以上的集成电路。',
    ),
  ),
  paragraph(encoded('ECCN 3A090.a.1', '4,800 TPP or more, whatever the density.', '4,800 TPP或以上，不论密度。'), {
    cases: [
      reaching(
        '3A090.a.1',
        'on',
        { item: unclassified({ totalProcessingPerformance: 4_800, performanceDensity: 1 }) },
        { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
      ),
    ],
  }),
  paragraph(
    encoded('ECCN 3A090.a.2', '1,600 TPP or more at a density of 5.92 or more.', '1,600 TPP或以上且密度达到5.92。'),
    {
      cases: [
        reaching(
          '3A090.a.2',
          'on',
          { item: unclassified({ totalProcessingPerformance: 1_600, performanceDensity: 5.92 }) },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'ECCN 3A090.b',
      'Circuits from 2,400 to below 4,800 with a density from 1.6 to below 5.92, or of 1,600 or more with a density from 3.2 to below 5.92.',
      '2,400以上不足4,800且密度1.6以上不足5.92，或1,600以上且密度3.2以上不足5.92的集成电路。',
    ),
  ),
  paragraph(
    encoded(
      'ECCN 3A090.b.1',
      '2,400 to below 4,800 TPP at a density of 1.6 to below 5.92.',
      '2,400至4,800 TPP以下且密度为1.6至5.92以下。',
    ),
    {
      cases: [
        reaching(
          '3A090.b.1',
          'on',
          { item: unclassified({ totalProcessingPerformance: 2_400, performanceDensity: 1.6 }), destination: 'VN' },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'ECCN 3A090.b.2',
      '1,600 TPP or more at a density of 3.2 to below 5.92.',
      '1,600 TPP或以上且密度为3.2至5.92以下。',
    ),
    {
      cases: [
        reaching(
          '3A090.b.2',
          'on',
          { item: unclassified({ totalProcessingPerformance: 1_600, performanceDensity: 3.2 }), destination: 'VN' },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded('ECCN 3A090.c', 'Memory with a bandwidth density above 2 GB/s/mm².', '带宽密度高于2 GB/s/mm²的存储器。'),
    {
      rules: [
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
      ],
      cases: [
        reaching(
          '3A090.c',
          'on',
          { item: unclassified({ totalProcessingPerformance: 0, hbmBandwidthDensity: 2.01 }), destination: 'CN' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
        reaching(
          '3A090.none',
          'on',
          { item: unclassified({ totalProcessingPerformance: 0, hbmBandwidthDensity: 2 }), destination: 'CN' },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      'ECCN 3A090 Note 1',
      [
        'Foundries and assemblers presume advanced logic circuits to be 3A090.a for datacenters until shown otherwise.',
        'Is the exporter a foundry or assembler, and who designed the circuit?',
      ],
      [
        '代工与封测企业推定先进逻辑电路为数据中心用3A090.a，除非另有证明。',
        '出口方是否为代工或封测企业，电路由谁设计？',
      ],
    ),
  ),
  paragraph(
    encoded(
      'ECCN 3A090 Note 2',
      'Circuits below 4,800 that are neither designed nor marketed for datacenters fall outside .a and .b.',
      '不足4,800且非为数据中心设计或营销者，不属.a与.b。',
    ),
    {
      rules: [
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
      ],
      cases: [
        reaching(
          '3A090.note-2',
          'on',
          {
            item: { ...unclassified({ totalProcessingPerformance: 4_799, performanceDensity: 6 }), datacenter: false },
          },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      'ECCN 3A090 Note 3',
      [
        'Kinds of circuits meant: processors, accelerators, programmable and application-specific ones.',
        'Is the circuit one of these kinds?',
      ],
      ['所指电路种类：处理器、加速器、可编程与专用电路。', '电路是否属此类？'],
    ),
  ),
  paragraph(
    judged(
      'ECCN 3A090 Note 4',
      [
        'A circuit excluded by a note makes no other item a .z or 4A090 item.',
        'Which circuits does the item hold, and is one of them controlled?',
      ],
      ['依注释排除的电路不使他项成为.z或4A090。', '物项含何电路，其中是否有受控者？'],
    ),
  ),
  paragraph(
    encoded(
      'ECCN 3A090 Technical Note 2',
      'TPP is twice the multiply-accumulate rate times bit length, dense, highest over bit lengths, summed over units; density divides it by the area of non-planar logic dies.',
      'TPP为乘加速率之二倍乘以位长，取稠密值与各位长之最大，按单元求和；密度为其除以非平面逻辑裸片面积。',
      'reading:circuit',
    ),
  ),
]

export const entry3A090: readonly Rule[] = rulesIn(paragraphs3A090)

const weights = rulesOf('weights', 'codified')

export const paragraphs4E091: readonly Paragraph[] = [
  paragraph(
    encoded(
      'ECCN 4E091',
      'Parameters of a model trained with 10²⁶ operations or more.',
      '以10²⁶次以上运算训练的模型之参数。',
    ),
    {
      rules: [
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
          words: words(
            'Weights trained with 10²⁶ operations or more are 4E091.',
            '使用10²⁶次或以上运算训练的权重属4E091。',
          ),
        }),
      ],
      cases: [
        reaching(
          '4E091.below',
          'on',
          {
            item: { ...modelWeights({ trainingOperations: '99999999999999999999999999' }), eccn: null },
            destination: 'IN',
            endUse: ['inference'],
          },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
        reaching(
          '4E091.heading',
          'on',
          {
            item: { ...modelWeights({ trainingOperations: '1e26' }), eccn: null },
            destination: 'IN',
            endUse: ['inference'],
          },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'ECCN 4E091 Note 1',
      'Published parameters are free; so are those derived from them unless further training exceeds the greater of 2.5 × 10²⁵ operations and 25 percent.',
      '已公开参数不受管制；由其派生者，追加训练未超过2.5×10²⁵次与25%之较高者的，亦同。',
    ),
    {
      rules: [
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
      ],
      cases: [
        reaching(
          '4E091.note-1-published',
          'on',
          { item: { ...modelWeights({ published: true }), eccn: null }, destination: 'IN', endUse: ['inference'] },
          { codified: 'not-subject-to-ear', enforced: 'not-subject-to-ear' },
        ),
        reaching(
          '4E091.note-1-derived',
          'on',
          {
            item: {
              ...modelWeights({
                trainingOperations: '1e26',
                base: { published: true, trainingOperations: '7.5e25' },
                additionalOperations: '2.5e25',
              }),
              eccn: null,
            },
            destination: 'IN',
            endUse: ['inference'],
          },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
        reaching(
          '4E091.note-1-derived',
          'maybe',
          {
            item: {
              ...modelWeights({
                trainingOperations: '2.6e26',
                base: { published: true, trainingOperations: '2e26' },
                additionalOperations: '6e25',
              }),
              eccn: null,
            },
            destination: 'IN',
            endUse: ['inference'],
          },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      'ECCN 4E091 Note 2',
      [
        'Parameters trained with fewer operations than the most capable published model needs are free, on guidance or a classification.',
        'On which published guidance or classification does this rest?',
      ],
      ['运算量少于最强已公开模型所需者，依指引或归类不受管制。', '依据何项已发布指引或归类？'],
    ),
    {
      rules: [
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
      ],
      cases: [
        reaching(
          '4E091.note-2',
          'on',
          {
            item: {
              ...modelWeights({ belowMostCapablePublished: { value: true, basis: 'classification-request' } }),
              eccn: null,
            },
            destination: 'IN',
            endUse: ['inference'],
          },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'ECCN 4E091 Technical Note 1',
      'Parameters are all values learned in training.',
      '参数指训练中习得的一切数值。',
      'reading:weights',
    ),
  ),
  paragraph(
    encoded(
      'ECCN 4E091 Technical Note 2',
      'Operations are all those of training, fine-tuning included, whatever the hardware; collecting data is not counted.',
      '运算指全部训练运算（含微调），不论硬件；数据收集不计。',
      'reading:weights',
    ),
  ),
  paragraph(
    encoded(
      'ECCN 4E091 Technical Note 3',
      'Above ten percent of training on unpublished data of one generator, its generation counts too, and its training when it is unpublished.',
      '以单一生成模型的未公开数据训练超过10%的，其生成运算亦计入；该模型未公开的，其训练运算并计。',
      'reading:weights',
    ),
  ),
]

export const entry4E091: readonly Rule[] = rulesIn(paragraphs4E091)
