// A case as its questions get it, on this thread.
import { onTestFinished } from 'vitest'
import { openSecondReader } from '../../../main/casefile/store/store.ts'
import type { Work } from '../../../main/casework/work.ts'
import { currentPack } from '../../../main/law/index.ts'
import { expectValue } from './case.ts'

export const workOver = (path: string): Work => {
  const store = expectValue(openSecondReader(path))
  onTestFinished(() => store.close())
  return {
    reads: store.reads,
    path,
    pack: currentPack,
    progress: () => undefined,
    isCancelled: () => false,
    giveWay: () => undefined,
  }
}
