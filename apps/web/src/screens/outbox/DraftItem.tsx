import { useState } from 'react'
import { Button } from 'react-aria-components'
import { DRAFTS } from '../../api/addresses.ts'
import type { Draft } from '../../api/types.ts'
import { Day } from '../../design/Day.tsx'
import { FaultWords } from '../../design/FaultWords.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Marked } from '../../forms/Marked.tsx'
import { FindingList } from '../../forms/FindingList.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { own } from '../../language/isolate.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { formOf } from './draft-form.ts'
import { wordsOfDraft } from './draft-words.ts'
import { Drop } from './Drop.tsx'

/** One draft: what it was to be, why it did not leave, the words with what was found in them, and what to do. */
export function DraftItem({ draft }: { readonly draft: Draft }) {
  const { refused } = draft
  const { say, tell } = useWords('outbox')
  const kind = capital(kindInWords(draft.kind))
  const day = <Day on={draft.at} />
  const title = proseOf(draft.body, 'title') ?? proseOf(draft.body, 'subject')
  return (
    <li className="draft">
      <h2>{title === null ? kind : tell('titled', { kind: own(kind), title: <Peer words={title} /> })}</h2>
      <p className="fine">
        {draft.office === null
          ? tell('kept', { day })
          : tell('keptFor', { day, office: <bdi className="mono">{draft.office}</bdi> })}
      </p>
      {refused === null ? (
        <p>{say('byHand')}</p>
      ) : (
        <p className="refusal">
          <b>
            <FaultWords fault={refused} />
          </b>{' '}
          <code dir="ltr">{refused.code}</code>
        </p>
      )}
      {wordsOfDraft(draft).map(({ label, words, found }) => (
        <div key={label}>
          <p className="eyebrow">{label}</p>
          <Marked text={words} found={found} />
        </div>
      ))}
      {refused?.findings !== undefined && <FindingList findings={refused.findings} />}
      <div className="row">
        <TakeUp draft={draft} />
        <Drop legend={say('dropDraft')} address={`${DRAFTS}/${draft.id}`} list={DRAFTS} />
      </div>
    </li>
  )
}

function TakeUp({ draft }: { readonly draft: Draft }) {
  const { fold } = useDialogue()
  const { say } = useWords('outbox')
  const form = formOf(draft, fold.lines)
  if (form === null) return <CopyJson draft={draft} />
  return (
    <SectionLink {...form} more={{ ...form.more, draft: draft.id }} className="button first">
      {say('takeUp')}
    </SectionLink>
  )
}

/** A kind without a form here: its JSON, for the command line. */
function CopyJson({ draft }: { readonly draft: Draft }) {
  const { say, tell } = useWords('outbox')
  const [copied, setCopied] = useState(false)
  const command = `alternat act ${draft.kind} --file`
  const json = JSON.stringify(draft.body, null, 2)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(json)
    setCopied(true)
  }
  return (
    <div>
      <Button className="button" onPress={() => void copy().catch(() => setCopied(false))}>
        {say('copyJson')}
      </Button>{' '}
      <span className="fine" aria-live="polite">
        {tell('forCommand', {
          copied: copied ? 'yes' : 'no',
          command: <code dir="ltr">{command}</code>,
        })}
      </span>
      <details className="plain">
        <summary>{say('seeJson')}</summary>
        <pre className="json" dir="ltr">
          {json}
        </pre>
      </details>
    </div>
  )
}
