// Citations as places: what section one is of, and whether one lies within another.

/** `740.27` of `740.27(a)(1)`; `748 Supp. 10` of `748 Supp. 10 para 6`. */
export const sectionOf = (citation: string): string =>
  /^\d{3} Supp\. \d+/.exec(citation)?.[0] ?? /^\d{3}\.\d+/.exec(citation)?.[0] ?? citation

/** Whether a citation is another one or lies below it: `740.29(c)(1)` lies within `740.29(c)` and `740.29`. */
export const isWithin = (citation: string, of: string): boolean =>
  citation === of ||
  (citation.startsWith(of) && (of.startsWith('ECCN') ? /^[. ]/ : /^[( ]/).test(citation.slice(of.length)))
