// The JSON of a trace, put together from that of its conditions: traces share most of them, and each is written once.
import type { ConditionTrace, QuestionTrace, RouteConditionTrace, RouteTrace, Trace } from '../engine/model.ts'

const written = new WeakMap<ConditionTrace, string>()

const conditionText = (trace: ConditionTrace): string => {
  const found = written.get(trace)
  if (found !== undefined) return found
  const made = JSON.stringify(trace)
  written.set(trace, made)
  return made
}

const ruleText = ({ by, condition, paragraph, rule, status, then }: QuestionTrace['rules'][number]): string =>
  `{${by === undefined ? '' : `"by":${JSON.stringify(by)},`}"condition":${conditionText(condition)},` +
  JSON.stringify({ paragraph, rule, status, then }).slice(1)

const questionText = ({ holds, may, question, rules }: QuestionTrace): string =>
  `${JSON.stringify({ holds, may, question }).slice(0, -1)},"rules":[${rules.map(ruleText).join()}]}`

const routeConditionText = ({ condition, nature, paragraph, trace, truth }: RouteConditionTrace): string =>
  `${JSON.stringify({ condition, nature, paragraph }).slice(0, -1)},"trace":${conditionText(trace)},"truth":${JSON.stringify(truth)}}`

const routeText = ({ conditions, paragraph, route, status }: RouteTrace): string =>
  `{"conditions":[${conditions.map(routeConditionText).join()}],${JSON.stringify({ paragraph, route, status }).slice(1)}`

type Parts = Pick<Trace, 'questions' | 'routes'>

const partsText = ({ questions, routes }: Parts): string =>
  `"questions":[${questions.map(questionText).join()}],"routes":[${routes.map(routeText).join()}]}`

/** Equal to `JSON.stringify` of the trace as the evaluator makes it, which is its canonical text. */
export const traceText = ({ edition, pack, prior, questions, routes }: Trace): string => {
  const head = JSON.stringify({ edition, pack }).slice(0, -1)
  const earlier =
    prior === undefined ? '' : `,"prior":${JSON.stringify({ edition: prior.edition }).slice(0, -1)},${partsText(prior)}`
  return `${head}${earlier},${partsText({ questions, routes })}`
}
