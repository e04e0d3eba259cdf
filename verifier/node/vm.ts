// Starts kept code in the worker as a script of its own, so that the policy of the page can forbid every evaluation of text.
type Started = (...given: readonly unknown[]) => unknown

const STARTED = 'docketKeptCode'

/** What a worker has that a page has not. */
type Importing = { readonly importScripts: (address: string) => void }

const isImporting = (scope: unknown): scope is Importing =>
  typeof scope === 'object' && scope !== null && 'importScripts' in scope && typeof scope.importScripts === 'function'

/** A function with these parameters and this body, which runs as written and sees nothing around it but the worker. */
export const compileFunction = (
  code: string,
  parameters: readonly string[],
  _options?: { readonly filename?: string },
): Started => {
  const scope: unknown = globalThis
  if (!isImporting(scope)) throw new Error('kept code runs in a worker only')
  const script = `self.${STARTED} = function (${parameters.join(', ')}) {\n${code}\n}`
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  try {
    scope.importScripts(address)
  } finally {
    URL.revokeObjectURL(address)
  }
  const started: unknown = Reflect.get(globalThis, STARTED)
  Reflect.deleteProperty(globalThis, STARTED)
  if (!isStarted(started)) throw new Error('kept code did not start')
  return started
}

const isStarted = (value: unknown): value is Started => typeof value === 'function'
