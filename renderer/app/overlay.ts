/** What may lie over the screens. */
export type Overlay = 'palette' | 'shortcuts' | 'new-case' | 'export' | 'about'
