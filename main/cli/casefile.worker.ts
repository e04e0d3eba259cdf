// The worker behind an open case, for the command and the desktop: the case file composed with the law. It stands here
// because main/casefile imports only shared, and only main/cli and main/desktop may bring the parts of main together.
import { serveCase } from '../casefile/serve.ts'

serveCase({
  determiner: async () => {
    const { ENGINE, currentPack, determine } = await import('../law/index.ts')
    const { pack, hash } = currentPack
    return { pack: { id: pack.id, version: pack.version, hash }, engine: ENGINE, determine }
  },
})
