// Draws a scene of shared/charts on the sheet: one figure of the structure, with its title as the text for those who cannot see it.
import type { Scene, SceneNode } from '../../../shared/charts/scene.ts'
import type { Paper } from './paper.ts'
import { type TextStyle, styles } from './style.ts'

export const drawScene = (paper: Paper, scene: Scene, x: number, y: number): void => {
  paper.tagged(
    'Figure',
    () => {
      for (const node of scene.nodes) drawNode(paper, node, x, y)
    },
    { alt: scene.title, bbox: [x, y, x + scene.width, y + scene.height] },
  )
}

const drawNode = (paper: Paper, node: SceneNode, x: number, y: number): void => {
  switch (node.kind) {
    case 'rectangle':
      paper.box(x + node.x, y + node.y, node.width, node.height, {
        ...(node.fill === undefined ? {} : { fill: node.fill }),
        ...(node.stroke === undefined ? {} : { stroke: node.stroke }),
        ...(node.radius === undefined ? {} : { radius: node.radius }),
        weight: 0.8,
      })
      return
    case 'line':
      paper.stroke(
        [x + node.from[0], y + node.from[1]],
        [x + node.to[0], y + node.to[1]],
        node.stroke,
        node.width ?? 0.5,
        node.dashed ?? false,
      )
      return
    case 'icon':
      paper.icon(node.path, x + node.x, y + node.y, node.size, node.stroke)
      return
    case 'text': {
      const style: TextStyle = {
        ...styles.body,
        face: node.strong === true ? 'strong' : 'regular',
        size: node.size,
        ink: node.fill,
      }
      const line = paper.type.line(node.text, style)
      const shift = { start: 0, middle: line.width / 2, end: line.width }[node.anchor ?? 'start']
      paper.draw(line, x + node.x - shift, y + node.y)
    }
  }
}
