// How the desk is packed. What may be in the archive is a list of what may, and all nine fuses are set on the packed binary.
'use strict'

const path = require('path')
const { FuseV1Options, FuseVersion, flipFuses } = require('@electron/fuses')

/** Every fuse that this Electron knows; a new one stops the packing until it is decided here.
 * @type {import('@electron/fuses').FuseConfig} */
const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Its default: without it WebAssembly would be slower, and the page's policy forbids compiling any.
  [FuseV1Options.WasmTrapHandlers]: true,
}

const LINUX_NAME = 'diffusion-docket'

/** @param {import('electron-builder').AfterPackContext} context */
const executableOf = ({ appOutDir, electronPlatformName, packager }) => {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${name}.app`)
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : LINUX_NAME)
}

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.diffusion-docket.desk',
  productName: 'Diffusion Docket',
  directories: { output: 'dist' },
  npmRebuild: false,
  electronLanguages: ['en-US', 'zh-CN'],
  asar: { smartUnpack: false },
  // Native code cannot be loaded from inside the archive; nothing else is outside it.
  asarUnpack: ['**/*.node'],
  files: [
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/fonts/**',
    'out/demo/**',
    'out/kept/**',
    'out/verifier/**',
    '!node_modules/node-{linux,win,darwin,bin}-*/**',
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!node_modules/node-addon-api/**',
    '!**/*.{map,md,ts}',
  ],
  fileAssociations: [{ ext: 'docket', name: 'Diffusion Docket case', role: 'Editor' }],
  linux: { target: ['dir'], category: 'Office', executableName: LINUX_NAME },
  win: { target: ['dir'] },
  mac: { target: ['dir'] },
  publish: null,
  afterPack: async (context) => {
    await flipFuses(executableOf(context), fuses)
  },
}
