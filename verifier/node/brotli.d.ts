declare module 'brotli/dec/decode.js' {
  /** Inflates a whole Brotli stream. */
  export const BrotliDecompressBuffer: (bytes: Uint8Array) => Uint8Array
}
