import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../design/tokens.css'
import '../design/base.css'
import '../design/frame.css'
import '../design/document.css'
import '../design/form.css'
import '../design/score.css'
import { VerifyPage } from './VerifyPage.tsx'

const page = document.getElementById('page')
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <VerifyPage />
    </StrictMode>,
  )
}
