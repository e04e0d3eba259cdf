// Name and version of the product, as case files and reports state them.
import about from '../../package.json' with { type: 'json' }

export const version: string = about.version
export const product = `Diffusion Docket ${version}`
