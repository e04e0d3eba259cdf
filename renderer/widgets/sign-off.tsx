// The state of a sign-off: nobody, the preparer, both, or overtaken by a change.
import type { Row } from '../../shared/contract/casefile.ts'
import { overview } from '../../shared/language/desk-start.ts'
import { useWords } from '../app/language.tsx'
import { Badge } from './badges.tsx'

export function SignOffBadge({ state }: { readonly state: Row['signOff'] }) {
  const t = useWords(overview)
  switch (state) {
    case 'none':
      return <span className="soft">–</span>
    case 'prepared':
      return (
        <Badge ink="prior" icon="edit">
          {t('signOff.prepared')}
        </Badge>
      )
    case 'reviewed':
      return (
        <Badge ink="clear" icon="check-circle">
          {t('signOff.reviewed')}
        </Badge>
      )
    case 'invalid':
      return (
        <Badge ink="denial" icon="warning">
          {t('signOff.invalid')}
        </Badge>
      )
  }
}
