import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../design/tokens.css'
import '../design/base.css'
import '../design/frame.css'
import '../design/document.css'
import '../design/form.css'
import '../design/front.css'
import '../design/score.css'
import { offerAlone } from '../language/alone.ts'
import { beginToSpeak } from '../language/begin.ts'
import { Spoken } from '../language/Spoken.tsx'
import { VerifyPage } from './VerifyPage.tsx'

const page = document.getElementById('page')
if (page !== null) {
  const root = createRoot(page)
  offerAlone()
  await beginToSpeak(['design', 'frame', 'kinds', 'lines', 'said', 'verify'])
  root.render(
    <StrictMode>
      <Spoken draw={() => <VerifyPage />} />
    </StrictMode>,
  )
}
