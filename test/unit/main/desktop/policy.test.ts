import { describe, expect, test } from 'vitest'
import { RESPONSE_HEADERS, isInBundle, mayLoad, mayNavigate } from '../../../../main/desktop/policy.ts'

describe('addresses of the bundle', () => {
  test.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/assets/index-1.js?x=1#y'])(
    '%s is inside',
    (address) => {
      expect(isInBundle(address)).toBe(true)
    },
  )
  test.each([
    'http://example.invalid/?next=app://bundle/',
    'https://bundle/',
    'app://bundle.example.invalid/',
    'app://other/',
    'app://user@bundle/',
    'app://user:word@bundle/',
    'app://bundle:8080/',
    'app:bundle/index.html',
    'file:///index.html',
    'javascript:app://bundle/',
    '//bundle/index.html',
    '',
  ])('%s is outside', (address) => {
    expect(isInBundle(address)).toBe(false)
    expect(mayNavigate(address)).toBe(false)
    expect(mayLoad(address)).toBe(false)
  })
})

describe('navigation', () => {
  test('only the start page itself may be loaded again', () => {
    expect(mayNavigate('app://bundle/index.html')).toBe(true)
    expect(mayNavigate('app://bundle/index.html#/rule')).toBe(true)
    expect(mayNavigate('app://bundle/index.html?x')).toBe(false)
    expect(mayNavigate('app://bundle/probe.css')).toBe(false)
  })
  test('of data: addresses only images load, and the policy decides which', () => {
    expect(mayLoad('data:image/png;base64,AA==')).toBe(true)
    expect(mayLoad('data:text/html,<script>')).toBe(false)
    expect(mayNavigate('data:image/svg+xml,<svg/>')).toBe(false)
  })
})

describe('the content security policy', () => {
  const policy = RESPONSE_HEADERS['content-security-policy'] ?? ''
  test('starts from nothing and has no unsafe source', () => {
    expect(policy.startsWith("default-src 'none'")).toBe(true)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })
  test('allows scripts, styles and connections from the bundle only', () => {
    for (const directive of ['script-src', 'style-src', 'connect-src', 'worker-src', 'font-src'])
      expect(policy).toContain(`${directive} 'self';`)
    expect(policy).toContain("require-trusted-types-for 'script'")
  })
})
