import type { MatterShown, Revision } from '@alternat/acts'
import type { DiffPart, TextContent } from '@alternat/text'
import { textApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { TextAnswer } from '../../api/types.ts'
import { Fault } from '../../design/Fault.tsx'
import { languageInWords } from '../../format/languages.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { changesOf } from './changes-of.ts'

interface ChangesProps {
  readonly matter: MatterShown
  readonly from: Revision
  readonly to: Revision
  readonly content: TextContent
}

/** What changed between two revisions, word by word, in the paragraphs and languages in which anything did. */
export function Changes({ matter, from, to, content }: ChangesProps) {
  const { fold, sideOf } = useDialogue()
  const { say } = useWords('texts')
  const { value, fault } = useApi<TextAnswer>(textApi(fold.dialogue, matter.id, from.digest))
  if (fault !== null && value === null) return <Fault fault={fault} />
  if (value === null || value.digest !== from.digest) return null
  const changed = changesOf(value.content, content, (id) => sideOf(id).name)
  return (
    <section className="changes" aria-label={say('changesTitle', { from: from.rev, to: to.rev })}>
      <h3>{say('changesTitle', { from: from.rev, to: to.rev })}</h3>
      {changed.length === 0 && <p className="fine">{say('nothingChanged')}</p>}
      {changed.map(({ paragraph, lang, parts }) => (
        <div key={`${paragraph} ${lang}`} lang={lang} dir="auto">
          {content.languages.length > 1 && <p className="eyebrow">{languageInWords(lang)}</p>}
          <p className="words">
            <span className="paragraph-name">{paragraph}.</span> <Parts parts={parts} />
          </p>
        </div>
      ))}
    </section>
  )
}

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  const { say } = useWords('texts')
  // Parts have no names of their own; their order is the text.
  return parts.map(({ kind, words }, i) => {
    if (kind === 'same') return <span key={`${i} same`}>{words}</span>
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={`${i} ${kind}`}>
        <span className="only-heard">{say(kind === 'added' ? 'addedHeard' : 'removedHeard')} </span>
        {words}
      </Tag>
    )
  })
}
