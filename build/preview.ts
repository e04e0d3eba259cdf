// Builds the desk and photographs it with its real services: `node build/preview.ts OUT.png [--case FILE] [--zh] [--dark] [--zoom 2] [--no-build] [--keys "Alt+2"]`.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchDesk } from '../test/e2e/support/desk.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    case: { type: 'string' },
    zh: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    zoom: { type: 'string' },
    keys: { type: 'string', multiple: true, default: [] },
    'no-build': { type: 'boolean', default: false },
  },
})
const [target = 'preview.png'] = positionals

if (!values['no-build']) {
  const script = fileURLToPath(new URL('build.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [script, 'desktop'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

const desk = await launchDesk({
  ...(values.case === undefined ? {} : { caseFile: values.case }),
  ...(values.zoom === undefined ? {} : { zoom: Number(values.zoom) }),
  language: values.zh ? 'zh-CN' : 'en',
  theme: values.dark ? 'dark' : 'light',
})
desk.page.on('console', (message) => console.log(`${message.type()}: ${message.text()}`))
for (const key of values.keys) {
  await desk.page.keyboard.press(key)
  await desk.page.waitForTimeout(400)
}
await desk.page.screenshot({ path: target })
await desk.close()
