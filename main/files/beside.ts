// Where the entry of a worker lies.

/** Beside the bundle, flat, when built; beside its source otherwise. `from` is the caller's `import.meta.url`. */
export const workerBeside = (from: string, name: string): URL =>
  new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from)
