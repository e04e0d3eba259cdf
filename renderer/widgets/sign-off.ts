// The state of a sign-off as a sign: the preparer's, both, or overtaken by a change. Nobody's has none.
import type { Row } from '../../shared/contract/casefile.ts'
import type { Sign } from './badges.tsx'

export const signOffSigns: Readonly<Record<Exclude<Row['signOff'], 'none'>, Sign>> = {
  prepared: { ink: 'prior', icon: 'edit' },
  reviewed: { ink: 'clear', icon: 'check-circle' },
  invalid: { ink: 'denial', icon: 'warning' },
}
