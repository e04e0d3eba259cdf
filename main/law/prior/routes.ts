// License exceptions before 13 January 2025: the closed list of 740.2(a)(9)(ii). There was no AIA, ACM, LPP, UVEU or NVEU.
import type { Route, RouteCondition } from '../../engine/model.ts'
import {
  aRecipientOfMacauOrD5,
  condition,
  either,
  every,
  exportsOrReexports,
  exportsReexportsOrTransfers,
  is,
  not,
  outside,
  paperCondition,
  words,
} from '../dsl.ts'
import { routeACA, routeNAC } from '../sections/740.8.ts'
import { routeGOV, routeRPL, routeTMP, routeTSU } from '../sections/740.not-encoded.ts'
import { routeLICENSE } from '../sections/750.ts'
import { technologyFromRestricted } from './terms.ts'

const inMacauOrD5 = is('destination', 'macau-d5')
/** What is sold on goes neither to Macau or D:5 nor to an entity headquartered or parented there, wherever located. */
const staysOutside = every(is('onward-place', 'outside', 'restricted'), is('onward-headquarters', 'none-d5'))

const kept = (route: Route, ...ids: readonly string[]): readonly RouteCondition[] =>
  ids.map((id) => {
    const found = route.conditions.find((each) => each.id === id)
    if (found === undefined) throw new Error(`${route.id} has no condition ${id}`)
    return { ...found, sourcing: found.sourcing === 'text' ? 'codified' : found.sourcing }
  })

/** 744.23(c): exceptions overcome only (a)(3)(i) and (a)(4). */
const notAgainstTechnology = (id: string): RouteCondition =>
  condition({
    id: `prior.${id}.744.23(c)`,
    paragraph: '744.23(c)',
    when: not(technologyFromRestricted),
    sourcing: 'codified',
    words: words(
      'No exception overcomes 744.23(a)(3)(ii), technology developed by an entity of Macau or D:5.',
      '任何例外均不得克服744.23(a)(3)(ii)(澳门或D:5组实体开发的技术)。',
    ),
  })

/** Sections whose own terms stood as they stand; they are outside this pack now as then. */
const stillOutside = (route: Route): Route => ({
  ...route,
  conditions: [...route.conditions, notAgainstTechnology(route.id)],
})

const sharedTerms = (route: Route): readonly RouteCondition[] =>
  kept(
    route,
    `${route.id}.items`,
    `${route.id}.not-datacenter-a`,
    `${route.id}.encryption`,
    `${route.id}.744-746`,
    `${route.id}.740.2(a)(6)`,
    `${route.id}.740.2(a)(9)(ii)`,
  )

const priorNAC: Route = {
  ...routeNAC,
  conditions: [
    condition({
      id: 'prior.NAC.activity',
      paragraph: '740.8(a)',
      when: exportsOrReexports,
      sourcing: 'codified',
      words: words('The activity is an export or reexport.', '活动为出口或再出口。'),
    }),
    condition({
      id: 'prior.NAC.destination',
      paragraph: '740.8(a)',
      when: either(inMacauOrD5, aRecipientOfMacauOrD5),
      sourcing: 'codified',
      words: words(
        'The item goes to Macau or D:5, or to an entity headquartered or parented there, wherever located.',
        '物项发往澳门或D:5组，或发往总部或母公司位于当地的实体(不论所在地)。',
      ),
    }),
    ...sharedTerms(routeNAC),
    ...kept(routeNAC, 'NAC.one-end-user', 'NAC.purchase-order', 'NAC.notice'),
    paperCondition({
      id: 'prior.NAC.contents',
      paragraph: '740.8(c)(1)',
      cites: ['740.8(c)(1)(i)', '740.8(c)(1)(iii)'],
      when: is('nac-contents-2024', 'complete'),
      sourcing: 'codified',
      doubts: ['PR-08'],
      words: words(
        'The notification has the three points asked for then: total processing performance, performance density, data sheet.',
        '通知具备当时所要求的三项内容：总处理性能、性能密度、数据表。',
      ),
    }),
    ...kept(routeNAC, 'NAC.answer'),
  ],
}

const priorACA: Route = {
  ...routeACA,
  conditions: [
    condition({
      id: 'prior.ACA.destination',
      paragraph: '740.8(a)',
      when: either(
        every(exportsReexportsOrTransfers, is('destination', 'restricted'), not(aRecipientOfMacauOrD5), staysOutside),
        every(is('activity', 'transfer-in-country'), inMacauOrD5),
      ),
      sourcing: 'codified',
      words: words(
        'The item goes to or within D:1 or D:4 (not Macau, D:5 or an entity headquartered or parented there), or is transferred inside Macau or a D:5 destination.',
        '物项发往D:1、D:4组或在其境内转移(不含澳门、D:5组及总部或母公司位于当地的实体)，或在澳门或D:5组目的地境内转移。',
      ),
    }),
    ...sharedTerms(routeACA),
    ...kept(routeACA, 'ACA.purchase-order'),
  ],
}

const priorHBM: Route = {
  id: 'HBM',
  paragraph: '740.25(a)',
  words: words('License Exception HBM, high-bandwidth memory', '许可例外HBM(高带宽存储器)'),
  conditions: [
    condition({
      id: 'prior.HBM.item',
      paragraph: '740.25(a)',
      when: every(is('class', 'C'), is('entry', '3A090'), exportsReexportsOrTransfers),
      sourcing: 'codified',
      words: words('The item is a commodity of 3A090.c.', '物项为3A090.c商品。'),
    }),
    condition({
      id: 'prior.HBM.exporter',
      paragraph: '740.25(b)',
      when: is('hbm-exporter', 'fits'),
      sourcing: 'codified',
      words: words(
        'The exporter is headquartered in the United States or A:5, with no ultimate parent in Macau or D:5.',
        '出口方总部位于美国或A:5组，且最终母公司不在澳门或D:5组。',
      ),
    }),
    condition({
      id: 'prior.HBM.density',
      paragraph: '740.25(c)',
      when: is('hbm-density', 'below'),
      sourcing: 'codified',
      words: words('The memory bandwidth density is less than 3.3 GB/s/mm².', '存储带宽密度低于3.3 GB/s/mm²。'),
    }),
    condition({
      id: 'prior.HBM.no-distributor',
      paragraph: '740.25(d)(1)',
      when: is('resale', 'no'),
      sourcing: 'codified',
      words: words('No distributor receives the items.', '物项不交付分销商。'),
    }),
    condition({
      id: 'prior.HBM.packaging',
      paragraph: '740.25(c)(2)',
      cites: ['740.25(c)(1)', '740.25(d)(2)', '740.25(d)(3)'],
      when: outside('740.25(c)'),
      sourcing: 'codified',
      words: words(
        'The designer of the co-packaged commodity buys it, it goes straight to the packaging site, and what is packaged stays below 3A090; no fact of a record says so.',
        '由合封商品的设计方购买，直接运往封装地点，且封装成品低于3A090参数；记录中无此等事实。',
      ),
    }),
  ],
}

export const priorRoutes: readonly Route[] = [
  priorNAC,
  priorACA,
  priorHBM,
  stillOutside(routeTMP),
  stillOutside(routeRPL),
  stillOutside(routeGOV),
  stillOutside(routeTSU),
  routeLICENSE,
]
