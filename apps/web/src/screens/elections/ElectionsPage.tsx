import { Empty } from '../../design/Empty.tsx'
import { Filtered } from '../../design/Filtered.tsx'
import { OnlyNow } from '../../forms/OnlyNow.tsx'
import { useDialogue } from '../../frame/dialogue-context.ts'
import { useWords } from '../../language/use-words.ts'
import { SectionLink } from '../../routing/To.tsx'
import { withinOf } from '../../routing/within.ts'
import { PageHead } from '../PageHead.tsx'
import type { SectionProps } from '../SectionPage.tsx'
import { CloseWatchForm } from './CloseWatchForm.tsx'
import { DeclareForm } from './DeclareForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import { Watch } from './Watch.tsx'

/** Elections: the protected periods each side has declared, who joined them, and who is to be called. */
export default function ElectionsPage({ path }: SectionProps) {
  const { fold, acting, lineOf } = useDialogue()
  const frame = useWords('frame')
  const { say } = useWords('elections')
  const [first, name] = path
  const form = withinOf('elections', first)
  const joining = form === 'join' && name !== undefined ? lineOf(name) : null
  const closing = form === 'close' && name !== undefined ? lineOf(name) : null
  const watch = fold.watches.find((one) => one.matter === closing?.id)
  return (
    <>
      <PageHead eyebrow={frame.say('elections')} title={say('title')} sub={say('sub')} />
      {form === 'declare' && (acting === null ? <OnlyNow /> : <DeclareForm />)}
      {closing !== null &&
        watch !== undefined &&
        (acting === null ? <OnlyNow /> : <CloseWatchForm key={closing.id} matter={closing} watch={watch} />)}
      {joining !== null && (acting === null ? <OnlyNow /> : <JoinForm key={joining.id} matter={joining} />)}
      {fold.watches.length === 0 ? (
        <Empty>
          <p>{say('none')}</p>
        </Empty>
      ) : (
        <Filtered items={fold.watches} titleOf={(watch) => watch.title}>
          {(found) => found.map((watch) => <Watch key={watch.matter} watch={watch} />)}
        </Filtered>
      )}
      {acting !== null && form !== 'declare' && (
        <p className="row">
          <SectionLink section="elections" path={['declare']} className="button first">
            {say('declareWatch')}
          </SectionLink>
        </p>
      )}
    </>
  )
}
