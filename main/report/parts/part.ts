// The opening of a part: a new page, a heading, a bookmark.
import type { Orientation } from '../page/paper.ts'
import { styles } from '../page/style.ts'
import type { Context } from './context.ts'

export const drawPart = (
  { paper }: Context,
  title: string,
  body: () => void,
  options: { readonly orientation?: Orientation; readonly onNewPage?: boolean } = {},
): void => {
  if ((options.onNewPage ?? true) || paper.room < 180) paper.addPage(options.orientation ?? 'portrait')
  paper.part(title, () => {
    paper.heading(title, styles.part, 'H1', { before: 18, after: 6, keep: 60 })
    paper.bookmark(title)
    body()
  })
}
