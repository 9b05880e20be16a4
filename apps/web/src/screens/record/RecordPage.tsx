import { dialogueApi } from '../../api/addresses.ts'
import { useApi } from '../../api/cache.ts'
import type { Status } from '../../api/types.ts'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { withinOf } from '../../routing/within.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { ActPage } from './ActPage.tsx'
import { ArrivedPage } from './ArrivedPage.tsx'
import { BringBundles } from './bundles/BringBundles.tsx'
import { TakeOut } from './bundles/TakeOut.tsx'
import { CheckEverything } from './CheckEverything.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { History } from './History.tsx'
import { Logs } from './Logs.tsx'

/** The record: logs and checkpoints, the check done here and now, evidence to take along, and every act. */
export default function RecordPage({ path }: SectionProps) {
  const { fold, acting } = useDialogue()
  const { say } = useWords('record')
  const { say: section } = useWords('frame')
  const { value: status } = useApi<Status>(`${dialogueApi(fold.dialogue)}/status`)
  const [first, leaf] = path
  const kind = withinOf('record', first)
  if (kind === 'arrived') return <ArrivedPage />
  if (kind === 'act' && leaf !== undefined) return <ActPage key={leaf} leaf={leaf} />
  return (
    <>
      <PageHead eyebrow={section('record')} title={say('recordTitle')} sub={say('recordSub')} />
      <CheckEverything />
      <Logs status={status} />
      <EvidenceList />
      {acting !== null && <BringBundles />}
      {acting !== null && <TakeOut />}
      <History />
    </>
  )
}
