// A time-stamp authority that nobody here wrote: `openssl ts` with a root and a certificate of its own, made anew in a folder.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

export type OpensslAuthority = {
  /** The response to a request, at the time of this machine. */
  readonly respond: (request: Uint8Array) => Uint8Array
  /** The certificate of its root, PEM. */
  readonly root: string
  readonly run: (...parts: readonly string[]) => string
}

const config = (folder: string): string => `
[tsa]
default_tsa = clock

[clock]
serial = ${join(folder, 'serial')}
signer_cert = ${join(folder, 'clock.pem')}
signer_key = ${join(folder, 'clock.key')}
certs = ${join(folder, 'root.pem')}
signer_digest = sha256
default_policy = 1.3.6.1.4.1.55555.1
digests = sha256
accuracy = secs:1
tsa_name = yes
ess_cert_id_alg = sha256

[for_root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash

[for_clock]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid

[req]
prompt = no
distinguished_name = nobody

[nobody]
CN = nobody
`

export const opensslAuthority = (folder: string): OpensslAuthority => {
  const at = (name: string): string => join(folder, name)
  const run = (...parts: readonly string[]): string =>
    execFileSync('openssl', parts, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(at('tsa.cnf'), config(folder))
  writeFileSync(at('serial'), '01\n')
  const words = (text: string): readonly string[] => text.split(' ')
  run(
    ...words('req -x509 -config tsa.cnf -extensions for_root -newkey rsa:2048 -nodes -days 3650 -keyout root.key'),
    '-out',
    'root.pem',
    '-subj',
    '/CN=Root of Clocks',
  )
  run(
    ...words('req -new -config tsa.cnf -newkey rsa:2048 -nodes -keyout clock.key -out clock.csr'),
    '-subj',
    '/O=Harbor Time/CN=Harbor Time Authority',
  )
  run(
    ...words('x509 -req -in clock.csr -CA root.pem -CAkey root.key -set_serial 7 -days 3000 -extfile tsa.cnf'),
    ...words('-extensions for_clock -out clock.pem'),
  )
  return {
    root: at('root.pem'),
    run,
    respond: (request) => {
      writeFileSync(at('request.tsq'), request)
      run(...words('ts -reply -config tsa.cnf -queryfile request.tsq -out response.tsr'))
      return readFileSync(at('response.tsr'))
    },
  }
}
