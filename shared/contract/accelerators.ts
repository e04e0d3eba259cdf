// Accelerators by name, with the figures that 3A090 asks for. Public figures of one dataset, to begin with; for a filing the maker's own
// attestation counts.

export type Accelerator = {
  readonly name: string
  /** Total processing performance of one unit, dense, by the Technical Notes to 3A090. */
  readonly totalProcessingPerformance: number
  /** In mm2; absent where sources differ or none is known. */
  readonly applicableDieAreaMm2?: number
  /** Designed or marketed for datacenters. */
  readonly datacenter: boolean
}

/** Where the figures come from, and the day they were looked at. */
export const acceleratorSource = { name: 'Epoch AI, Machine Learning Hardware', asOf: '2026-01-14' } as const

const row = (
  name: string,
  totalProcessingPerformance: number,
  area: number | null,
  datacenter: boolean,
): Accelerator => ({
  name,
  totalProcessingPerformance,
  ...(area === null ? {} : { applicableDieAreaMm2: area }),
  datacenter,
})

export const accelerators: readonly Accelerator[] = [
  row('NVIDIA A100 SXM4 80GB', 4992, 826, true),
  row('NVIDIA A100 PCIe', 4992, 826, true),
  row('NVIDIA A800 SXM/PCIe', 4988.8, 826, true),
  row('NVIDIA H100 SXM5 80GB', 15832, 814, true),
  row('NVIDIA H100 NVL (per GPU)', 13368, 814, true),
  row('NVIDIA H800 SXM5', 15832, 814, true),
  row('NVIDIA H20 (HGX)', 2368, 814, true),
  row('NVIDIA L20 PCIe', 1912, 609, true),
  row('NVIDIA L4', 1936, 294, true),
  row('NVIDIA L40', 2896.8, 609, true),
  row('NVIDIA A40', 2395.2, 628, true),
  row('NVIDIA A10', 2000, 628, true),
  row('NVIDIA V100 SXM2', 2000, 815, true),
  row('NVIDIA RTX 4090', 5284.8, 608.5, false),
  row('NVIDIA RTX 4080', 3120, 379, false),
  row('NVIDIA RTX 3090', 2272, 628, false),
  row('NVIDIA B100', 28000, null, true),
  row('NVIDIA B200 SXM', 36000, null, true),
  row('NVIDIA GB200 (per GPU)', 40000, null, true),
  row('AMD MI210', 2896, 724, true),
  row('AMD MI250X', 6128, 1448, true),
  row('AMD MI300X', 20919.2, null, true),
  row('AMD MI325X', 20919.2, null, true),
  row('AMD MI300A', 15689.6, null, true),
  row('Google TPU v5p', 7344, null, true),
  row('Google TPU v6e (Trillium)', 14688, null, true),
  row('Google TPU v7 (Ironwood)', 36912, null, true),
  row('AWS Trainium2', 10672, null, true),
  row('AWS Trainium3', 20136, null, true),
  row('Microsoft Maia 100', 12800, 820, true),
  row('Meta MTIA v2', 2832, 421, true),
  row('Groq LPU v1', 6000, null, true),
  row('AMD Radeon RX 7900 XTX', 1964.8, 529, false),
]
