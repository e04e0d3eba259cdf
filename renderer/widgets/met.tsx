// Whether an obligation is met, not met, or not known to be.
import { overview } from '../../shared/language/desk-start.ts'
import { useWords } from '../frame/language.tsx'
import { Badge } from './badges.tsx'

export function Met({ met }: { readonly met: 'yes' | 'no' | 'unknown' }) {
  const t = useWords(overview)
  switch (met) {
    case 'yes':
      return (
        <Badge ink="clear" icon="check">
          {t('met.yes')}
        </Badge>
      )
    case 'no':
      return (
        <Badge ink="denial" icon="cross">
          {t('met.no')}
        </Badge>
      )
    case 'unknown':
      return (
        <Badge ink="review" icon="question">
          {t('met.unknown')}
        </Badge>
      )
  }
}
