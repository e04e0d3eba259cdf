// The catalogue of accelerators: from its figures alone each falls into the paragraph of 3A090 that its makers and the trade put it in.
import { expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import { accelerators } from '../../shared/contract/accelerators.ts'

const paragraphs: Readonly<Record<string, readonly string[]>> = {
  A: [
    'NVIDIA A100 SXM4 80GB',
    'NVIDIA A100 PCIe',
    'NVIDIA A800 SXM/PCIe',
    'NVIDIA H100 SXM5 80GB',
    'NVIDIA H100 NVL (per GPU)',
    'NVIDIA H800 SXM5',
    'NVIDIA L4',
    'NVIDIA RTX 4090',
    'NVIDIA B100',
    'NVIDIA B200 SXM',
    'NVIDIA GB200 (per GPU)',
    'AMD MI250X',
    'AMD MI300X',
    'AMD MI325X',
    'AMD MI300A',
    'Google TPU v5p',
    'Google TPU v6e (Trillium)',
    'Google TPU v7 (Ironwood)',
    'AWS Trainium2',
    'AWS Trainium3',
    'Microsoft Maia 100',
    'Meta MTIA v2',
    'Groq LPU v1',
  ],
  B: ['NVIDIA L40', 'NVIDIA A40', 'AMD MI210'],
  neither: [
    'NVIDIA H20 (HGX)',
    'NVIDIA L20 PCIe',
    'NVIDIA A10',
    'NVIDIA V100 SXM2',
    'NVIDIA RTX 4080',
    'NVIDIA RTX 3090',
    'AMD Radeon RX 7900 XTX',
  ],
}

const classOf = (name: string): string =>
  Object.entries(paragraphs).find(([, names]) => names.includes(name))?.[0] ?? `${name} stands in no paragraph`

it.each(accelerators.map((each) => [each.name, each] as const))('%s', (name, { datacenter, name: _name, ...unit }) => {
  const { determination } = determine({
    id: name,
    activity: 'export',
    item: { unit: { ...unit, circuits: 1 }, quantity: 1, datacenter },
    parties: [],
  })
  const { itemClass } = determination.classification
  expect(itemClass === 'A' || itemClass === 'B' ? itemClass : 'neither').toBe(classOf(name))
})
