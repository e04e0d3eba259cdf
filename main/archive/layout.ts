// Everything that lays out pages, as one file of code: what it exports stays as it is for as long as a release keeps it.
import { zlibSync } from 'fflate'
import { drawAppearance } from '../report/appearance.ts'
import type { Layout } from '../report/release.ts'
import { renderReport } from '../report/render.ts'

export const render: Layout['render'] = renderReport

export const drawSignature: Layout['drawSignature'] = drawAppearance

export const deflate: Layout['deflate'] = (bytes) => zlibSync(bytes, { level: 4 })
