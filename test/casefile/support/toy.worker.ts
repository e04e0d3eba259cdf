// The worker of the tests: the real server, with a determiner that knows no law.
import { serveCase } from '../../../main/casefile/serve.ts'
import { toyDeterminer } from './toy-determiner.ts'

serveCase({ determiner: () => Promise.resolve(toyDeterminer()) })
