import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { dialogueApi } from '../../api/addresses.ts'
import { post } from '../../api/request.ts'
import type { ApiFault, GuardAnswer } from '../../api/types.ts'
import { Fault } from '../../design/Fault.tsx'
import { locate } from '../../forms/locate.ts'
import { Marked } from '../../forms/Marked.tsx'
import { FindingList } from '../../forms/FindingList.tsx'
import { useWords } from '../../language/use-words.ts'
import { Words } from '../../forms/Words.tsx'

const EXAMPLE = 'TOP SECRET//SI//NOFORN\nWe saw the group come from 203[.]0[.]113[.]77 at night.'

/** Try to send intelligence: the same guard that stands before every act reads the words, and says why not. */
export function TryToSend({ dialogue }: { readonly dialogue: string }) {
  const { say } = useWords('front')
  const [words, type] = useState(EXAMPLE)
  const [answer, hear] = useState<{ text: string; answer: GuardAnswer } | null>(null)
  const [fault, fail] = useState<ApiFault | null>(null)
  const send = async (): Promise<void> => {
    const reply = await post<GuardAnswer>(`${dialogueApi(dialogue)}/guard`, { text: words })
    hear(reply.ok ? { text: words, answer: reply.value } : null)
    fail(reply.ok ? null : reply.fault)
  }
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{say('tryToSend')}</h2>
      <Words label={say('yourWords')} value={words} onChange={type} description={say('writeAnything')} />
      <div>
        <Button type="submit" className="button first">
          {say('send')}
        </Button>
      </div>
      {fault !== null && <Fault fault={fault} />}
      {answer !== null && <Outcome {...answer} />}
    </Form>
  )
}

function Outcome({ text, answer }: { readonly text: string; readonly answer: GuardAnswer }) {
  const { say } = useWords('front')
  if (answer.decision === 'pass') {
    return (
      <div className="banner" aria-live="polite">
        <p>{say('passed')}</p>
      </div>
    )
  }
  return (
    <div className="banner refused" role="alert">
      <h3>{say('refused')}</h3>
      {locate(answer.findings, [{ label: 'text', words: text }]).map((field) => (
        <Marked key={field.label} text={text} found={field.found} />
      ))}
      <FindingList findings={answer.findings} />
    </div>
  )
}
