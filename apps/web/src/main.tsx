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
import { SESSION } from './api/addresses.ts'
import { ask } from './api/cache.ts'
import { App } from './App.tsx'
import { beginToSpeak } from './language/begin.ts'
import { offerEvery } from './language/every.ts'
import { Spoken } from './language/Spoken.tsx'
import { parseRoute } from './routing/route.ts'
import { fetchAhead } from './screens/SectionPage.tsx'

const page = document.getElementById('page')
if (page !== null) {
  const root = createRoot(page)
  // Who sits here is asked while the words of the first screen come.
  ask(SESSION)
  offerEvery()
  const route = parseRoute(location.pathname, location.search)
  if (route.page === 'section') fetchAhead(route.section)
  await beginToSpeak(['frame', 'design', 'forms', 'kinds', 'lines', 'palette', 'refusals', 'sign-in'])
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
