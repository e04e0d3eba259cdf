// Above figures whose answers do not stand: the word that they do not. The bar of the window has the button that determines.
import type { Basis } from '../../shared/contract/basis.ts'
import { sayBasis } from '../../shared/language/basis.ts'
import { figure } from '../frame/format.tsx'
import { useLanguage } from '../frame/language.tsx'
import { Notice } from './parts.tsx'

export function BasisNotice({ of: basis }: { readonly of: Basis }) {
  const words = sayBasis(basis, useLanguage(), figure)
  return words === undefined ? null : (
    <Notice tone="review" icon="warning">
      {words}
    </Notice>
  )
}
