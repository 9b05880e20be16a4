import type { Attached } from '@alternat/acts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'

const WORDS: Readonly<Record<string, 'withdraw' | 'maintainOrWithdraw'>> = {
  'norm.reserve': 'withdraw',
  'norm.expect': 'withdraw',
  'dialogue.concern': 'maintainOrWithdraw',
}

/** The way to take back what the own side put on the record, where it can and it still stands. */
export function TakeBack({ attached }: { readonly attached: Attached }) {
  const { acting } = useDialogue()
  const { say } = useWords('unit')
  const words = WORDS[attached.kind]
  const standing = attached.state !== 'withdrawn' && attached.side === acting?.id
  if (words === undefined || !standing) return null
  return (
    <p className="fine to-act">
      <SectionLink section="norms" path={['standing', attached.act.leaf]}>
        {say(words)}
      </SectionLink>
    </p>
  )
}
