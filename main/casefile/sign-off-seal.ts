// What a key signs when a person signs a transaction off, and whether a signature is of it: RSA with PKCS #1 v1.5 or ECDSA, over
// SHA-256 of the canonical JSON (RFC 8785) of a statement that names the case, the answer by its hash, and the head of the log.
import { X509Certificate, verify } from 'node:crypto'
import type { SignOff, SignOffSeal, TreeHead } from '../../shared/contract/casefile.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'

export type SignOffStatement = Pick<SignOff, 'recordId' | 'version' | 'role' | 'by' | 'at' | 'note'> & {
  readonly caseId: string
  /** SHA-256 of the canonical determination, in hexadecimal. */
  readonly determination: string
  /** Of the log, before the sign-off is entered: what the person saw is in it. */
  readonly head: TreeHead
}

/** The bytes that are signed, UTF-8. */
export const statementBytes = (statement: SignOffStatement): Uint8Array => {
  const { caseId, recordId, version, determination, role, by, at, note, head } = statement
  const { size, root } = head
  const said = { form: 'docket-sign-off/1', caseId, recordId, version, determination, role, by, at, note }
  return Buffer.from(expectOk(canonicalJson({ ...said, head: { size, root } })), 'utf8')
}

/** The certificate of a seal; undefined where it cannot be read. */
export const certificateOf = ({ certificate }: Pick<SignOffSeal, 'certificate'>): X509Certificate | undefined => {
  try {
    return new X509Certificate(Buffer.from(certificate, 'base64'))
  } catch {
    return undefined
  }
}

export const isSealOf = (seal: SignOffSeal, statement: SignOffStatement): boolean => {
  const certificate = certificateOf(seal)
  try {
    return (
      certificate !== undefined &&
      verify('sha256', statementBytes(statement), certificate.publicKey, Buffer.from(seal.signature, 'base64'))
    )
  } catch {
    return false
  }
}

/** Whether one key made both: two certificates of one key are one person. */
export const haveOneKey = (left: SignOffSeal, right: SignOffSeal): boolean => {
  const [one, other] = [left, right].map((seal) => certificateOf(seal)?.publicKey)
  return one !== undefined && other !== undefined && one.equals(other)
}
