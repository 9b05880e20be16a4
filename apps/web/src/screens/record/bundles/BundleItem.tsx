import { Button } from 'react-aria-components'
import { Fault } from '../../../design/Fault.tsx'
import { useWords } from '../../../language/use-words.ts'
import { BroughtList } from './BroughtList.tsx'
import { BundleInside } from './BundleInside.tsx'
import { useBundle } from './use-bundle.ts'

/** One bundle in somebody's hand: what is inside, then the choice, then what it brought. */
export function BundleItem({ file, onLeave }: { readonly file: File; readonly onLeave: () => void }) {
  const { say, tell } = useWords('record')
  const { step, takeIn } = useBundle(file)
  const mayTake = step.at === 'told' && (step.summary.would === 'apply' || step.summary.would === 'wait')
  return (
    <article
      className="sheet"
      aria-label={file.name}
      aria-busy={step.at === 'looking' || step.at === 'taking'}
    >
      <h3>
        <bdi>{file.name}</bdi>
      </h3>
      <div aria-live="polite">
        {step.at === 'looking' && <p className="fine waiting">{say('looking')}</p>}
        {(step.at === 'told' || step.at === 'taking') && <BundleInside summary={step.summary} />}
        {step.at === 'taken' && <BroughtList report={step.report} />}
        {step.at === 'refused' && (
          <>
            <Fault fault={step.fault} />
            <p className="fine">{say('nothingChanged')}</p>
          </>
        )}
      </div>
      <p className="row">
        {(mayTake || step.at === 'taking') && (
          <Button className="button first" isPending={step.at === 'taking'} onPress={takeIn}>
            {say('takeIn')}
          </Button>
        )}
        {step.at !== 'taking' && (
          <Button className="button" onPress={onLeave}>
            {tell(mayTake ? 'leaveIt' : 'putAway', {})}
          </Button>
        )}
      </p>
    </article>
  )
}
