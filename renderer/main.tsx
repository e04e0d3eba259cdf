// The window's entry: styles, the desk, and the mark that tests and the shell wait for.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/widgets.css'
import './styles/shell.css'
import './styles/grid.css'
import './styles/charts.css'
import './styles/screens.css'
import { App } from './app/app.tsx'
import { followChanges } from './data/query.ts'

const place = document.querySelector('#root')
if (place === null) throw new Error('index.html has no place for the desk')

followChanges()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
