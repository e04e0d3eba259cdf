// A trace as the case file gives it back: canonical JSON that the engine wrote and the file sealed by its hash.
import type { QuestionTrace, RouteTrace, Trace } from '../engine/model.ts'

/** Whether a stored value has the shape of a trace; its content is vouched for by the hash it is stored under. */
export const isTrace = (value: unknown): value is Trace =>
  typeof value === 'object' && value !== null && 'questions' in value && 'routes' in value && 'pack' in value

/**
 * Reads stored traces by their ids, each once. Rules and conditions that came out alike are one object in all of them: a trace
 * takes some hundred kilobytes by itself and three when it is one of thousands.
 */
export const traceLibrary = () => {
  const parts = new Map<string, object>()
  const traces = new Map<string, Trace>()
  const shared = <Part extends object>(part: Part): Part => {
    const text = JSON.stringify(part)
    const known = parts.get(text)
    if (known === undefined) parts.set(text, part)
    // Equal text, so an equal part.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (known ?? part) as Part
  }
  const sharedQuestion = (question: QuestionTrace): QuestionTrace =>
    shared({ ...question, rules: question.rules.map(shared) })
  const sharedRoute = (route: RouteTrace): RouteTrace => shared({ ...route, conditions: route.conditions.map(shared) })
  return {
    known: (id: string): Trace | undefined => traces.get(id),
    /** Keeps a value as the trace of this id; throws where it is none. */
    keep: (id: string, value: unknown): Trace => {
      if (!isTrace(value)) throw new Error(`the case holds no trace ${id}`)
      const { questions, routes, ...rest } = value
      const kept = { ...rest, questions: questions.map(sharedQuestion), routes: routes.map(sharedRoute) }
      traces.set(id, kept)
      return kept
    },
  }
}
