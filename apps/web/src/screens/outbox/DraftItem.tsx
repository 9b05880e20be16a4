import { useState } from 'react'
import { Button } from 'react-aria-components'
import { DRAFTS } from '../../api/addresses.ts'
import type { Draft } from '../../api/types.ts'
import { Day } from '../../design/Day.tsx'
import { Peer } from '../../design/Peer.tsx'
import { Marked } from '../../forms/Marked.tsx'
import { FindingList } from '../../forms/Refused.tsx'
import { capital, kindInWords } from '../../format/words.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { proseOf } from '../../frame/prose.ts'
import { SectionLink } from '../../routing/To.tsx'
import { formOf } from './draft-form.ts'
import { wordsOfDraft } from './draft-words.ts'
import { Drop } from './Drop.tsx'

/** One draft: what it was to be, why it did not leave, the words with what was found in them, and what to do. */
export function DraftItem({ draft }: { readonly draft: Draft }) {
  const { refused } = draft
  const title = proseOf(draft.body, 'title') ?? proseOf(draft.body, 'subject')
  return (
    <li className="draft">
      <h2>
        {capital(kindInWords(draft.kind))}
        {title !== null && (
          <>
            : <Peer words={title} />
          </>
        )}
      </h2>
      <p className="fine">
        Kept <Day on={draft.at} />
        {draft.office !== null && (
          <>
            {' '}
            for the office <bdi className="mono">{draft.office}</bdi>
          </>
        )}
        . It has not left.
      </p>
      {refused === null ? (
        <p>Kept by hand; nobody has tried to send it.</p>
      ) : (
        <p className="refusal">
          <b>{refused.message}</b> <code>{refused.code}</code>
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
        <Drop what="this draft" address={`${DRAFTS}/${draft.id}`} list={DRAFTS} />
      </div>
    </li>
  )
}

function TakeUp({ draft }: { readonly draft: Draft }) {
  const { fold } = useDialogue()
  const form = formOf(draft, fold)
  if (form === null) return <CopyJson draft={draft} />
  return (
    <SectionLink {...form} more={{ draft: draft.id }} className="button first">
      Take it up again
    </SectionLink>
  )
}

/** A kind without a form here: its JSON, for the command line. */
function CopyJson({ draft }: { readonly draft: Draft }) {
  const [copied, setCopied] = useState(false)
  const json = JSON.stringify(draft.body, null, 2)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(json)
    setCopied(true)
  }
  return (
    <div>
      <Button className="button" onPress={() => void copy().catch(() => setCopied(false))}>
        Copy it as JSON
      </Button>{' '}
      <span className="fine" aria-live="polite">
        {copied ? 'Copied. ' : ''}For <code>alternat act {draft.kind} --file</code>
      </span>
      <details className="plain">
        <summary>See the JSON</summary>
        <pre className="json" dir="ltr">
          {json}
        </pre>
      </details>
    </div>
  )
}
