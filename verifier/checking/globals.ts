// What Node's code takes for granted to be there.
import { Buffer } from '../node/buffer.ts'

Object.defineProperty(globalThis, 'Buffer', { value: Buffer })
// Schemas are never compiled into code, which the policy of the page forbids.
Object.defineProperty(globalThis, '__zod_globalConfig', { value: { jitless: true } })
