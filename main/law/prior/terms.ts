// Terms that several paragraphs of the earlier edition share.
import {
  always,
  aRecipientOfMacauOrD5,
  commodityEntries,
  either,
  every,
  exportsReexportsOrTransfers,
  is,
  not,
  readings,
  restrictedByDestination,
  softwareAndTechnologyEntries,
} from '../dsl.ts'

/** First day of the paragraphs as this edition has them (89 FR 96790). */
export const SINCE = '2024-12-02'
export const LAST_DAY = '2025-01-12'
export const LAST_DAY_OF_EARLIER_STATES = '2024-12-01'

export const classAOrB = is('class', 'A', 'B')
const commodityOrNamedSoftware = is('entry', ...commodityEntries, '5D002.z', '5D992.z')
export const anyListedEntry = is('entry', ...commodityEntries, ...softwareAndTechnologyEntries)

/** The group of 742.6(a)(6)(iii): D:1, D:4 or D:5, not in A:5 or A:6; by destination, or by where items for resale are known to go. */
export const toRestricted = either(restrictedByDestination, is('onward-place', 'restricted', 'macau-d5'))

/** "For an entity that is headquartered in, or whose ultimate parent company is headquartered in" Macau or D:5. */
export const forMacauOrD5 = either(
  aRecipientOfMacauOrD5,
  is('onward-headquarters', 'some-d5'),
  every(
    is('lessees', 'some-d5'),
    readings('PR-13', ['744.23(a)(3)(i)'], { recipient: not(always), 'customer-too': always }),
  ),
)

/** 742.6(a)(6)(iii). */
export const restrictedItems = every(classAOrB, anyListedEntry, exportsReexportsOrTransfers, toRestricted)

/** 744.23(a)(3)(i)(A): commodities, and software of 5D002.z and 5D992.z only. */
export const outsideForMacauOrD5 = every(
  classAOrB,
  commodityOrNamedSoftware,
  exportsReexportsOrTransfers,
  not(toRestricted),
  forMacauOrD5,
)

export const toMacauOrD5 = either(is('destination', 'macau-d5'), is('onward-place', 'macau-d5'))

/** 742.6(a)(6)(i)(B): 3A090.c, and 3D001 and 3E001 for it. */
export const memoryToMacauOrD5 = every(is('class', 'C'), exportsReexportsOrTransfers, toMacauOrD5)

/** 744.23(a)(3)(i)(B): the commodity alone. */
export const memoryOutside = every(
  is('class', 'C'),
  is('entry', '3A090'),
  exportsReexportsOrTransfers,
  not(toMacauOrD5),
  forMacauOrD5,
)

/** 742.6(a)(6)(ii). */
export const technologyFromMacauOrD5 = every(
  is('entry', '3E001'),
  is('class', 'A', 'B', 'C'),
  is('activity', 'export', 'reexport'),
  is('from', 'macau-d5'),
  is('developed-in-d5', 'yes'),
  is('direct-product', 'yes'),
  is('destination-a5-a6', 'no'),
)

/** 744.23(a)(3)(ii): no exception overcomes it (744.23(c)). */
export const technologyFromRestricted = every(
  is('entry', '3E001'),
  classAOrB,
  exportsReexportsOrTransfers,
  is('from-restricted', 'yes'),
  is('origin', 'foreign'),
  is('developed-in-d5', 'yes'),
  is('direct-product', 'yes'),
)
