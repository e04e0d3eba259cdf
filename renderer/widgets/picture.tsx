// Draws a scene of shared/charts as SVG; the report draws the same scenes into its pages.
import type { Scene, SceneNode } from '../../shared/charts/scene.ts'

/** A picture shrinks with its place as long as its words can be read; in a narrower place it is scrolled. */
const smallest = 0.8

export function Picture({ scene }: { readonly scene: Scene }) {
  return (
    <div className="scene-scroll">
      <svg
        className="scene"
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="img"
        aria-label={scene.title}
        style={{ minInlineSize: scene.width * smallest }}
      >
        {scene.nodes.map((node, index) => (
          // A scene is drawn whole; its nodes have no identity of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <Drawn key={index} node={node} />
        ))}
      </svg>
    </div>
  )
}

function Drawn({ node }: { readonly node: SceneNode }) {
  switch (node.kind) {
    case 'rectangle':
      return (
        <rect
          x={node.x}
          y={node.y}
          width={Math.max(0, node.width)}
          height={Math.max(0, node.height)}
          rx={node.radius}
          data-fill={node.fill}
          data-stroke={node.stroke}
          fill={node.fill === undefined ? 'none' : undefined}
        />
      )
    case 'line':
      return (
        <line
          x1={node.from[0]}
          y1={node.from[1]}
          x2={node.to[0]}
          y2={node.to[1]}
          data-stroke={node.stroke}
          strokeWidth={node.width ?? 1}
          strokeDasharray={node.dashed === true ? '4 3' : undefined}
        />
      )
    case 'icon':
      return (
        <g transform={`translate(${node.x} ${node.y}) scale(${node.size / 16})`}>
          <path
            d={node.path}
            fill="none"
            strokeWidth={1.5}
            strokeLinecap="round"
            strokeLinejoin="round"
            data-stroke={node.stroke}
          />
        </g>
      )
    case 'text':
      return (
        <text
          x={node.x}
          y={node.y}
          fontSize={node.size}
          fontWeight={node.strong === true ? 600 : 400}
          textAnchor={node.anchor ?? 'start'}
          data-fill={node.fill}
        >
          {node.text}
        </text>
      )
  }
}
