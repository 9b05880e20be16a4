import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/frame.css'
import './design/document.css'
import './design/parts.css'
import './design/front.css'
import './design/form.css'
import './design/score.css'
import './design/text.css'
import './design/trend.css'
import './design/outbox.css'
import './design/palette.css'
import './design/sign-in.css'
import './design/signing.css'
import './design/begin.css'
import { App } from './App.tsx'
import { askAhead } from './frame/ask-ahead.ts'
import { beginToSpeak } from './language/begin.ts'
import { offerEvery } from './language/every.ts'
import { Spoken } from './language/Spoken.tsx'
import { parseRoute } from './routing/route.ts'

/** Milliseconds that the first page waits for what it shows; then it is drawn and says what it is waiting for. */
const PATIENCE = 400

const page = document.getElementById('page')
if (page !== null) {
  const root = createRoot(page)
  offerEvery()
  // What the first page shows is asked for while its words come: drawn once and whole, it stands sooner than in pieces.
  const ahead = askAhead(parseRoute(location.pathname, location.search))
  await beginToSpeak(['frame', 'design', 'forms', 'kinds', 'lines', 'palette', 'refusals', 'sign-in'])
  await Promise.race([ahead, new Promise((go) => setTimeout(go, PATIENCE))])
  root.render(
    <StrictMode>
      <Spoken draw={() => <App />} />
    </StrictMode>,
  )
  whenIdle(() => {
    import('./design/fonts-chinese.css').catch(() => undefined)
  })
}

/** Chinese is in a hundred and seventy parts, and to read their list takes a while: it comes once the page stands. */
function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: 5000 })
  else setTimeout(then, 1000)
}
