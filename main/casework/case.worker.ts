// The worker behind an open case, for the command line and the desktop: the case file composed with the law and the ledgers.
import { serveCase } from '../casefile/serve.ts'

serveCase({ determiner: async () => (await import('./determiner.ts')).caseDeterminer })
