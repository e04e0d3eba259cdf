// The shell with a page of its own, so that what the shell does is tested whatever the desk's screens do. Built once for a test file.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './desk.ts'

const PAGE = `<!doctype html>
<html lang="en" data-app-state="starting">
  <head>
    <meta charset="utf-8" />
    <title>Probe</title>
    <link rel="stylesheet" href="./probe.css" />
    <script>document.documentElement.dataset.inline = 'ran'</script>
    <script type="module" src="./probe.js"></script>
    <script src="data:text/javascript,document.documentElement.dataset.dataScript='ran'"></script>
  </head>
  <body style="color: rgb(9, 9, 9)">
    <p>Probe</p>
    <a id="outside" href="https://example.invalid/">outside</a>
    <a id="blank" href="https://example.invalid/" target="_blank">blank</a>
  </body>
</html>
`

const SCRIPT = `
globalThis.violations = []
document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.effectiveDirective))
document.documentElement.dataset.appState = 'loaded'
`

/** A folder with the built main process and preload, and the page above in the place of the desk's. */
export const makeProbe = (): { readonly folder: string; readonly remove: () => void } => {
  const built = join(root, 'out', 'main', 'index.js')
  if (!existsSync(built)) throw new Error('the desk is not built: run "npm run build"')
  // Below the repository, so that packages outside the bundle are found from it.
  mkdirSync(join(root, 'out', 'probes'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out', 'probes', 'probe-'))
  for (const part of ['main', 'preload', 'fonts', 'demo'])
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true })
  mkdirSync(join(folder, 'out', 'renderer'))
  writeFileSync(join(folder, 'out', 'renderer', 'index.html'), PAGE)
  writeFileSync(join(folder, 'out', 'renderer', 'probe.js'), SCRIPT)
  writeFileSync(join(folder, 'out', 'renderer', 'probe.css'), 'p { color: rgb(1, 2, 3); }')
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'diffusion-docket', version: '0.3.0', type: 'module', main: 'out/main/index.js' }),
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
