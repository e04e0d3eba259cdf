// The earlier edition of a pack, put together as a pack that the engine can evaluate: the facts, doubts and tables are those of the
// pack, the rules and routes its own.
import type { Pack, Stage } from '../../engine/model.ts'
import type { LawPack } from '../model.ts'
import type { LoadedPack } from '../loaded.ts'

const made = new WeakMap<LoadedPack['pack'], LoadedPack>()

export const earlierEditionOf = ({ pack, hash }: LoadedPack): LoadedPack => {
  const found = made.get(pack)
  if (found !== undefined) return found
  const { prior } = pack
  const isAsked = (question: string): boolean => prior.questions.some((id) => id === question)
  const edition: LoadedPack = {
    pack: {
      ...pack,
      id: prior.edition,
      figures: [...pack.figures, ...prior.figures],
      axes: [...pack.axes, ...prior.axes],
      cuts: [...pack.cuts, ...prior.cuts],
      questions: pack.questions.filter(({ id }) => isAsked(id)),
      rules: prior.rules,
      routes: prior.routes,
      stages: pack.stages.flatMap((stage): readonly Stage[] => {
        if ('question' in stage) return isAsked(stage.question) ? [stage] : []
        const routes = stage.routes.filter((id) => prior.routes.some((route) => route.id === id))
        return routes.length === 0 ? [] : [{ ...stage, routes }]
      }),
      coverage: [],
      posture: [],
    },
    hash: `${hash} ${prior.edition}`,
  }
  made.set(pack, edition)
  return edition
}

const isLawPack = (pack: Pack): pack is LawPack => 'prior' in pack

/** The words of the earlier edition; the pack's own where it carries none, as packs of old releases do. */
export const earlierWordsOf = ({ pack, hash }: { readonly pack: Pack; readonly hash: string }): Pack =>
  isLawPack(pack) ? earlierEditionOf({ pack, hash }).pack : pack
