/** The id after one, by its last number: T-0999 is followed by T-1000; one without a number is counted from 2. */
export const nextId = (last: string): string => {
  const found = /^(.*?)(\d+)(\D*)$/u.exec(last)
  const [, head = '', number = '', tail = ''] = found ?? []
  if (number === '') return last === '' ? 'T-0001' : `${last}-2`
  return `${head}${String(BigInt(number) + 1n).padStart(number.length, '0')}${tail}`
}
