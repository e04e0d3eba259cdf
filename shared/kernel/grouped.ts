// Figures with their thousands apart, as both languages of the product write them.

/** A whole count. */
export const number = (count: number): string => count.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** A figure as decimal text; a dash where there is none. */
export const grouped = (figure: string | undefined): string => {
  if (figure === undefined) return '–'
  const [whole = '', fraction] = figure.split('.')
  return number(Number(whole)) + (fraction === undefined ? '' : `.${fraction}`)
}
