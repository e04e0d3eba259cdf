// The host is a part of Electron and says so: whatever it lacks throws instead of being quietly undefined.

export class HostUnsupported extends Error {
  constructor(member: string) {
    super(`HostUnsupported: ${member} is not part of the Chromium host`)
    this.name = 'HostUnsupported'
  }
}

// Asked of any value by the language, by Node's inspector or by a debugger; answering them with an exception would break both.
const HARMLESS = new Set<PropertyKey>([
  'then',
  'toJSON',
  'constructor',
  '$$typeof',
  'nodeType',
  'tagName',
  'inspect',
  'description',
])

const guarded = (name: string, end: object): object =>
  new Proxy(end, {
    get: (target, member, receiver): unknown => {
      if (Reflect.has(target, member) || typeof member === 'symbol' || HARMLESS.has(member))
        return Reflect.get(target, member, receiver)
      throw new HostUnsupported(`${name}.${member}`)
    },
  })

const prototypeOf = (value: object): object => {
  const found: unknown = Object.getPrototypeOf(value)
  return typeof found === 'object' && found !== null ? found : typeof found === 'function' ? found : Object.prototype
}

/**
 * Makes every member that the object lacks throw. The guard stands at the end of the prototypes, so that `this` stays the object
 * itself; for an object of a class it is put there once for the class.
 */
export const loud = <T extends object>(name: string, part: T): T => {
  Object.setPrototypeOf(part, guarded(name, prototypeOf(part)))
  return part
}

/** The same for all objects of a class. */
export const loudClass = (name: string, type: { readonly prototype: object }): void => {
  loud(name, type.prototype)
}
