// Addresses of files, of which the page has only such as it made itself.
export const fileURLToPath = (address: string | URL): string => decodeURIComponent(new URL(address).pathname)

export const pathToFileURL = (path: string): URL => new URL(`file://${path}`)

export default { fileURLToPath, pathToFileURL }
