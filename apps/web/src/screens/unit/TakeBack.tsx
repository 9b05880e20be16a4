import type { Attached } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { SectionLink } from '../../routing/To.tsx'

const WORDS: Readonly<Record<string, string>> = {
  'norm.reserve': 'withdraw',
  'norm.expect': 'withdraw',
  'dialogue.concern': 'maintain or withdraw',
}

/** The way to take back what the own side put on the record, where it can and it still stands. */
export function TakeBack({ attached }: { readonly attached: Attached }) {
  const { acting } = useDialogue()
  const words = WORDS[attached.kind]
  const standing = attached.state !== 'withdrawn' && attached.side === acting?.id
  if (words === undefined || !standing) return null
  return (
    <p className="fine to-act">
      <SectionLink section="norms" path={['standing', attached.act.leaf]}>
        {words}
      </SectionLink>
    </p>
  )
}
