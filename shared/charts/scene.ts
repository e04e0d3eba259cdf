// A picture as plain data: what SVG can draw and what a PDF can draw. Charts make scenes; the window and the report draw them.

/** Colours by what they mean; each medium has its own values for them. */
export type Ink =
  | 'ink'
  | 'soft'
  | 'line'
  | 'hairline'
  | 'track'
  | 'surface'
  | 'accent'
  | 'clear'
  | 'authorized'
  | 'license'
  | 'review'
  | 'prior'
  | 'outside'
  | 'denial'

export type SceneNode =
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill?: Ink
      readonly stroke?: Ink
      readonly radius?: number
    }
  | {
      readonly kind: 'line'
      readonly from: readonly [x: number, y: number]
      readonly to: readonly [x: number, y: number]
      readonly stroke: Ink
      readonly width?: number
      readonly dashed?: boolean
    }
  /** An SVG path in a square of 16, moved to `x`, `y` and scaled to `size`. */
  | {
      readonly kind: 'icon'
      readonly path: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly stroke: Ink
    }
  | {
      readonly kind: 'text'
      /** `y` is the baseline. */
      readonly x: number
      readonly y: number
      readonly text: string
      readonly size: number
      readonly fill: Ink
      readonly anchor?: 'start' | 'middle' | 'end'
      readonly strong?: boolean
    }

export type Scene = {
  readonly width: number
  readonly height: number
  /** What the picture shows, for those who do not see it; the figures stand in a table beside it. */
  readonly title: string
  readonly nodes: readonly SceneNode[]
}
